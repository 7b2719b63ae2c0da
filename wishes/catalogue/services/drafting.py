"""A draft edition and every change of it; nobody works with it until it is published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from portal.actor import Actor
from portal.errors import Refused, require
from portal.trail import services as trail
from portal.trail.values import Facts
from portal.words import _
from wishes.catalogue import rules
from wishes.catalogue.choices import EventName
from wishes.catalogue.models import CatalogueChoice, CatalogueWork, Edition, RecipeLine
from wishes.catalogue.permissions import Act, may
from wishes.catalogue.services.content import add_choices, add_content, copy_content, work_row
from wishes.catalogue.services.dating import latest, line_up, next_number
from wishes.catalogue.values import ChoiceEntry, WorkEntry


@transaction.atomic
def draft(*, corporation_id: UUID, valid_from: date, actor: Actor, now: datetime) -> Edition:
    """A copy of the latest published edition, to be changed and then published by somebody else."""
    line_up(corporation_id)
    require(may(actor, Act.DRAFT, corporation_id))
    editions = Edition.objects.of(corporation_id)
    former = latest(editions)
    edition = Edition.objects.create(
        corporation_id=corporation_id,
        number=next_number(editions),
        valid_from=valid_from,
        drafted_by_id=actor.person,
    )
    if former is not None:
        copy_content(former, edition)
    facts: Facts = {"number": edition.number, "valid_from": valid_from.isoformat()}
    record(EventName.EDITION_DRAFTED, edition, actor=actor, now=now, facts=facts)
    return edition


@transaction.atomic
def set_start(*, edition_id: UUID, valid_from: date, actor: Actor, now: datetime) -> Edition:
    edition = take(edition_id, actor)
    edition.valid_from = valid_from
    edition.save(update_fields=["valid_from"])
    record(EventName.EDITION_EDITED, edition, actor=actor, now=now, facts={"valid_from": valid_from.isoformat()})
    return edition


@transaction.atomic
def fill(
    *, edition_id: UUID, works: Sequence[WorkEntry], choices: Sequence[ChoiceEntry], actor: Actor, now: datetime
) -> Edition:
    """An import: everything in the draft is replaced, as one use case."""
    edition = take(edition_id, actor)
    for rows in (RecipeLine, CatalogueChoice, CatalogueWork):
        rows.objects.filter(edition_id=edition_id).delete()
    add_content(edition, works=works, choices=choices)
    facts: Facts = {"works": len(works), "choices": len(choices)}
    record(EventName.EDITION_EDITED, edition, actor=actor, now=now, facts=facts)
    return edition


@transaction.atomic
def set_work(*, edition_id: UUID, entry: WorkEntry, actor: Actor, now: datetime) -> CatalogueWork:
    """Add a work to the draft, or change the one with this code."""
    edition = take(edition_id, actor)
    row = work_row(edition, entry)
    known = CatalogueWork.objects.filter(edition_id=edition_id, code=entry.code).first()
    if known is not None:
        row.pk = known.pk
    row.save(force_insert=known is None, force_update=known is not None)
    record(EventName.EDITION_EDITED, edition, actor=actor, now=now, facts={"work": entry.code})
    return row


@transaction.atomic
def remove_work(*, edition_id: UUID, code: str, actor: Actor, now: datetime) -> None:
    edition = take(edition_id, actor)
    if RecipeLine.objects.filter(edition_id=edition_id, work__code=code).exists():
        raise Refused(_("Een keuze gebruikt deze werkzaamheid nog."), field="code")
    CatalogueWork.objects.filter(edition_id=edition_id, code=code).delete()
    record(EventName.EDITION_EDITED, edition, actor=actor, now=now, facts={"work_removed": code})


@transaction.atomic
def set_choice(*, edition_id: UUID, entry: ChoiceEntry, actor: Actor, now: datetime) -> CatalogueChoice:
    """Add a choice with its recipe to the draft, or replace the one with this code, which keeps its place."""
    edition = take(edition_id, actor)
    same_kind = CatalogueChoice.objects.filter(edition_id=edition_id, element_kind__code=entry.element_kind)
    known = same_kind.filter(code=entry.code).first()
    last = same_kind.order_by("-position").first()
    position = known.position if known is not None else 0 if last is None else last.position + 1
    if known is not None:
        RecipeLine.objects.filter(choice=known).delete()
        known.delete()
    [row] = add_choices(edition, [(position, entry)])
    facts: Facts = {"kind": entry.element_kind, "choice": entry.code}
    record(EventName.EDITION_EDITED, edition, actor=actor, now=now, facts=facts)
    return row


@transaction.atomic
def remove_choice(*, edition_id: UUID, element_kind: str, code: str, actor: Actor, now: datetime) -> None:
    edition = take(edition_id, actor)
    rows = CatalogueChoice.objects.filter(edition_id=edition_id, element_kind__code=element_kind, code=code)
    RecipeLine.objects.filter(choice__in=rows).delete()
    rows.delete()
    facts: Facts = {"kind": element_kind, "choice_removed": code}
    record(EventName.EDITION_EDITED, edition, actor=actor, now=now, facts=facts)


def take(edition_id: UUID, actor: Actor) -> Edition:
    """The draft under its lock."""
    edition = Edition.objects.select_for_update().get(pk=edition_id)
    require(may(actor, Act.DRAFT, edition.corporation_id))
    rules.check_draft(is_published=edition.is_published)
    return edition


def record(event: EventName, edition: Edition, *, actor: Actor, now: datetime, facts: Facts) -> None:
    trail.record(
        event=event,
        corporation_id=edition.corporation_id,
        chain_id=edition.corporation_id,
        subject=edition,
        actor=actor,
        now=now,
        facts=facts,
    )
