"""A case begins with a notice: its number, its timetable and its seats; it may be handed to another coordinator."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import IntegerField, Max
from django.db.models.functions import Cast, Substr
from django.utils.timezone import localdate

from mutations.cases import permissions, rules, selectors
from mutations.cases.choices import CaseKind, EventName, Stage
from mutations.cases.models import Case
from mutations.cases.permissions import Act
from mutations.cases.services import desk, seating
from mutations.dwellings import services as dwellings
from mutations.dwellings.models import Dwelling
from portal.actor import Actor
from portal.corporations.models import Corporation
from portal.errors import Refused, require
from portal.words import _


@transaction.atomic
def register(
    *,
    dwelling_id: UUID,
    notice_on: date,
    lease_ends_on: date,
    key_expected_on: date,
    coordinator_id: UUID,
    inspector_id: UUID | None = None,
    firm_id: UUID | None = None,
    closes_on: date | None = None,
    actor: Actor,
    now: datetime,
) -> Case:
    """One open mutation per dwelling; the same registration sent twice gives the first case.

    Without `firm_id` the seating plan's firm is asked; without `closes_on` the corporation's answering days count.
    """
    dwelling = Dwelling.objects.select_for_update().get(pk=dwelling_id)
    require(permissions.may_register(actor) and actor.corporation == dwelling.corporation_id)
    case = Case(
        corporation_id=dwelling.corporation_id,
        dwelling=dwelling,
        coordinator_id=coordinator_id,
        notice_on=notice_on,
        lease_ends_on=lease_ends_on,
        key_expected_on=key_expected_on,
        registered_at=now,
    )
    running = Case.objects.filter(dwelling=dwelling, kind=CaseKind.MUTATION).open().first()
    if running is not None:
        return same_or_refused(running, case)
    today = localdate(now)
    check_new(case, today)
    schedule_and_number(case, closes_on=closes_on, today=today)
    dwellings.hold(dwelling.pk, case.pk)
    case.save(force_insert=True)
    seats = seating.lay_table(case, inspector_id=inspector_id, firm_id=firm_id, today=today)
    facts = {"number": case.number, "closes_on": str(case.closes_on), "seats": ",".join(seat.code for seat in seats)}
    desk.record(case, case, event=EventName.REGISTERED, actor=actor, now=now, facts=facts)
    return case


def check_new(case: Case, today: date) -> None:
    """Dates that can be, and a coordinator who is one here today."""
    rules.check_dates(
        notice_on=case.notice_on, lease_ends_on=case.lease_ends_on, key_expected_on=case.key_expected_on, today=today
    )
    check_coordinator(case.coordinator_id, case.corporation_id, today)


def same_or_refused(running: Case, asked: Case) -> Case:
    """A double click is answered with the case that the first click made."""
    for name in ("coordinator_id", "notice_on", "lease_ends_on", "key_expected_on"):
        if getattr(running, name) != getattr(asked, name):
            message = _("Voor deze woning loopt al een zaak: %(number)s.") % {"number": running.number}
            raise Refused(message, field="dwelling_id")
    return running


def schedule_and_number(case: Case, *, closes_on: date | None, today: date) -> None:
    """The corporation's row is locked, so that numbers are counted one after another."""
    corporation = Corporation.objects.select_for_update(no_key=True).get(pk=case.corporation_id)
    proposed = rules.find_closing_date(
        today=today, answer_days=corporation.answer_days, lease_ends_on=case.lease_ends_on
    )
    case.closes_on = closes_on or min(proposed, case.key_expected_on)
    rules.check_closing_date(closes_on=case.closes_on, key_expected_on=case.key_expected_on, today=today)
    case.number = rules.next_number(today.year, last_number(corporation.pk, today.year))


def last_number(corporation_id: UUID, year: int) -> int:
    prefix = rules.next_number(year, 0)[:-4]
    numbers = Case.objects.filter(corporation_id=corporation_id, number__startswith=prefix)
    counted = numbers.aggregate(last=Max(Cast(Substr("number", len(prefix) + 1), IntegerField())))
    last: int | None = counted["last"]
    return last or 0


@transaction.atomic
def hand_over(*, case_id: UUID, coordinator_id: UUID, reason: str = "", actor: Actor, now: datetime) -> Case:
    """To another coordinator; given to who has it already nothing changes."""
    case = desk.take(case_id, Act.HAND_OVER, actor)
    if case.coordinator_id == coordinator_id:
        return case
    rules.check_running(Stage(case.stage))
    check_coordinator(coordinator_id, case.corporation_id, localdate(now))
    seating.check_not_seated(coordinator_id, case)
    before = case.coordinator_id
    case.coordinator_id = coordinator_id
    case.save(update_fields=["coordinator"])
    facts = {"from": str(before), "to": str(coordinator_id)}
    desk.record(case, case, event=EventName.HANDED_OVER, actor=actor, now=now, facts=facts, reason=reason)
    return case


def check_coordinator(person_id: UUID, corporation_id: UUID, day: date) -> None:
    if person_id not in {holder.id for holder in selectors.coordinators(corporation_id, day)}:
        raise Refused(_("Kies iemand die nu coördinator is."), field="coordinator_id")
