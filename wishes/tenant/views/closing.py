"""What matters, the check, and sending."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from mutations.cases import services as cases
from portal.errors import DomainError, Refused
from portal.ui.doors import apply, posted, render_refusal
from portal.ui.forms import Form
from portal.ui.requests import Request
from wishes.proposals import services as proposals
from wishes.tenant import rules
from wishes.tenant.choices import Standing, Step
from wishes.tenant.forms import MattersForm
from wishes.tenant.values import Walk
from wishes.tenant.views.visit import Visit, on_the_way, show, while_open

UNPROCESSABLE = 422


@on_the_way
@while_open
def matters(request: Request, visit: Visit) -> HttpResponse:
    walk = visit.walk(visit.frame)
    form = MattersForm(posted(request), walk=walk, can_ask_call=not visit.way.is_helping)
    if apply(form, visit.recording(request, proposals.set_matters)):
        if form.wants_call:
            cases.ask_call(seat_id=visit.way.seat, actor=request.actor, now=timezone.now())
        return visit.to("check" if walk.all_done else "home")
    return show(request, visit, "matters", {"form": form}, status=UNPROCESSABLE if form.errors else 200)


@on_the_way
def check(request: Request, visit: Visit) -> HttpResponse:
    """Everything on one page; sends it by POST, and is what can still be read when nothing can change."""
    if visit.is_unseen or not visit.way.has_begun:
        return visit.to("home")
    walk = visit.walk(visit.frame)
    if visit.way.is_open and walk.next_step is Step.ROOM:
        return first_open(visit, walk)
    form = Form(posted(request))
    if request.method == "POST" and apply(form, visit.on_proposal(request, proposals.submit)):
        return visit.to("sent")
    return show(request, visit, "check", {"walk": walk, "form": form}, status=UNPROCESSABLE if form.errors else 200)


def first_open(visit: Visit, walk: Walk) -> HttpResponse:
    """Somebody who skipped a room is brought to it."""
    part = walk.next_room
    if part is None:
        return visit.to("home")
    return visit.to("element", element_id=part.unsaid[0].id) if part.unsaid else visit.to("room", room_id=part.id)


@on_the_way
def sent(request: Request, visit: Visit) -> HttpResponse:
    if not visit.way.is_sent:
        return visit.to("home")
    return show(request, visit, "sent", {"decides_before": rules.decides_before(visit.way.timetable)})


@require_POST
@on_the_way
def withdrawal(request: Request, visit: Visit) -> HttpResponse:
    """Taken back until the closing date; pressed twice it is taken back once."""
    if visit.proposal is None or visit.way.is_open:
        return visit.to("home")
    if not visit.way.can_take_back:
        return render_refusal(request, Refused(Standing.LATE.label))
    try:
        visit.on_proposal(request, proposals.withdraw)()
    except DomainError as refusal:
        return render_refusal(request, refusal)
    return visit.to("home")
