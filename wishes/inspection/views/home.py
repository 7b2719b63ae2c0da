"""The list of homes, one home, the check before sending, and sending."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mutations.cases import services as cases
from portal.ui.requests import Request
from wishes.inspection import rules, selectors
from wishes.inspection.views.seat import case_of, inspector_required, proposal_of, seat_of, visit_of
from wishes.proposals import services as proposals


@require_safe
@inspector_required
def visits(request: Request) -> HttpResponse:
    appointments = selectors.appointments(request.actor)
    return render(request, "wishes/inspection/visits.html", {"appointments": appointments})


@require_safe
@inspector_required
def home(request: Request, case_id: UUID) -> HttpResponse:
    visit = visit_of(request, case_id)
    return render(request, "wishes/inspection/home.html", {"visit": visit, "boxes": selectors.boxes(visit)})


@require_POST
@inspector_required
def begin(request: Request, case_id: UUID) -> HttpResponse:
    case = case_of(request, case_id)
    proposals.start(seat_id=seat_of(case).pk, actor=request.actor, now=timezone.now())
    return redirect("inspection:home", case_id=case_id)


@require_safe
@inspector_required
def check(request: Request, case_id: UUID) -> HttpResponse:
    visit = visit_of(request, case_id)
    return render(request, "wishes/inspection/check.html", {"visit": visit, "check": rules.check(visit.rooms)})


@require_POST
@inspector_required
def facts_close(request: Request, case_id: UUID) -> HttpResponse:
    cases.close_facts(case_id=case_of(request, case_id).pk, actor=request.actor, now=timezone.now())
    messages.success(request, _("De vooropname is afgesloten. Alle partijen zien nu de feiten."))
    return redirect("inspection:check", case_id=case_id)


@require_POST
@inspector_required
def submit(request: Request, case_id: UUID) -> HttpResponse:
    proposals.submit(proposal_id=proposal_of(request, case_id).pk, actor=request.actor, now=timezone.now())
    messages.success(request, _("Uw voorstel is binnen en verzegeld."))
    return redirect("inspection:home", case_id=case_id)


@require_POST
@inspector_required
def withdraw(request: Request, case_id: UUID) -> HttpResponse:
    proposals.withdraw(proposal_id=proposal_of(request, case_id).pk, actor=request.actor, now=timezone.now())
    messages.info(request, _("U kunt uw voorstel weer wijzigen. Verstuur het daarna opnieuw."))
    return redirect("inspection:home", case_id=case_id)
