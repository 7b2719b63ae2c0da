"""The dates of a case, moved with a reason; `revision` refuses the second of two people who move them at once."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from mutations.cases import notifications, rules
from mutations.cases.choices import EventName, Stage
from mutations.cases.models import Case, Invitation
from mutations.cases.permissions import Act
from mutations.cases.services import desk
from mutations.cases.services.inviting import end_of_validity
from portal.actor import Actor
from portal.errors import Conflict, Text
from portal.words import _

WHY = _("Vertel waarom de datum verandert.")
MOVED_MEANWHILE: Text = _("Iemand anders heeft deze datums net gewijzigd. Kijk wat er nu staat.")


@transaction.atomic
def move_closing_date(
    *, case_id: UUID, closes_on: date, revision: int, reason: str, actor: Actor, now: datetime
) -> Case:
    """Only while parties may still submit; invitations that are out stay good for as long after it."""
    case = desk.take(case_id, Act.SCHEDULE, actor)
    check_revision(case, revision)
    rules.check_before_opening(Stage(case.stage))
    rules.check_closing_date(closes_on=closes_on, key_expected_on=case.key_expected_on, today=localdate(now))
    if closes_on == case.closes_on:
        return case
    words = desk.check_reason(reason, WHY)
    before = case.closes_on
    facts = {"from": before.isoformat(), "to": closes_on.isoformat()}
    case.closes_on = closes_on
    save(case, "closes_on")
    Invitation.objects.for_case(case.pk).unrevoked().update(expires_at=end_of_validity(case, now))
    desk.record(case, case, event=EventName.CLOSING_DATE_MOVED, actor=actor, now=now, facts=facts, reason=words)
    if case.stage == Stage.RECORDING:
        notifications.moved(case, before=before, now=now)
    return case


@transaction.atomic
def change_dates(
    *,
    case_id: UUID,
    lease_ends_on: date,
    key_expected_on: date,
    revision: int,
    reason: str,
    actor: Actor,
    now: datetime,
) -> Case:
    """The end of the lease and the day of the key, for as long as the case runs."""
    case = desk.take(case_id, Act.SCHEDULE, actor)
    check_revision(case, revision)
    rules.check_running(Stage(case.stage))
    if (lease_ends_on, key_expected_on) == (case.lease_ends_on, case.key_expected_on):
        return case
    rules.check_moved(
        notice_on=case.notice_on,
        lease_ends_on=lease_ends_on,
        key_expected_on=key_expected_on,
        closes_on=case.closes_on if Stage(case.stage) in rules.BEFORE_OPENING else None,
        today=localdate(now),
    )
    words = desk.check_reason(reason, WHY)
    facts = {"lease_ends_on": lease_ends_on.isoformat(), "key_expected_on": key_expected_on.isoformat()}
    case.lease_ends_on, case.key_expected_on = lease_ends_on, key_expected_on
    save(case, "lease_ends_on", "key_expected_on")
    desk.record(case, case, event=EventName.DATES_CHANGED, actor=actor, now=now, facts=facts, reason=words)
    return case


def check_revision(case: Case, seen: int) -> None:
    if case.revision != seen:
        raise Conflict(MOVED_MEANWHILE, theirs=case)


def save(case: Case, *fields: str) -> None:
    case.revision += 1
    case.save(update_fields=["revision", *fields])
