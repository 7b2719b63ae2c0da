"""The rooms: the list, a gate for each, what should change, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from mutations.dwellings.choices import ROOM_ICONS
from portal.ui.doors import apply, posted
from portal.ui.plan import Box
from portal.ui.requests import Request
from wishes.policy.values import Frame
from wishes.proposals import services as proposals
from wishes.tenant import rules, selectors
from wishes.tenant.choices import Progress
from wishes.tenant.forms import ElementForm, GateForm, PickForm, facts_of
from wishes.tenant.values import RoomPart, Thing, Walk
from wishes.tenant.views.visit import Visit, on_the_way, part_of, show, thing_of, while_open

UNPROCESSABLE = 422
PLAN_STATES = {
    Progress.TODO: "todo",
    Progress.BUSY: "busy",
    Progress.DONE: "done",
    Progress.CALL: "done",
    Progress.LATER: "todo",
}


@on_the_way
def home(request: Request, visit: Visit) -> HttpResponse:
    """The front page on every return; the first time it is told how it works."""
    if visit.is_unseen or (visit.proposal is None and visit.way.is_open):
        return visit.to("how")
    if not visit.way.has_begun:
        return show(request, visit, "home", {})
    frame = visit.frame
    walk = visit.walk(frame)
    return show(request, visit, "home", {"walk": walk, "boxes": boxes(frame, walk)})


def boxes(frame: Frame, walk: Walk) -> list[Box]:
    """The floor plan; rooms without a question stay white."""
    parts = {part.id: part for part in walk.rooms}
    return [
        Box(
            x=room.x,
            y=room.y,
            width=room.width,
            height=room.height,
            name=parts[room.id].name.alone if room.id in parts else room.name,
            state=PLAN_STATES[parts[room.id].progress] if room.id in parts else "todo",
            icon=ROOM_ICONS[room.kind],
        )
        for room in frame.dwelling.rooms
        if room.width and room.height
    ]


@on_the_way
@while_open
def room(request: Request, visit: Visit, room_id: UUID) -> HttpResponse:
    """The gate. "No" leads to what should change, or to the only thing there is."""
    part = part_of(visit.walk(visit.frame), room_id)
    form = GateForm(posted(request), things=part.things)
    if form.is_valid() and form.asks_more:
        return visit.to("pick", room_id=room_id)
    if apply(form, visit.recording(request, proposals.answer_room), room_id=room_id):
        return onward(request, visit, part, form.picked, calls=form.is_call)
    return show_room(request, visit, "room", part, form, told=selectors.told_of(part))


@on_the_way
@while_open
def pick(request: Request, visit: Visit, room_id: UUID) -> HttpResponse:
    part = part_of(visit.walk(visit.frame), room_id)
    question = _("Wat wilt u anders %(within)s?") % {"within": part.name.within}
    form = PickForm(posted(request), things=part.things, question=question)
    if apply(form, visit.recording(request, proposals.answer_room), room_id=room_id):
        picked = [thing for thing in part.things if thing.id in form.picks_chosen]
        return onward(request, visit, part, [thing for thing in picked if not thing.is_said])
    return show_room(request, visit, "pick", part, form, question=question)


@on_the_way
@while_open
def element(request: Request, visit: Visit, element_id: UUID) -> HttpResponse:
    frame = visit.frame
    part, thing = thing_of(visit.walk(frame), element_id)
    if not thing.is_picked:
        return visit.to("room", room_id=part.id)
    question = _("Wat wilt u met %(thing)s?") % {"thing": thing.name}
    options = rules.options(frame.dwelling.elements[element_id], frame)
    form = ElementForm(posted(request), thing=thing, options=options, question=question)
    if apply(form, visit.recording(request, proposals.state), element_id=element_id):
        return onward(request, visit, part, [other for other in part.unsaid if other.id != element_id])
    number = part.picked.index(thing) + 1
    return show_room(request, visit, "element", part, form, thing=thing, facts=facts_of(thing), number=number)


def onward(
    request: Request, visit: Visit, part: RoomPart, unsaid: Sequence[Thing], *, calls: bool = False
) -> HttpResponse:
    if unsaid:
        return visit.to("element", element_id=unsaid[0].id)
    return finished(request, visit, part, calls=calls)


def finished(request: Request, visit: Visit, part: RoomPart, *, calls: bool = False) -> HttpResponse:
    """Back to the list of rooms, or straight to the check where a change began."""
    said = _("Wij bellen u over %(room)s.") if calls else _("Klaar: %(room)s.")
    messages.success(request, said % {"room": part.name.the})
    return visit.to(visit.back or "home")


def show_room(
    request: Request, visit: Visit, name: str, part: RoomPart, form: GateForm | PickForm | ElementForm, **more: object
) -> HttpResponse:
    status = UNPROCESSABLE if form.errors else 200
    return show(request, visit, name, {"part": part, "form": form, **more}, status=status)
