"""The dates of a case: two forms on one page, each its own use case."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mutations.cases import services
from mutations.cases.forms import ClosingForm, DatesForm
from mutations.cases.models import Case
from mutations.cases.permissions import MAY, Act
from mutations.cases.views.scope import case_for, surroundings
from portal.people.guards import staff_required
from portal.ui.doors import apply, posted
from portal.ui.requests import Request

schedulers = staff_required(*MAY[Act.SCHEDULE])


@schedulers
def timetable(request: Request, case_id: UUID) -> HttpResponse:
    """The page, and its first form: until when parties may submit."""
    case = case_for(request, case_id)
    form = ClosingForm(posted(request), initial=closing_of(case), auto_id="id_closing_%s")
    if apply(form, services.move_closing_date, case_id=case.pk, actor=request.actor, now=timezone.now()):
        return saved(request, case)
    dates = DatesForm(initial=dates_of(case), auto_id="id_dates_%s")
    return render(
        request, PAGE, {**surroundings(request, case), "form": form, "closing_form": form, "dates_form": dates}
    )


@require_POST
@schedulers
def dates(request: Request, case_id: UUID) -> HttpResponse:
    """The second form: the end of the lease and the day of the key."""
    case = case_for(request, case_id)
    form = DatesForm(request.POST, initial=dates_of(case), auto_id="id_dates_%s")
    if apply(form, services.change_dates, case_id=case.pk, actor=request.actor, now=timezone.now()):
        return saved(request, case)
    closing = ClosingForm(initial=closing_of(case), auto_id="id_closing_%s")
    return render(
        request, PAGE, {**surroundings(request, case), "form": form, "closing_form": closing, "dates_form": form}
    )


PAGE = "mutations/cases/timetable.html"


def closing_of(case: Case) -> dict[str, object]:
    return {"closes_on": case.closes_on, "revision": case.revision}


def dates_of(case: Case) -> dict[str, object]:
    return {
        "lease_ends_on": case.lease_ends_on,
        "key_expected_on": case.key_expected_on,
        "revision": case.revision,
    }


def saved(request: Request, case: Case) -> HttpResponse:
    messages.success(request, _("De datums zijn opgeslagen."))
    return redirect("cases:timetable", case.pk)
