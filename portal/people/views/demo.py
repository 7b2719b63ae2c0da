"""The demo's page: a button for everybody who can be tried. Its addresses exist in demo mode only."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST

from portal.people import selectors, services
from portal.people.forms import BecomeForm
from portal.people.models import Account
from portal.ui.requests import Request


def demo(request: Request) -> HttpResponse:
    return render(request, "portal/people/demo.html", {"page": selectors.demo_page(localdate())})


@require_POST
def become(request: Request) -> HttpResponse:
    form = BecomeForm(request.POST)
    if not form.is_valid():
        raise Http404
    accounts = Account.objects.filter(email__endswith=selectors.DEMO_SUFFIX)
    account = get_object_or_404(accounts, pk=form.cleaned_data["account"])
    places = {place.key: place for place in selectors.places_of(account.person_id, localdate())}
    chosen = places.get(form.cleaned_data["place"])
    if chosen is None:
        raise Http404
    services.enter_as_staff(request, account=account, place=chosen)
    return redirect("/")
