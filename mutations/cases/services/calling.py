"""A tenant who would rather be called, and the call that was made."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from mutations.cases import permissions, rules
from mutations.cases.choices import EventName, Stage
from mutations.cases.models import Case, Seat
from mutations.cases.permissions import Act
from mutations.cases.services import desk
from portal.actor import Actor
from portal.errors import require


@transaction.atomic
def ask_call(*, seat_id: UUID, actor: Actor, now: datetime) -> Case:
    """Asked twice before the call it is one question."""
    seat = Seat.objects.get(pk=seat_id)
    case = desk.lock(seat.case_id)
    require(permissions.can_ask_call(actor, seat))
    rules.check_running(Stage(case.stage))
    if not case.wants_call:
        set_wish(case, wants_call=True)
        desk.record(case, seat, event=EventName.CALL_ASKED, actor=actor, now=now)
    return case


@transaction.atomic
def call_done(*, case_id: UUID, actor: Actor, now: datetime) -> Case:
    case = desk.take(case_id, Act.CALL, actor)
    if case.wants_call:
        set_wish(case, wants_call=False)
        desk.record(case, case, event=EventName.CALL_DONE, actor=actor, now=now)
    return case


def set_wish(case: Case, *, wants_call: bool) -> None:
    case.wants_call = wants_call
    case.save(update_fields=["wants_call"])
