"""The facts of a room and of what is in it, as a coordinator puts them right between inspections."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mutations.dwellings import selectors, services
from mutations.dwellings.forms import AddElementForm, DefectForm, ElementForm, MeasureForm, initial_of
from mutations.dwellings.models import Defect, Element, Room
from mutations.dwellings.permissions import MAY, Act
from portal.people.guards import staff_required
from portal.ui.doors import apply, posted
from portal.ui.forms import Form
from portal.ui.requests import Request

noters = staff_required(*MAY[Act.NOTE])


@noters
def room(request: Request, room_id: UUID) -> HttpResponse:
    found = get_object_or_404(Room.objects.visible_to(request.actor).select_related("dwelling"), pk=room_id)
    form = MeasureForm(posted(request), initial=initial_of(found, MeasureForm))
    if apply(form, services.measure_room, room_id=found.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("De maten zijn opgeslagen."))
        return redirect("dwellings:room", found.pk)
    return room_page(request, found, measure_form=form, add_form=adding(request), form=form)


@require_POST
@noters
def add_element(request: Request, room_id: UUID) -> HttpResponse:
    found = get_object_or_404(Room.objects.visible_to(request.actor).select_related("dwelling"), pk=room_id)
    form = adding(request)
    if apply(form, services.add_element, room_id=found.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("Het onderdeel is toegevoegd."))
        return redirect("dwellings:room", found.pk)
    measures = MeasureForm(initial=initial_of(found, MeasureForm))
    return room_page(request, found, measure_form=measures, add_form=form, form=form)


def adding(request: Request) -> AddElementForm:
    """Bound only by its own button: the page has another form beside it."""
    data = request.POST if "kind_id" in request.POST else None
    return AddElementForm(data, kinds=selectors.kinds_of(request.actor, language()))


def room_page(request: Request, found: Room, **forms: Form) -> HttpResponse:
    context = {"room": found, "dwelling": found.dwelling, "view": selectors.room_view(found, language()), **forms}
    return render(request, "mutations/dwellings/room.html", context)


@noters
def element(request: Request, element_id: UUID) -> HttpResponse:
    found = element_for(request, element_id)
    form = ElementForm(posted(request), initial=initial_of(found, ElementForm))
    if apply(form, services.note_element, element_id=found.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("De feiten zijn opgeslagen."))
        return redirect("dwellings:room", found.room_id)
    return element_page(request, found, facts_form=form, defect_form=DefectForm(), form=form)


@require_POST
@noters
def add_defect(request: Request, element_id: UUID) -> HttpResponse:
    found = element_for(request, element_id)
    form = DefectForm(request.POST)
    if apply(form, services.note_defect, element_id=found.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("Het gebrek is genoteerd."))
        return redirect("dwellings:element", found.pk)
    facts = ElementForm(initial=initial_of(found, ElementForm))
    return element_page(request, found, facts_form=facts, defect_form=form, form=form)


@require_POST
@noters
def end_defect(request: Request, defect_id: UUID) -> HttpResponse:
    found = get_object_or_404(Defect.objects.visible_to(request.actor), pk=defect_id)
    services.end_defect(defect_id=found.pk, actor=request.actor, now=timezone.now())
    messages.success(request, _("Het gebrek is weg."))
    return redirect("dwellings:element", found.element_id)


def element_for(request: Request, element_id: UUID) -> Element:
    rows = Element.objects.visible_to(request.actor).select_related("kind", "room__dwelling")
    return get_object_or_404(rows, pk=element_id)


def element_page(request: Request, found: Element, **forms: Form) -> HttpResponse:
    context = {
        "element": found,
        "dwelling": found.room.dwelling,
        "view": selectors.element_view(found, language()),
        **forms,
    }
    return render(request, "mutations/dwellings/element.html", context)


def language() -> str:
    return get_language() or "nl"
