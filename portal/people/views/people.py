"""People and their functions."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from portal.actor import Function
from portal.people import selectors, services
from portal.people.forms import EndForm, FunctionForm, PersonForm, SearchForm
from portal.people.guards import staff_required
from portal.people.models import FunctionHeld, Person
from portal.ui.doors import apply, outcome, posted
from portal.ui.requests import Request

administrators = staff_required(Function.ADMINISTRATOR)


@administrators
def people(request: Request) -> HttpResponse:
    search = SearchForm(request.GET)
    words = search.cleaned_data["q"] if search.is_valid() else ""
    rows = selectors.people_page(request.actor, day=localdate(), words=words)
    return render(request, "portal/people/people.html", {"people": rows, "search": search, "words": words})


@administrators
def add(request: Request) -> HttpResponse:
    form = PersonForm(posted(request), initial={"valid_from": localdate()})
    actor = request.actor
    person = outcome(form, services.add_person, corporation_id=actor.corporation, actor=actor, now=now())
    if person is not None:
        messages.success(request, _("%(name)s is toegevoegd.") % {"name": person.name})
        return redirect("people:person", person.pk)
    return render(request, "portal/people/add.html", {"form": form})


@administrators
def person(request: Request, person_id: UUID) -> HttpResponse:
    """The person with everything he is and was, and the form for one more function."""
    actor, found = request.actor, get_object_or_404(Person.objects.visible_to(request.actor), pk=person_id)
    form = FunctionForm(posted(request), initial={"valid_from": localdate()})
    given = {"person_id": found.pk, "corporation_id": actor.corporation, "actor": actor, "now": now()}
    if apply(form, services.give_function, **given):
        messages.success(request, _("De functie is gegeven."))
        return redirect("people:person", found.pk)
    context = {
        "person": found,
        "form": form,
        "functions": selectors.functions_held(actor, found.pk, day=localdate()),
        "employments": selectors.employments(actor, found.pk, day=localdate()),
        "is_self": found.pk == actor.person,
    }
    return render(request, "portal/people/person.html", context)


@administrators
def end_function(request: Request, function_held_id: UUID) -> HttpResponse:
    mine = FunctionHeld.objects.visible_to(request.actor).select_related("person")
    held = get_object_or_404(mine, pk=function_held_id)
    form = EndForm(posted(request), initial={"valid_until": localdate()})
    if apply(form, services.end_function, function_held_id=held.pk, actor=request.actor, now=now()):
        messages.success(request, _("De functie eindigt op de gekozen dag."))
        return redirect("people:person", held.person_id)
    what = _("%(name)s, %(function)s") % {"name": held.person.name, "function": Function(held.function).label}
    return render(request, "portal/people/end.html", {"form": form, "what": what, "back": held.person})
