"""The list of homes, the sheet of one, the check before sending, and sending."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mutations.cases.choices import SeatCode
from mutations.cases.models import Seat
from portal.people.guards import contractor_required
from portal.ui.requests import Request
from wishes.offers import selectors
from wishes.offers.views.seat import case_of, proposal_of, sheet_of
from wishes.proposals import services as proposals


@require_safe
@contractor_required
def requests(request: Request) -> HttpResponse:
    """Those to make an offer for, or with `?earlier=1` those that were opened since."""
    earlier = request.GET.get("earlier") == "1"
    found = selectors.requests(request.actor, earlier=earlier)
    return render(request, "wishes/offers/requests.html", {"requests": found, "earlier": earlier})


@require_safe
@contractor_required
def sheet(request: Request, case_id: UUID) -> HttpResponse:
    return render(request, "wishes/offers/sheet.html", {"sheet": sheet_of(request, case_id)})


@require_POST
@contractor_required
def begin(request: Request, case_id: UUID) -> HttpResponse:
    case = case_of(request, case_id)
    seats = Seat.objects.at_table().filter(case=case, code=SeatCode.CONTRACTOR)
    proposals.start(seat_id=get_object_or_404(seats).pk, actor=request.actor, now=timezone.now())
    return redirect("offers:sheet", case_id=case_id)


@require_safe
@contractor_required
def check(request: Request, case_id: UUID) -> HttpResponse:
    return render(request, "wishes/offers/check.html", {"sheet": sheet_of(request, case_id)})


@require_POST
@contractor_required
def submit(request: Request, case_id: UUID) -> HttpResponse:
    proposals.submit(proposal_id=proposal_of(request, case_id).pk, actor=request.actor, now=timezone.now())
    messages.success(request, _("Uw aanbod is binnen en verzegeld."))
    return redirect("offers:sheet", case_id=case_id)


@require_POST
@contractor_required
def withdraw(request: Request, case_id: UUID) -> HttpResponse:
    proposals.withdraw(proposal_id=proposal_of(request, case_id).pk, actor=request.actor, now=timezone.now())
    messages.info(request, _("U kunt uw aanbod weer wijzigen. Verstuur het daarna opnieuw."))
    return redirect("offers:sheet", case_id=case_id)
