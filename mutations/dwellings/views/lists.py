"""The list of dwellings, and one dwelling with its rooms."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from mutations.dwellings import selectors
from mutations.dwellings.forms import SearchForm
from mutations.dwellings.models import Dwelling
from mutations.dwellings.permissions import MAY, Act, may
from portal.people.guards import staff_required
from portal.ui.requests import Request


@require_safe
@staff_required()
def dwellings(request: Request) -> HttpResponse:
    form = SearchForm(request.GET)
    form.is_valid()
    words = form.cleaned_data.get("q", "")
    page = selectors.page_of_dwellings(request.actor, words=words, number=form.cleaned_data.get("page") or 1)
    context = {
        "form": form,
        "page": page,
        "words": words,
        "may_keep": request.actor.holds(*MAY[Act.KEEP]),
        "may_keep_types": request.actor.holds(*MAY[Act.TYPE]),
    }
    return render(request, "mutations/dwellings/list.html", context)


@require_safe
@staff_required()
def dwelling(request: Request, dwelling_id: UUID) -> HttpResponse:
    found = get_object_or_404(Dwelling.objects.visible_to(request.actor), pk=dwelling_id)
    rooms = list(found.rooms.order_by("position", "pk"))
    context = {
        "dwelling": found,
        "boxes": selectors.boxes_of(rooms),
        "rooms": selectors.rooms_of(found.pk, get_language() or "nl"),
        "may_keep": may(request.actor, Act.KEEP, found.corporation_id),
        "may_note": may(request.actor, Act.NOTE, found.corporation_id) and not found.facts_closed,
    }
    return render(request, "mutations/dwellings/dwelling.html", context)
