"""The list of cases."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from mutations.cases import permissions, selectors
from mutations.cases.choices import Stage
from mutations.cases.forms import ListForm
from portal.people.guards import staff_required
from portal.ui.requests import Request


@require_safe
@staff_required()
def cases(request: Request) -> HttpResponse:
    """What cannot be searched for is left out, and said at its field."""
    form = ListForm(request.GET)
    form.is_valid()
    typed = form.cleaned_data
    stage = typed.get("stage")
    page = selectors.page_of_cases(
        request.actor,
        today=localdate(),
        stage=Stage(stage) if stage else None,
        mine=typed.get("mine", False),
        words=typed.get("q", ""),
        number=typed.get("page") or 1,
    )
    may_register = permissions.may_register(request.actor)
    context = {"form": form, "page": page, "words": typed.get("q", ""), "may_register": may_register}
    return render(request, "mutations/cases/list.html", context)
