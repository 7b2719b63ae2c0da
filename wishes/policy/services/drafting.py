"""A draft version: a copy of the one in force, described and filled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID, uuid4

from django.db import transaction

from portal.actor import Actor
from portal.errors import require
from portal.trail.values import Facts
from wishes.catalogue import services as catalogue
from wishes.catalogue.permissions import Act, may
from wishes.policy.choices import EventName
from wishes.policy.models import LimitRow, LockRow, MandateRow, PolicyVersion, StandardRow
from wishes.policy.services import desk
from wishes.policy.values import Limit, LockEntry, Mandate, StandardRule

R = TypeVar("R", StandardRow, LockRow, LimitRow, MandateRow)


@transaction.atomic
def draft(
    *, corporation_id: UUID, valid_from: date, decision_reference: str, why: str, actor: Actor, now: datetime
) -> PolicyVersion:
    """A copy of the latest published version, to be changed and then published by somebody else."""
    catalogue.line_up(corporation_id)
    require(may(actor, Act.DRAFT, corporation_id))
    versions = PolicyVersion.objects.of(corporation_id)
    former = catalogue.latest(versions)
    version = PolicyVersion.objects.create(
        corporation_id=corporation_id,
        number=catalogue.next_number(versions),
        valid_from=valid_from,
        decision_reference=decision_reference,
        why=why,
        drafted_by_id=actor.person,
    )
    if former is not None:
        copy_rows(former, version)
    facts: Facts = {"number": version.number, "valid_from": valid_from.isoformat()}
    desk.record(EventName.DRAFTED, version, actor=actor, now=now, facts=facts, reason=why)
    return version


@transaction.atomic
def describe(
    *, version_id: UUID, valid_from: date, decision_reference: str, why: str, actor: Actor, now: datetime
) -> PolicyVersion:
    """When it begins, who decided it, and why."""
    version = desk.take(version_id, actor)
    version.valid_from, version.decision_reference, version.why = valid_from, decision_reference, why
    version.save(update_fields=["valid_from", "decision_reference", "why"])
    facts: Facts = {"valid_from": valid_from.isoformat()}
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts=facts, reason=why)
    return version


@transaction.atomic
def fill(
    *,
    version_id: UUID,
    standard: Sequence[StandardRule],
    locks: Sequence[LockEntry],
    limits: Sequence[Limit],
    mandates: Sequence[Mandate],
    actor: Actor,
    now: datetime,
) -> PolicyVersion:
    """An import: every row of the draft is replaced, in the order in which they are given, as one use case."""
    version = desk.take(version_id, actor)
    for rows in (StandardRow, LockRow, LimitRow, MandateRow):
        rows.objects.filter(version=version).delete()
    StandardRow.objects.bulk_create(standard_row(version, place, rule) for place, rule in enumerate(standard))
    LockRow.objects.bulk_create(lock_row(version, place, entry) for place, entry in enumerate(locks))
    LimitRow.objects.bulk_create(limit_row(version, place, limit) for place, limit in enumerate(limits))
    MandateRow.objects.bulk_create(row for mandate in mandates for row in mandate_rows(version, mandate))
    facts: Facts = {"standard": len(standard), "locks": len(locks), "limits": len(limits), "mandates": len(mandates)}
    desk.record(EventName.EDITED, version, actor=actor, now=now, facts=facts)
    return version


def standard_row(version: PolicyVersion, position: int, rule: StandardRule) -> StandardRow:
    return StandardRow(
        corporation_id=version.corporation_id,
        version=version,
        position=position,
        element_kind=rule.element_kind,
        choice=rule.choice,
        min_age=rule.min_age,
        min_condition=rule.min_condition,
        quality=rule.quality,
    )


def lock_row(version: PolicyVersion, position: int, entry: LockEntry) -> LockRow:
    return LockRow(
        corporation_id=version.corporation_id,
        version=version,
        position=position,
        code=entry.code,
        element_kind=entry.element_kind,
        choice=entry.choice,
        ground=entry.ground,
        text=entry.text,
        translations=entry.translations,
        min_age=entry.min_age,
        built_before=entry.built_before,
    )


def limit_row(version: PolicyVersion, position: int, limit: Limit) -> LimitRow:
    return LimitRow(
        corporation_id=version.corporation_id,
        version=version,
        position=position,
        code=limit.code,
        fact=limit.fact,
        ceiling=limit.ceiling,
        element_kind=limit.element_kind,
        choice=limit.choice,
    )


def mandate_rows(version: PolicyVersion, mandate: Mandate) -> list[MandateRow]:
    return [
        MandateRow(
            corporation_id=version.corporation_id,
            version=version,
            position=place,
            function=mandate.function,
            fact=fact,
            ceiling=ceiling,
        )
        for place, (fact, ceiling) in enumerate(mandate.ceilings.items())
    ]


def copy_rows(former: PolicyVersion, version: PolicyVersion) -> None:
    copy_into(version, StandardRow, StandardRow.objects.filter(version=former))
    copy_into(version, LockRow, LockRow.objects.filter(version=former))
    copy_into(version, LimitRow, LimitRow.objects.filter(version=former))
    copy_into(version, MandateRow, MandateRow.objects.filter(version=former))


def copy_into(version: PolicyVersion, model: type[R], rows: Iterable[R]) -> None:
    copies = list(rows)
    for row in copies:
        row.pk, row.version = uuid4(), version
    model._default_manager.bulk_create(copies)
