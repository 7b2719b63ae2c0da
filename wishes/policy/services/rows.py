"""One row of a draft at a time: set it, or take it out; the event says which."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from portal.actor import Actor, Function
from portal.trail.values import Facts
from wishes.policy import rules
from wishes.policy.choices import EventName, FactCode
from wishes.policy.models import LimitRow, LockRow, MandateRow, PolicyVersion, StandardRow
from wishes.policy.services import desk
from wishes.policy.services.drafting import limit_row, lock_row, standard_row
from wishes.policy.values import Limit, LockEntry, StandardRule

Row = StandardRow | LockRow | LimitRow | MandateRow


@transaction.atomic
def set_limit(*, version_id: UUID, limit: Limit, actor: Actor, now: datetime) -> LimitRow:
    """Add a limit, or change the one with this code; the event holds the old ceiling and the new."""
    version = desk.take(version_id, actor)
    rules.check_ceiling(limit.ceiling)
    known = LimitRow.objects.filter(version=version, code=limit.code).first()
    row = limit_row(version, place_of(known, version, LimitRow), limit)
    put(row, known)
    facts: Facts = {"limit": limit.code, "old": text_of(known), "new": text_of(row)}
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts=facts)
    return row


@transaction.atomic
def remove_limit(*, version_id: UUID, code: str, actor: Actor, now: datetime) -> None:
    version = desk.take(version_id, actor)
    LimitRow.objects.filter(version=version, code=code).delete()
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts={"limit_removed": code})


@transaction.atomic
def set_mandate(
    *, version_id: UUID, function: Function, fact: FactCode, ceiling: Decimal | None, actor: Actor, now: datetime
) -> MandateRow:
    """How far a function may decide one fact; no ceiling is unlimited by name."""
    version = desk.take(version_id, actor)
    rules.check_ceiling(ceiling)
    rules.check_decides(function)
    known = MandateRow.objects.filter(version=version, function=function, fact=fact).first()
    row = MandateRow(
        corporation_id=version.corporation_id,
        version=version,
        position=place_of(known, version, MandateRow),
        function=function,
        fact=fact,
        ceiling=ceiling,
    )
    put(row, known)
    facts: Facts = {"function": function.value, "fact": fact.value, "old": text_of(known), "new": text_of(row)}
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts=facts)
    return row


@transaction.atomic
def remove_mandate(*, version_id: UUID, function: Function, fact: FactCode, actor: Actor, now: datetime) -> None:
    """From then on this fact is beyond this function."""
    version = desk.take(version_id, actor)
    MandateRow.objects.filter(version=version, function=function, fact=fact).delete()
    facts: Facts = {"function": function.value, "mandate_removed": fact.value}
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts=facts)


@transaction.atomic
def set_standard(
    *, version_id: UUID, position: int | None, rule: StandardRule, actor: Actor, now: datetime
) -> StandardRow:
    """Change the row at this position; without one the row comes last. The first row that meets an element holds."""
    version = desk.take(version_id, actor)
    rules.check_bounds(rule)
    known = None if position is None else StandardRow.objects.filter(version=version, position=position).first()
    row = standard_row(version, place_of(known, version, StandardRow), rule)
    put(row, known)
    facts: Facts = {"standard": row.position, "kind": rule.element_kind, "choice": rule.choice}
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts=facts)
    return row


@transaction.atomic
def remove_standard(*, version_id: UUID, position: int, actor: Actor, now: datetime) -> None:
    version = desk.take(version_id, actor)
    StandardRow.objects.filter(version=version, position=position).delete()
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts={"standard_removed": position})


@transaction.atomic
def set_lock(*, version_id: UUID, entry: LockEntry, actor: Actor, now: datetime) -> LockRow:
    """Add a choice that is made for everybody, or change the one with this code."""
    version = desk.take(version_id, actor)
    rules.check_age(entry.min_age)
    rules.check_built_before(entry.built_before)
    known = LockRow.objects.filter(version=version, code=entry.code).first()
    row = lock_row(version, place_of(known, version, LockRow), entry)
    put(row, known)
    facts: Facts = {
        "lock": entry.code,
        "kind": entry.element_kind,
        "choice": entry.choice,
        "ground": entry.ground.value,
    }
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts=facts)
    return row


@transaction.atomic
def remove_lock(*, version_id: UUID, code: str, actor: Actor, now: datetime) -> None:
    version = desk.take(version_id, actor)
    LockRow.objects.filter(version=version, code=code).delete()
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts={"lock_removed": code})


def put(row: Row, known: Row | None) -> None:
    """In the place of the known row, or as a new one."""
    if known is not None:
        row.pk = known.pk
    row.save(force_insert=known is None, force_update=known is not None)


def place_of(known: Row | None, version: PolicyVersion, model: type[Row]) -> int:
    if known is not None:
        return known.position
    last = model.objects.filter(version=version).order_by("-position").first()
    return 0 if last is None else last.position + 1


def text_of(row: LimitRow | MandateRow | None) -> str | None:
    """None: there was none; empty: unlimited by name."""
    if row is None:
        return None
    return "" if row.ceiling is None else str(row.ceiling)
