"""How it works, where we are, and help: what can be read at any time."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from mutations.cases import services as cases
from portal.ui.doors import apply, posted
from portal.ui.forms import Form
from portal.ui.requests import Request
from wishes.tenant import rules, selectors
from wishes.tenant.views.visit import Visit, on_the_way, show

UNPROCESSABLE = 422


@on_the_way
def how(request: Request, visit: Visit) -> HttpResponse:
    """The four steps with this case's dates; the button begins, so that a GET never does."""
    form = Form(posted(request))
    if request.method == "POST" and apply(form, visit.starting(request)):
        return visit.to("home")
    context = {
        "form": form,
        "decides_before": rules.decides_before(visit.way.timetable),
        "is_in": visit.is_unseen and selectors.has_sent(visit.way),
    }
    return show(request, visit, "how", context, status=UNPROCESSABLE if form.errors else 200)


@on_the_way
def status(request: Request, visit: Visit) -> HttpResponse:
    """By the calendar and the tenant's own deeds; what other seats have done is nobody's news."""
    way, today = visit.way, timezone.localdate()
    sent_on = timezone.localdate(way.submitted_at) if way.submitted_at else None
    steps = rules.calendar(timetable=way.timetable, stage=way.stage, sent_on=sent_on, today=today)
    context = {
        "steps": steps,
        "is_late": rules.is_late(timetable=way.timetable, stage=way.stage, today=today),
    }
    return show(request, visit, "status", context)


@on_the_way
def help_page(request: Request, visit: Visit) -> HttpResponse:
    form = Form(posted(request))
    now = timezone.now()
    if request.method == "POST" and apply(form, cases.ask_call, seat_id=visit.way.seat, actor=request.actor, now=now):
        messages.success(request, _("Wij bellen u."))
        return visit.to("help")
    return show(request, visit, "help", {"form": form}, status=UNPROCESSABLE if form.errors else 200)
