"""Reading the trail: a timeline to show, and whether the chains still hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from uuid import UUID

from django.conf import settings
from django.db.models import F, QuerySet, TextChoices
from django.utils.module_loading import import_string

from portal.actor import Actor
from portal.errors import Text
from portal.trail import rules
from portal.trail.choices import Fault
from portal.trail.models import Event, EventText
from portal.trail.values import BrokenLink, Entry, Head, Link

CHUNK = 2000


def timeline(chain_id: UUID) -> tuple[Entry, ...]:
    """A chain from its first event to its last; scope and permission are the caller's. One query."""
    events = Event.objects.of_chain(chain_id).select_related("text")
    return tuple(entry_of(event) for event in events)


def own_chain(actor: Actor) -> QuerySet[Event]:
    """The chain of the corporation itself, newest first; its cases have their own."""
    own = Event.objects.visible_to(actor).filter(chain=F("corporation_id"))
    return own.select_related("text").order_by("-sequence")


def entry_of(event: Event) -> Entry:
    body = json.loads(event.body)
    return Entry(
        id=event.id,
        sequence=event.sequence,
        event=event.event,
        label=label_of(event.event),
        at=event.at,
        recorded_at=event.recorded_at,
        name=event.text.name,
        reason=event.text.reason,
        erased=event.text.erased_at is not None,
        person=event.person,
        participant=event.participant,
        on_behalf_of=event.on_behalf_of,
        functions=tuple(body["functions"]),
        subject_type=event.subject_type,
        subject_id=event.subject_id,
        policy_version=event.policy_version,
        request_id=event.request_id,
        facts=body["facts"],
        hash=event.hash,
    )


def label_of(event: str) -> str:
    """The sentence of an event in the reader's language; its bare name where no room knows it any more."""
    return str(labels().get(event, event))


@cache
def labels() -> Mapping[str, Text]:
    """Every room's events, by name."""
    rooms: list[type[TextChoices]] = [import_string(name) for name in settings.EVENT_NAMES]
    return {member.value: member.label for names in rooms for member in names}


def verify(corporation_id: UUID | None = None) -> Iterator[BrokenLink]:
    """The first broken link of every chain that has one; events are streamed, whatever their number."""
    events = Event.objects.select_related("text").order_by("chain", "sequence")
    if corporation_id is not None:
        events = events.filter(corporation=corporation_id)
    for _, chain in groupby(events.iterator(chunk_size=CHUNK), key=lambda event: event.chain):
        yield from first_broken(link_of(event) for event in chain)


def first_broken(links: Iterable[Link]) -> Iterator[BrokenLink]:
    """One or none; what follows a broken link says nothing."""
    prev = rules.GENESIS
    for sequence, link in enumerate(links, start=1):
        fault = rules.find_fault(link, sequence=sequence, prev=prev)
        if fault is not None:
            yield BrokenLink(chain=link.chain, sequence=sequence, fault=fault)
            return
        prev = link.hash


def link_of(event: Event) -> Link:
    """Without its words the event counts as changed: erasing blanks them, nothing removes their row."""
    text = getattr(event, "text", EventText())
    return Link(
        chain=event.chain,
        sequence=event.sequence,
        prev=event.prev,
        hash=event.hash,
        body=event.body,
        columns=event.sealed_columns(),
        salt=text.salt,
        words=(text.name, text.reason),
        erased=text.erased_at is not None,
    )


def heads(corporation_id: UUID | None = None) -> Iterator[Head]:
    """Where each chain ends, to be kept where nobody who can reach this database can reach."""
    ends = Event.objects.order_by("chain", "-sequence").distinct("chain")
    if corporation_id is not None:
        ends = ends.filter(corporation=corporation_id)
    for chain, sequence, hash in ends.values_list("chain", "sequence", "hash"):
        yield Head(chain=chain, count=sequence, hash=hash)


def verification(actor: Actor) -> Mapping[str, tuple[BrokenLink, ...] | int]:
    """All chains of the actor's corporation: their number, their links, and what is broken."""
    ends = tuple(heads(actor.corporation)) if actor.is_staff else ()
    broken = tuple(verify(actor.corporation)) if actor.is_staff else ()
    return {"broken": broken, "chains": len(ends), "events": sum(head.count for head in ends)}


def lost(anchors: Iterable[Head]) -> Iterator[BrokenLink]:
    """Heads kept elsewhere that are no longer a link of their chain: its tail was cut off or written anew."""
    for head in anchors:
        if not Event.objects.filter(chain=head.chain, sequence=head.count, hash=head.hash).exists():
            yield BrokenLink(chain=head.chain, sequence=head.count, fault=Fault.ANCHOR)
