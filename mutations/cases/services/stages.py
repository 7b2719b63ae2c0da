"""From stage to stage. A higher room enters the stages of the opening and the decision; it writes that event."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from mutations.cases import notifications, permissions, rules
from mutations.cases.choices import EventName, SeatCode, Stage
from mutations.cases.models import Case, Invitation, Seat
from mutations.cases.permissions import Act
from mutations.cases.services import desk
from mutations.dwellings import services as dwellings
from portal.actor import Actor
from portal.errors import Refused, require
from portal.post import services as post
from portal.words import _


@transaction.atomic(savepoint=False)
def enter(case: Case, stage: Stage) -> None:
    """Move a case that the caller holds locked. The opening closes the dwelling's facts; the end lets it go."""
    rules.check_move(Stage(case.stage), stage)
    case.stage = stage
    case.save(update_fields=["stage"])
    if stage is Stage.OPENED:
        dwellings.close_facts(case.dwelling_id, case.pk)
    if stage in rules.ENDED:
        dwellings.release(case.dwelling_id, case.pk)


@transaction.atomic
def start_recording(*, case_id: UUID, without_empty: bool = False, actor: Actor, now: datetime) -> Case:
    """Fixes the reference date. Seats where nobody sits yet must be accepted out loud; they can be given later."""
    case = desk.take(case_id, Act.START, actor)
    if case.stage == Stage.RECORDING:
        return case
    today = localdate(now)
    rules.check_move(Stage(case.stage), Stage.RECORDING)
    rules.check_closing_date(closes_on=case.closes_on, key_expected_on=case.key_expected_on, today=today)
    seats = Seat.objects.at_table().filter(case=case).select_related("person", "firm").order_by("position", "pk")
    empty = rules.find_empty((seat.code, is_taken(seat)) for seat in seats.prefetch_related("participants"))
    if empty and not without_empty:
        raise Refused(
            _("Nog niet iedereen zit aan tafel. Geef de lege plaatsen, of ga bewust verder zonder."),
            field="without_empty",
        )
    case.reference_date = today
    case.save(update_fields=["reference_date"])
    enter(case, Stage.RECORDING)
    facts = {"reference_date": today.isoformat(), "closes_on": case.closes_on.isoformat(), "empty": ",".join(empty)}
    desk.record(case, case, event=EventName.RECORDING_STARTED, actor=actor, now=now, facts=facts)
    notifications.asked(case, list(seats), now=now)
    post.announce(EventName.RECORDING_STARTED, corporation_id=case.corporation_id, subject_id=case.pk, now=now)
    return case


def is_taken(seat: Seat) -> bool:
    return bool(seat.person_id or seat.firm_id or seat.participants.all())


@transaction.atomic
def close_facts(*, case_id: UUID, actor: Actor, now: datetime) -> Case:
    """The inspector ends his pre-inspection: the facts are shared, and stay as they are. Said twice it is said once."""
    case = desk.lock(case_id)
    seat = Seat.objects.at_table().filter(case=case, code=SeatCode.INSPECTOR).first()
    require(seat is not None and permissions.sits_as_inspector(actor, seat))
    if case.facts_closed_at is not None:
        return case
    rules.check_recording(Stage(case.stage))
    case.facts_closed_at, case.facts_closed_by_id = now, actor.person
    case.save(update_fields=["facts_closed_at", "facts_closed_by"])
    dwellings.close_facts(case.dwelling_id, case.pk)
    desk.record(case, case, event=EventName.FACTS_CLOSED, actor=actor, now=now)
    post.announce(EventName.FACTS_CLOSED, corporation_id=case.corporation_id, subject_id=case.pk, now=now)
    return case


@transaction.atomic
def cancel(*, case_id: UUID, reason: str, actor: Actor, now: datetime) -> Case:
    """The notice was taken back, or the home is not let; links stop working, drafts are closed by who holds them."""
    case = desk.take(case_id, Act.CANCEL, actor)
    if case.stage == Stage.CANCELLED:
        return case
    words = desk.check_reason(reason, _("Vertel waarom de zaak vervalt."))
    facts = {"from": case.stage}
    enter(case, Stage.CANCELLED)
    Invitation.objects.for_case(case.pk).unrevoked().update(revoked_at=now)
    desk.record(case, case, event=EventName.CANCELLED, actor=actor, now=now, facts=facts, reason=words)
    post.announce(EventName.CANCELLED, corporation_id=case.corporation_id, subject_id=case.pk, now=now)
    return case


@transaction.atomic
def start_execution(*, case_id: UUID, actor: Actor, now: datetime) -> Case:
    return step(case_id, Stage.IN_EXECUTION, actor=actor, now=now)


@transaction.atomic
def mark_ready(*, case_id: UUID, actor: Actor, now: datetime) -> Case:
    return step(case_id, Stage.READY, actor=actor, now=now)


@transaction.atomic
def close(*, case_id: UUID, actor: Actor, now: datetime) -> Case:
    """The key went over; the dwelling may be given notice of again."""
    return step(case_id, Stage.CLOSED, actor=actor, now=now)


def step(case_id: UUID, stage: Stage, *, actor: Actor, now: datetime) -> Case:
    """Taken twice it is one step."""
    case = desk.take(case_id, Act.EXECUTE, actor)
    if case.stage == stage:
        return case
    facts = {"from": case.stage, "to": stage.value}
    enter(case, stage)
    desk.record(case, case, event=EventName.STAGE_CHANGED, actor=actor, now=now, facts=facts)
    post.announce(f"case_{stage.value}", corporation_id=case.corporation_id, subject_id=case.pk, now=now)
    return case
