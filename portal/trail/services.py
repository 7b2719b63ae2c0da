"""Writing the trail: one event per use case, in the transaction of the change itself."""

from __future__ import annotations

from datetime import datetime
from secrets import token_hex
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model

from portal.actor import Actor
from portal.trail import rules
from portal.trail.models import Event, EventText
from portal.trail.values import Facts

NO_FACTS: Facts = {}
MAX_NAME = 120
LOCK_CHAIN = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
READ_HEAD = """
    SELECT clock_timestamp(), coalesce(head.sequence, 0), coalesce(head.hash, %s)
    FROM (SELECT 1) one
    LEFT JOIN (SELECT sequence, hash FROM portal_event WHERE chain = %s ORDER BY sequence DESC LIMIT 1) head ON true
"""


@transaction.atomic(savepoint=False)
def record(
    *,
    event: str,
    corporation_id: UUID,
    chain_id: UUID,
    subject: Model,
    actor: Actor,
    now: datetime,
    on_behalf_of: UUID | None = None,
    reason: str = "",
    policy_version: UUID | None = None,
    facts: Facts = NO_FACTS,
) -> Event:
    """Add one link to a chain, which stays locked until the change that it records is committed.

    Facts are codes, numbers and ids, never names or typed words: they are sealed and cannot be erased. Words go in
    `reason`, which stands beside the event.
    """
    recorded_at, sequence, prev = take_turn(chain_id)
    added = Event(
        corporation_id=corporation_id,
        chain=chain_id,
        sequence=sequence + 1,
        prev=prev,
        event=str(event),
        subject_type=subject._meta.label_lower,
        subject_id=subject.pk,
        at=now,
        recorded_at=recorded_at,
        person=actor.person,
        participant=actor.participant,
        on_behalf_of=on_behalf_of,
        policy_version=policy_version,
        request_id=actor.request_id,
    )
    write(added, EventText(event=added, salt=token_hex(16), name=actor.name[:MAX_NAME], reason=reason), actor, facts)
    return added


def write(added: Event, text: EventText, actor: Actor, facts: Facts) -> None:
    """Seal the event and store it with its words beside it."""
    details = {
        "functions": sorted(actor.functions),
        "facts": dict(facts),
        "words": rules.commit(text.salt, (text.name, text.reason)),
    }
    added.body = rules.canonical(added.sealed_columns() | details)
    added.hash = rules.seal(added.prev, added.body)
    added.save(force_insert=True)
    text.save(force_insert=True)


def take_turn(chain_id: UUID) -> tuple[datetime, int, str]:
    """The database's clock, and where the chain ends now that nobody else can add to it.

    Two statements: a single one would read what was there before the wait.
    """
    with connection.cursor() as cursor:
        cursor.execute(LOCK_CHAIN, [str(chain_id)])
        cursor.execute(READ_HEAD, [rules.GENESIS, chain_id])
        recorded_at, sequence, prev = cursor.fetchone()
    return recorded_at, sequence, prev


@transaction.atomic
def erase_words(*, event_id: UUID, now: datetime) -> None:
    """Blank name and reason; the chain still verifies, because it holds only a commitment to them."""
    EventText.objects.filter(event=event_id, erased_at=None).update(salt="", name="", reason="", erased_at=now)
