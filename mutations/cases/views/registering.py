"""From a notice to a case: the dwelling is chosen first, then the dates and the table."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict, Unpack
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from mutations.cases import selectors, services
from mutations.cases.choices import SeatCode
from mutations.cases.forms import ChooseForm, RegisterForm
from mutations.cases.models import Case, Seat
from mutations.cases.permissions import MAY, Act
from mutations.dwellings import selectors as dwellings
from mutations.dwellings.models import Dwelling
from portal.actor import Actor
from portal.people.guards import staff_required
from portal.ui.doors import outcome, posted
from portal.ui.requests import Request


class Notice(TypedDict):
    """What the page says of the case itself."""

    dwelling_id: UUID
    notice_on: date
    lease_ends_on: date
    key_expected_on: date
    closes_on: date | None
    coordinator_id: UUID
    inspector_id: UUID | None
    firm_id: UUID | None


registrars = staff_required(*MAY[Act.REGISTER])


@registrars
def choose(request: Request) -> HttpResponse:
    """A dwelling in which nothing runs yet."""
    form = ChooseForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    found = dwellings.page_of_dwellings(request.actor, words=words, free=True)
    return render(request, "mutations/cases/choose.html", {"form": form, "words": words, "page": found})


@registrars
def register_case(request: Request, dwelling_id: UUID) -> HttpResponse:
    actor, today = request.actor, localdate()
    dwelling = get_object_or_404(Dwelling.objects.visible_to(actor), pk=dwelling_id)
    plan = selectors.seating_plan(dwelling.corporation_id)
    form = RegisterForm(
        posted(request),
        asked=plan.asked,
        inspectors=selectors.inspectors(dwelling.corporation_id, today),
        firms=selectors.firms(dwelling.corporation_id, today),
        initial={"notice_on": today, "firm_id": plan.firm},
    )
    case = outcome(
        form, register, dwelling_id=dwelling.pk, coordinator_id=actor.person, actor=actor, now=timezone.now()
    )
    if case is not None:
        messages.success(request, _("Zaak %(number)s is aangemeld.") % {"number": case.number})
        return redirect("cases:seats", case.pk)
    return render(request, "mutations/cases/new.html", {"form": form, "dwelling": dwelling})


@transaction.atomic
def register(
    *, name: str, email: str, phone: str, language: str, actor: Actor, now: datetime, **notice: Unpack[Notice]
) -> Case:
    """Two use cases from one page: the case and, when he is known, its tenant; both or neither."""
    case = services.register(actor=actor, now=now, **notice)
    seat = Seat.objects.at_table().filter(case=case, code=SeatCode.TENANT).first()
    if name and seat is not None:
        services.name_tenant(
            seat_id=seat.pk, name=name, email=email, phone=phone, language=language, actor=actor, now=now
        )
    return case
