"""The inspector answers a row that differs."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case, Seat
from portal.actor import Actor
from portal.errors import Conflict, NotAllowed, Refused
from portal.people.models import Person
from portal.trail import services as trail
from portal.words import _
from wishes.comparison import permissions, rules, selectors
from wishes.comparison.choices import EventName, ObjectionGround, Stance
from wishes.comparison.models import Review

LANGUAGE = "nl"


@transaction.atomic
def review(
    *,
    case_id: UUID,
    element_id: UUID,
    stance: Stance,
    ground: ObjectionGround | None,
    text: str,
    revision: int,
    actor: Actor,
    now: datetime,
) -> Review:
    """Say what the inspector thinks of a difference; `revision` 0 is the first time that it is said.

    A stale revision is a Conflict that carries the other answer; the same answer again is answered with what stands.
    """
    case = lock_case(case_id)
    inspector = inspector_of(case, actor)
    check(case, element_id)
    rules.check_answer(stance, ground, text)
    row = Review.objects.of_case(case.pk).select_related("by").filter(element_id=element_id).first()
    if row is not None and (row.stance, row.ground, row.text, row.by) == (stance, ground or "", text, inspector):
        return row
    row = take(row, case=case, element_id=element_id, revision=revision)
    row.stance, row.ground, row.text, row.by, row.at = stance, ground or "", text, inspector, now
    row.save()
    record(row, actor=actor, now=now)
    return row


def lock_case(case_id: UUID) -> Case:
    return Case.objects.select_for_update(of=("self",)).get(pk=case_id)


def inspector_of(case: Case, actor: Actor) -> Person:
    seat = Seat.objects.at_table().filter(case=case, code=SeatCode.INSPECTOR).select_related("person").first()
    person = seat.person if seat is not None and permissions.can_review(actor, seat) else None
    if person is None:
        raise NotAllowed(_("Alleen de opzichter van deze zaak kan dit beantwoorden."))
    return person


def check(case: Case, element_id: UUID) -> None:
    """The stage allows it, and the row is one that differs and is nobody's law."""
    rules.check_stage(Stage(case.stage))
    laid = selectors.lay_out(case, LANGUAGE)
    if element_id not in laid.frame.dwelling.elements:
        raise Refused(_("Dit onderdeel hoort niet bij deze woning."))
    rules.check_row(selectors.said_of(laid, element_id), is_locked=element_id in laid.locked)


def take(row: Review | None, *, case: Case, element_id: UUID, revision: int) -> Review:
    """The row to write in, one revision on; refused when somebody wrote in it since."""
    if (row.revision if row else 0) != revision:
        theirs = selectors.review_view(row) if row else None
        raise Conflict(_("Iemand anders beantwoordde deze regel intussen. Kies welk antwoord blijft."), theirs=theirs)
    if row is None:
        return Review(corporation_id=case.corporation_id, case=case, element_id=element_id)
    row.revision += 1
    return row


def record(row: Review, *, actor: Actor, now: datetime) -> None:
    """The inspector's words stand beside the event, where they can be erased; codes stand in it."""
    trail.record(
        event=EventName.REVIEWED,
        corporation_id=row.corporation_id,
        chain_id=row.case_id,
        subject=row,
        actor=actor,
        now=now,
        reason=row.text,
        facts={"element": str(row.element_id), "stance": row.stance, "ground": row.ground},
    )
