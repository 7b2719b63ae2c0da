"""What was decided: the list, a receipt, and the answer as the tenant reads it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from portal.people.guards import staff_required, tenant_required
from portal.ui.requests import Request
from wishes.decisions import selectors
from wishes.decisions.forms import SearchForm
from wishes.decisions.models import Decision
from wishes.decisions.views.composing import READERS

RECOMPUTE = "recompute"


def page_number(request: Request) -> int:
    typed = request.GET.get("page", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 1


@staff_required(*READERS)
def decisions(request: Request) -> HttpResponse:
    """Every decision of the corporation, by number or address."""
    form = SearchForm(request.GET)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    page = selectors.decision_list(request.actor, words=words, number=page_number(request))
    return render(request, "wishes/decisions/list.html", {"page": page, "form": form, "words": words})


@staff_required(*READERS)
def receipt(request: Request, decision_id: UUID) -> HttpResponse:
    """One page that can be checked; asked for, it is computed once more from its own text."""
    rows = Decision.objects.visible_to(request.actor).select_related(*selectors.RECEIPT_WITH)
    decision = get_object_or_404(rows, pk=decision_id)
    page = selectors.receipt_page(decision, language=get_language())
    holds = selectors.holds(decision.receipt) if RECOMPUTE in request.GET else None
    return render(request, "wishes/decisions/receipt.html", {"page": page, "holds": holds})


@tenant_required
def answer(request: Request) -> HttpResponse:
    """The decision in force on his own home; before it there is nothing to say yet."""
    rows = Decision.objects.visible_to(request.actor).in_force().select_related(*selectors.ANSWER_WITH)
    decision = rows.first()
    if decision is None:
        return render(request, "wishes/decisions/not_yet.html")
    told = selectors.tenant_answer(decision, language=get_language())
    return render(request, "wishes/decisions/answer.html", {"answer": told})
