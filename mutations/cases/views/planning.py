"""The corporation's seating plan, as its administrator keeps it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from mutations.cases import selectors, services
from mutations.cases.forms import SeatingPlanForm
from mutations.cases.permissions import MAY, Act
from portal.corporations.models import Corporation
from portal.people.guards import staff_required
from portal.ui.doors import apply, posted
from portal.ui.requests import Request


@staff_required(*MAY[Act.PLAN_SEATS])
def seating(request: Request) -> HttpResponse:
    corporation = get_object_or_404(Corporation.objects.visible_to(request.actor))
    firms = selectors.firms(corporation.pk, localdate())
    form = SeatingPlanForm.about(selectors.seating_plan(corporation.pk), posted(request), firms=firms)
    fixed = {"corporation_id": corporation.pk, "actor": request.actor}
    if apply(form, services.change_seating_plan, **fixed, now=timezone.now()):
        messages.success(request, _("Het plaatsenplan is opgeslagen. Het geldt voor zaken die u hierna aanmeldt."))
        return redirect("cases:seating")
    return render(request, "mutations/cases/seating.html", {"form": form, "corporation": corporation})
