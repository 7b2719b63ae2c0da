"""The steps that a coordinator takes by hand: to begin, to carry out, to close, to cancel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mutations.cases import selectors, services
from mutations.cases.choices import Stage
from mutations.cases.forms import CancelForm, StartForm, StepForm
from mutations.cases.models import Case
from mutations.cases.permissions import MAY, Act
from mutations.cases.views.scope import case_for, surroundings
from portal.actor import Actor
from portal.errors import Refused
from portal.people.guards import staff_required
from portal.ui.doors import apply, posted, render_refusal
from portal.ui.requests import Request

STEPS: Mapping[Stage, Callable[..., Case]] = {
    Stage.IN_EXECUTION: services.start_execution,
    Stage.READY: services.mark_ready,
    Stage.CLOSED: services.close,
}


@staff_required(*MAY[Act.START])
def start(request: Request, case_id: UUID) -> HttpResponse:
    """Ask the parties; a tenant who is known and can be mailed is invited at once."""
    case = case_for(request, case_id)
    form = StartForm(posted(request))
    if apply(form, begin, case_id=case.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("De partijen zijn gevraagd."))
        return redirect("cases:seats", case.pk)
    return render(request, "mutations/cases/start.html", {**surroundings(request, case), "form": form})


@transaction.atomic
def begin(*, case_id: UUID, without_empty: bool, actor: Actor, now: datetime) -> Case:
    """Two use cases from one button: asked and invited, both or neither."""
    case = services.start_recording(case_id=case_id, without_empty=without_empty, actor=actor, now=now)
    for seat_id in selectors.seats_to_invite(case.pk):
        services.invite(seat_id=seat_id, actor=actor, now=now)
    return case


@require_POST
@staff_required(*MAY[Act.EXECUTE])
def step(request: Request, case_id: UUID) -> HttpResponse:
    case = case_for(request, case_id)
    form = StepForm(request.POST)
    if not form.is_valid():
        return render_refusal(request, Refused(_("Dat kan niet in deze stap van de zaak.")))
    to: Stage = form.cleaned_data["to"]
    STEPS[to](case_id=case.pk, actor=request.actor, now=timezone.now())
    messages.success(request, _("De zaak is nu: %(stage)s.") % {"stage": to.label})
    return redirect("cases:seats", case.pk)


@staff_required(*MAY[Act.CANCEL])
def cancel(request: Request, case_id: UUID) -> HttpResponse:
    case = case_for(request, case_id)
    form = CancelForm(posted(request))
    if apply(form, services.cancel, case_id=case.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("Zaak %(number)s is vervallen.") % {"number": case.number})
        return redirect("cases:list")
    return render(request, "mutations/cases/cancel.html", {**surroundings(request, case), "form": form})


@require_POST
@staff_required(*MAY[Act.CALL])
def call_done(request: Request, case_id: UUID) -> HttpResponse:
    case = case_for(request, case_id)
    services.call_done(case_id=case.pk, actor=request.actor, now=timezone.now())
    messages.success(request, _("Genoteerd: de huurder is gebeld."))
    return redirect("cases:seats", case.pk)
