"""Dwelling types, from which a new dwelling starts: looked at, copied, put right."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mutations.dwellings import selectors, services
from mutations.dwellings.forms import CopyTypeForm, MeasureForm, initial_of
from mutations.dwellings.models import DwellingType, TypeRoom
from mutations.dwellings.permissions import MAY, Act
from portal.people.guards import staff_required
from portal.ui.doors import apply, outcome, posted
from portal.ui.requests import Request

keepers = staff_required(*MAY[Act.TYPE])


def type_for(request: Request, type_id: UUID) -> DwellingType:
    return get_object_or_404(DwellingType.objects.visible_to(request.actor), pk=type_id)


@require_safe
@keepers
def types(request: Request) -> HttpResponse:
    return render(request, "mutations/dwellings/types.html", {"types": selectors.all_types(request.actor)})


@require_safe
@keepers
def type_page(request: Request, type_id: UUID) -> HttpResponse:
    found = type_for(request, type_id)
    rooms = list(found.rooms.order_by("position", "pk"))
    context = {
        "type": found,
        "boxes": selectors.boxes_of(rooms),
        "rooms": selectors.rooms_of_type(rooms, get_language() or "nl"),
        "may_keep": request.actor.holds(*MAY[Act.KEEP]),
    }
    return render(request, "mutations/dwellings/type.html", context)


@keepers
def copy(request: Request, type_id: UUID) -> HttpResponse:
    found = type_for(request, type_id)
    form = CopyTypeForm(posted(request))
    copied = outcome(form, services.copy_type, type_id=found.pk, actor=request.actor, now=timezone.now())
    if copied is not None:
        messages.success(request, _("%(name)s is toegevoegd. Verbeter hier wat anders is.") % {"name": copied.name})
        return redirect("dwellings:type", copied.pk)
    return render(request, "mutations/dwellings/copy_type.html", {"form": form, "type": found})


@keepers
def room(request: Request, type_room_id: UUID) -> HttpResponse:
    found = get_object_or_404(TypeRoom.objects.visible_to(request.actor).select_related("type"), pk=type_room_id)
    form = MeasureForm(posted(request), initial=initial_of(found, MeasureForm))
    if apply(form, services.measure_type_room, room_id=found.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("De maten zijn opgeslagen. Woningen die er al zijn, houden hun eigen maten."))
        return redirect("dwellings:type", found.type_id)
    return render(request, "mutations/dwellings/type_room.html", {"form": form, "room": found, "type": found.type})
