"""The desk and the page of a case."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mutations.cases.models import Case
from portal.people.guards import signed_in_required, staff_required
from portal.ui.doors import apply, posted
from portal.ui.requests import Request
from wishes.desk import selectors
from wishes.desk.forms import OpeningForm
from wishes.proposals import services as proposals


@require_safe
def landing(request: Request) -> HttpResponse:
    """Everybody to his own beginning."""
    if request.actor.is_tenant:
        return redirect("tenant:home")
    return redirect("desk:home")


@require_safe
@signed_in_required
def home(request: Request) -> HttpResponse:
    today = localdate(timezone.now())
    return render(request, "wishes/desk/home.html", {"sections": selectors.sections_for(request.actor, today)})


def show_case(request: Request, case_id: UUID, form: OpeningForm, *, status: int = 200) -> HttpResponse:
    rows = Case.objects.visible_to(request.actor).select_related("dwelling", "coordinator")
    case = get_object_or_404(rows, pk=case_id)
    every_step = request.GET.get("steps") == "all"
    page = selectors.case_page(case, request.actor, localdate(timezone.now()), every_step=every_step)
    context = {"page": page, "form": form, "every_step": every_step}
    return render(request, "wishes/desk/case.html", context, status=status)


@require_safe
@staff_required()
def case(request: Request, case_id: UUID) -> HttpResponse:
    return show_case(request, case_id, OpeningForm())


@require_POST
@staff_required()
def open_case(request: Request, case_id: UUID) -> HttpResponse:
    """The coordinator's decision at the closing date."""
    get_object_or_404(Case.objects.visible_to(request.actor), pk=case_id)
    form = OpeningForm(posted(request))
    if apply(form, proposals.open_by_deadline, case_id=case_id, actor=request.actor, now=timezone.now()):
        messages.success(request, _("De voorstellen zijn geopend."))
        return redirect("desk:case", case_id=case_id)
    return show_case(request, case_id, form, status=422)
