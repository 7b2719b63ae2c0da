"""A dwelling added from its type, and put right."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from mutations.dwellings import selectors, services
from mutations.dwellings.choices import AccessibilityLabel, QualityLevel
from mutations.dwellings.forms import ChangeDwellingForm, NewDwellingForm, initial_of
from mutations.dwellings.models import Dwelling, DwellingType
from mutations.dwellings.permissions import MAY, Act
from portal.people.guards import staff_required
from portal.ui.doors import apply, outcome, posted
from portal.ui.requests import Request

keepers = staff_required(*MAY[Act.KEEP])
OF_TYPE = ("kind", "floor_area", "storeys", "quality")


@keepers
def new(request: Request) -> HttpResponse:
    """`?type=` fills in what the type knows."""
    actor = request.actor
    form = NewDwellingForm(posted(request), types=selectors.types_of(actor), initial=start_from(request))
    added = outcome(form, services.add_dwelling, corporation_id=actor.corporation, actor=actor, now=timezone.now())
    if added is not None:
        messages.success(request, _("%(address)s is toegevoegd.") % {"address": added.address})
        return redirect("dwellings:page", added.pk)
    return render(request, "mutations/dwellings/new.html", {"form": form})


def start_from(request: Request) -> Mapping[str, object]:
    blank = {"storeys": 1, "quality": QualityLevel.STANDARD, "accessibility": AccessibilityLabel.NONE}
    types = DwellingType.objects.visible_to(request.actor)
    asked = request.GET.get("type", "")
    chosen = next((row for row in types if str(row.pk) == asked), None)
    if chosen is None:
        return blank
    return {**blank, "type_id": str(chosen.pk), **{name: getattr(chosen, name) for name in OF_TYPE}}


@keepers
def change(request: Request, dwelling_id: UUID) -> HttpResponse:
    found = get_object_or_404(Dwelling.objects.visible_to(request.actor), pk=dwelling_id)
    form = ChangeDwellingForm(posted(request), initial=initial_of(found, ChangeDwellingForm))
    if apply(form, services.change_dwelling, dwelling_id=found.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("De woning is opgeslagen."))
        return redirect("dwellings:page", found.pk)
    return render(request, "mutations/dwellings/change.html", {"form": form, "dwelling": found})
