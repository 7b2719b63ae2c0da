"""The table of a case: who sits there, the tenant and his invitation, and the coordinator herself."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mutations.cases import permissions, selectors, services
from mutations.cases.choices import SeatCode
from mutations.cases.forms import HandOverForm, SeatForm, StartForm, TenantForm, WithdrawForm
from mutations.cases.models import Invitation
from mutations.cases.permissions import MAY, Act
from mutations.cases.views.scope import case_for, seat_for, surroundings
from portal.people.guards import staff_required
from portal.ui.doors import apply, posted
from portal.ui.requests import Request

assigners = staff_required(*MAY[Act.ASSIGN])
inviters = staff_required(*MAY[Act.INVITE])


@require_safe
@staff_required(*MAY[Act.HAND_OVER])
def seats(request: Request, case_id: UUID) -> HttpResponse:
    case = case_for(request, case_id)
    found = selectors.seats_of(case.pk, request.actor)
    tenant_seat = next((seat for seat in found if seat.is_at_table and seat.code == SeatCode.TENANT), None)
    may_contact = permissions.may(request.actor, Act.CONTACT_TENANT, case)
    tenant = selectors.tenant_of(tenant_seat.id) if tenant_seat is not None and may_contact else None
    table = {"seats": found, "tenant_seat": tenant_seat, "tenant": tenant, "start": StartForm()}
    context = {**surroundings(request, case), **table}
    return render(request, "mutations/cases/seats.html", context)


@assigners
def seat(request: Request, seat_id: UUID) -> HttpResponse:
    """Give an empty seat, or give a taken one to another."""
    found = seat_for(request, seat_id)
    is_taken = found.code == SeatCode.TENANT or bool(found.person_id or found.firm_id)
    holders = selectors.who_can_sit(found, localdate())
    form = SeatForm(posted(request), code=found.code, holders=holders, is_taken=is_taken)
    service = services.replace_seat if is_taken else services.assign_seat
    if apply(form, service, seat_id=found.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("De plaats is gegeven."))
        return redirect("cases:seats", found.case_id)
    context = {**surroundings(request, found.case), "form": form, "seat": found, "is_taken": is_taken}
    return render(request, "mutations/cases/seat.html", context)


@assigners
def withdraw(request: Request, seat_id: UUID) -> HttpResponse:
    found = seat_for(request, seat_id)
    form = WithdrawForm(posted(request))
    if apply(form, services.withdraw_seat, seat_id=found.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("Wij wachten niet meer op deze plaats."))
        return redirect("cases:seats", found.case_id)
    return render(
        request, "mutations/cases/withdraw.html", {**surroundings(request, found.case), "form": form, "seat": found}
    )


@staff_required(*MAY[Act.NAME_TENANT])
def tenant(request: Request, seat_id: UUID) -> HttpResponse:
    """Who will rent here, or a correction of how he is reached."""
    found = seat_for(request, seat_id)
    known = selectors.tenant_of(found.pk)
    initial = {name: getattr(known, name) for name in TenantForm.base_fields} if known else {}
    form = TenantForm(posted(request), initial=initial)
    given = {"participant_id": known.participant} if known else {"seat_id": found.pk}
    service = services.correct_tenant if known else services.name_tenant
    if apply(form, service, actor=request.actor, now=timezone.now(), **given):
        messages.success(request, _("De gegevens van de huurder zijn opgeslagen."))
        return redirect("cases:seats", found.case_id)
    context = {**surroundings(request, found.case), "form": form, "seat": found, "known": known}
    return render(request, "mutations/cases/tenant.html", context)


@require_POST
@inviters
def invite(request: Request, seat_id: UUID) -> HttpResponse:
    found = seat_for(request, seat_id)
    services.invite(seat_id=found.pk, actor=request.actor, now=timezone.now())
    messages.success(request, _("De uitnodiging gaat per mail naar de huurder."))
    return redirect("cases:seats", found.case_id)


@require_POST
@inviters
def revoke(request: Request, seat_id: UUID) -> HttpResponse:
    found = seat_for(request, seat_id)
    invitation = get_object_or_404(Invitation.objects.filter(participant__seat=found).unrevoked())
    services.revoke_invitation(invitation_id=invitation.pk, actor=request.actor, now=timezone.now())
    messages.success(request, _("De link is ingetrokken en werkt niet meer."))
    return redirect("cases:seats", found.case_id)


@staff_required(*MAY[Act.HAND_OVER])
def hand_over(request: Request, case_id: UUID) -> HttpResponse:
    case = case_for(request, case_id)
    form = HandOverForm(posted(request), coordinators=selectors.coordinators(case.corporation_id, localdate()))
    if apply(form, services.hand_over, case_id=case.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("De zaak heeft een andere coördinator."))
        return redirect("cases:seats", case.pk)
    return render(request, "mutations/cases/hand_over.html", {**surroundings(request, case), "form": form})
