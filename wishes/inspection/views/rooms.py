"""One room: all is well here, or thing by thing."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from mutations.dwellings import services as dwellings
from mutations.dwellings.choices import Condition
from mutations.dwellings.models import Element
from portal.actor import Actor
from portal.ui.requests import Request
from wishes.inspection.values import RoomOnVisit, Visit
from wishes.inspection.views.seat import inspector_required, proposal_of, visit_of
from wishes.proposals import services as proposals
from wishes.proposals.choices import Gate


def room_on(visit: Visit, room_id: UUID) -> RoomOnVisit:
    found = next((room for room in visit.rooms if room.room.id == room_id), None)
    if found is None:
        raise Http404
    return found


def next_room(visit: Visit, room_id: UUID) -> RoomOnVisit | None:
    """The next room in walking order that is not done yet."""
    ids = [room.room.id for room in visit.rooms]
    after = visit.rooms[ids.index(room_id) + 1 :] + visit.rooms[: ids.index(room_id)]
    return next((room for room in after if room.state != "done"), None)


@require_http_methods(["GET", "HEAD", "POST"])
@inspector_required
def room(request: Request, case_id: UUID, room_id: UUID) -> HttpResponse:
    """A post says that all is well in this room."""
    visit = visit_of(request, case_id)
    found = room_on(visit, room_id)
    if request.method == "POST":
        all_is_well(request, visit, found)
        messages.success(request, _("Alles goed in deze kamer. U kunt per onderdeel nog wijzigen."))
        return redirect("inspection:room", case_id=case_id, room_id=room_id)
    context = {"visit": visit, "room": found, "next": next_room(visit, room_id), "conditions": Condition.choices}
    return render(request, "wishes/inspection/room.html", context)


def all_is_well(request: Request, visit: Visit, found: RoomOnVisit) -> None:
    """Nothing is wished here, and what nobody rated yet is in good condition."""
    now = timezone.now()
    proposal = proposal_of(request, visit.case)
    if visit.may_note:
        rate_the_rest(found.room.id, actor=request.actor, now=now)
    proposals.answer_room(
        proposal_id=proposal.pk, room_id=found.room.id, gate=Gate.FINE, picks=frozenset(), actor=request.actor, now=now
    )


def rate_the_rest(room_id: UUID, *, actor: Actor, now: datetime) -> None:
    """One use case per thing, as if each had been tapped."""
    for element in Element.objects.filter(room_id=room_id, condition__isnull=True).order_by("pk"):
        dwellings.note_element(
            element_id=element.pk,
            revision=element.revision,
            year_placed=element.year_placed,
            condition=Condition.GOOD,
            count=element.count,
            length=element.length,
            is_addition=element.is_addition,
            may_be_taken_over=element.may_be_taken_over,
            actor=actor,
            now=now,
        )
