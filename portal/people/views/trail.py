"""The corporation's own chain: who got which function, which firm serves it, what of books and policy was published."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from portal.actor import Function
from portal.people.guards import staff_required
from portal.people.selectors import name_subjects
from portal.trail import selectors
from portal.ui.requests import Request

PAGE = 50


@staff_required(Function.AUDITOR, Function.ADMINISTRATOR)
def trail(request: Request) -> HttpResponse:
    page = Paginator(selectors.own_chain(request.actor), PAGE).get_page(request.GET.get("page"))
    entries = name_subjects(selectors.entry_of(event) for event in page)
    context = {"page": page, "entries": entries}
    return render(request, "portal/people/trail.html", context)


@staff_required(Function.AUDITOR, Function.ADMINISTRATOR)
def verification(request: Request) -> HttpResponse:
    """Walks all chains of the corporation, when asked: what it finds is what `verify_trail` finds."""
    return render(request, "portal/people/verification.html", selectors.verification(request.actor))
