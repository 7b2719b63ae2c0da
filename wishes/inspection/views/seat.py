"""What every page of this door begins with: the inspector's own case, and his visit to it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language

from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Seat
from portal.actor import Function
from portal.people.guards import staff_required
from portal.ui.requests import Request
from wishes.inspection import selectors
from wishes.inspection.values import RoomOnVisit, Thing, Visit
from wishes.proposals.models import Proposal

inspector_required = staff_required(Function.INSPECTOR)


def case_of(request: Request, case_id: UUID) -> Case:
    """Somebody else's case is not there: 404."""
    return get_object_or_404(selectors.cases_of(request.actor), pk=case_id)


def visit_of(request: Request, case_id: UUID) -> Visit:
    return selectors.visit(case_of(request, case_id), request.actor, get_language() or "nl")


def seat_of(case: Case) -> Seat:
    return get_object_or_404(Seat.objects.at_table(), case=case, code=SeatCode.INSPECTOR)


def proposal_of(request: Request, case_id: UUID) -> Proposal:
    """The live proposal; before the inspector has begun there is none to change."""
    return get_object_or_404(selectors.proposals_in(case_of(request, case_id), request.actor))


def thing_of(visit: Visit, element_id: UUID) -> tuple[RoomOnVisit, Thing]:
    for room in visit.rooms:
        for thing in room.things:
            if thing.id == element_id:
                return room, thing
    raise Http404
