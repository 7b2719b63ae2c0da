"""Firms that serve the corporation, and whom of them it lets in."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from portal.actor import Function
from portal.corporations.models import Engagement, Firm
from portal.people import selectors, services
from portal.people.forms import CrewForm, EndForm, FirmForm
from portal.people.guards import staff_required
from portal.people.models import Employment
from portal.ui.doors import apply, outcome, posted
from portal.ui.requests import Request

administrators = staff_required(Function.ADMINISTRATOR)


@administrators
def firms(request: Request) -> HttpResponse:
    rows = selectors.firms_page(request.actor, day=localdate())
    return render(request, "portal/people/firms.html", {"firms": rows})


@administrators
def engage(request: Request) -> HttpResponse:
    form = FirmForm(posted(request), initial={"valid_from": localdate()})
    actor = request.actor
    engagement = outcome(form, services.engage_firm, corporation_id=actor.corporation, actor=actor, now=now())
    if engagement is not None:
        messages.success(request, _("%(name)s werkt voor u.") % {"name": engagement.firm.name})
        return redirect("people:firm", engagement.firm_id)
    return render(request, "portal/people/engage.html", {"form": form})


@administrators
def firm(request: Request, firm_id: UUID) -> HttpResponse:
    """The firm, the periods in which it serves, and the form to let one more person in."""
    actor, found = request.actor, get_object_or_404(Firm.objects.visible_to(request.actor), pk=firm_id)
    form = CrewForm(posted(request), initial={"valid_from": localdate()})
    given = {"firm_id": found.pk, "corporation_id": actor.corporation, "actor": actor, "now": now()}
    if apply(form, services.employ, **given):
        messages.success(request, _("Deze persoon kan zich voortaan aanmelden voor %(name)s.") % {"name": found.name})
        return redirect("people:firm", found.pk)
    context = {
        "firm": found,
        "form": form,
        "engagements": selectors.engagements(actor, found, day=localdate()),
        "crew": selectors.crew_rows(actor, found, day=localdate()),
    }
    return render(request, "portal/people/firm.html", context)


@administrators
def end_engagement(request: Request, engagement_id: UUID) -> HttpResponse:
    mine = Engagement.objects.visible_to(request.actor).select_related("firm")
    engagement = get_object_or_404(mine, pk=engagement_id)
    form = EndForm(posted(request), initial={"valid_until": localdate()})
    if apply(form, services.end_engagement, engagement_id=engagement.pk, actor=request.actor, now=now()):
        messages.success(request, _("De samenwerking eindigt op de gekozen dag."))
        return redirect("people:firm", engagement.firm_id)
    context = {"form": form, "what": engagement.firm.name, "firm": engagement.firm}
    return render(request, "portal/people/end.html", context)


@administrators
def end_employment(request: Request, employment_id: UUID) -> HttpResponse:
    mine = Employment.objects.visible_to(request.actor).select_related("person", "firm")
    employment = get_object_or_404(mine, pk=employment_id)
    form = EndForm(posted(request), initial={"valid_until": localdate()})
    if apply(form, services.end_employment, employment_id=employment.pk, actor=request.actor, now=now()):
        messages.success(request, _("De toegang eindigt op de gekozen dag."))
        return redirect("people:firm", employment.firm_id)
    what = _("%(name)s van %(firm)s") % {"name": employment.person.name, "firm": employment.firm.name}
    return render(request, "portal/people/end.html", {"form": form, "what": what, "firm": employment.firm})
