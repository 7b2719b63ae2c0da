"""One person, several corporations: where to work in this session."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate

from portal.people import selectors, services
from portal.people.forms import PlaceForm
from portal.people.guards import signed_in_required
from portal.ui.doors import posted
from portal.ui.requests import Request


@signed_in_required
def place(request: Request) -> HttpResponse:
    places = selectors.places_of(request.actor.person, localdate())
    form = PlaceForm(posted(request))
    if form.is_valid():
        services.choose_place(request, places=places, key=form.cleaned_data["place"])
        return redirect("/")
    return render(request, "portal/people/place.html", {"places": places})
