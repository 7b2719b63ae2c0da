"""One thing on the sheet: lines, a choice that fills them in, or nothing needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from portal.people.guards import contractor_required
from portal.ui.doors import apply, is_swap, posted, render_panel
from portal.ui.forms import Form
from portal.ui.requests import Request
from wishes.offers.forms import ChoiceForm, LineForm, RevisionForm
from wishes.offers.views.seat import proposal_of, row_on, sheet_of
from wishes.proposals import services as proposals

UNPROCESSABLE = 422


def answer(
    request: Request, case_id: UUID, element_id: UUID, form: Form, service: Callable[..., object], **fixed: object
) -> HttpResponse:
    """Save, and show the row anew; a refusal shows it as it was typed, with what stands there now."""
    row_on(sheet_of(request, case_id), element_id)
    fixed |= {"proposal_id": proposal_of(request, case_id).pk, "actor": request.actor, "now": timezone.now()}
    saved = apply(form, service, **fixed)
    if saved and not is_swap(request):
        return redirect(reverse("offers:sheet", args=[case_id]) + f"#row-{element_id}")
    sheet = sheet_of(request, case_id)
    context = {"sheet": sheet, "row": row_on(sheet, element_id), "form": None if saved else form, "at": element_id}
    context["swapped"] = is_swap(request)
    status = 200 if saved else UNPROCESSABLE
    return render_panel(request, "wishes/offers/_row.html", context, page="wishes/offers/sheet.html", status=status)


@require_POST
@contractor_required
def line(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    """Add a work, or change its quantity or price."""
    form = LineForm(posted(request), works=sheet_of(request, case_id).works)
    return answer(request, case_id, element_id, form, partial(proposals.set_line, element_id=element_id))


@require_POST
@contractor_required
def choice(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    """Fill in the lines of a choice at the contractor's own book."""
    form = ChoiceForm(posted(request))
    return answer(request, case_id, element_id, form, partial(proposals.state, element_id=element_id, note=""))


@require_POST
@contractor_required
def nothing(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    """Say out loud that nothing is needed."""
    form = RevisionForm(posted(request))
    return answer(request, case_id, element_id, form, partial(proposals.leave, element_id=element_id))


@require_POST
@contractor_required
def remove(request: Request, case_id: UUID, element_id: UUID, line_id: UUID) -> HttpResponse:
    form = RevisionForm(posted(request))
    return answer(request, case_id, element_id, form, proposals.remove_line, line_id=line_id)
