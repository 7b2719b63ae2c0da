"""What every service of this room does first and last: lock the case, check who acts, write the trail."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Model

from mutations.cases import permissions
from mutations.cases.choices import EventName
from mutations.cases.models import Case, Seat
from mutations.cases.permissions import Act
from portal.actor import Actor
from portal.errors import Refused, Text, require
from portal.trail import services as trail
from portal.trail.values import Facts
from portal.words import _

NO_FACTS: Facts = {}
MAX_REASON = 500


def lock(case_id: UUID) -> Case:
    """The case first, before anything that hangs under it."""
    return Case.objects.select_for_update().get(pk=case_id)


def take(case_id: UUID, act: Act, actor: Actor) -> Case:
    case = lock(case_id)
    require(permissions.may(actor, act, case))
    return case


def take_seat(seat_id: UUID, act: Act, actor: Actor) -> tuple[Case, Seat]:
    """The seat as it is under its case's lock, as long as it is still asked."""
    case = take(Seat.objects.values_list("case_id", flat=True).get(pk=seat_id), act, actor)
    seat = Seat.objects.select_related("person", "firm").filter(pk=seat_id).at_table().first()
    if seat is None:
        raise Refused(_("Deze plaats aan tafel is intussen vervallen of aan een ander gegeven."))
    return case, seat


def check_reason(reason: str, message: Text) -> str:
    """What somebody must be able to read back later; one line of blanks is no reason."""
    words = " ".join(reason.split())
    if not words:
        raise Refused(message, field="reason")
    return words[:MAX_REASON]


def record(
    case: Case,
    subject: Model,
    *,
    event: EventName,
    actor: Actor,
    now: datetime,
    facts: Facts = NO_FACTS,
    reason: str = "",
) -> None:
    trail.record(
        event=event,
        corporation_id=case.corporation_id,
        chain_id=case.pk,
        subject=subject,
        actor=actor,
        now=now,
        facts=facts,
        reason=reason,
    )
