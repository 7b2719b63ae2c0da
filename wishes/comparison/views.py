"""The comparison of a case: table, walk, print, and the inspector's review. Staff of the corporation only."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case, Seat
from portal.actor import Actor
from portal.errors import require
from portal.people.guards import staff_required
from portal.ui.doors import UNPROCESSABLE, is_swap, outcome, posted, render_panel
from portal.ui.requests import Request
from wishes.comparison import permissions, rules, selectors, services
from wishes.comparison.choices import BookView, Grouping
from wishes.comparison.forms import ReviewForm
from wishes.comparison.values import Comparison, Laid, ReviewPage, Row

P = ParamSpec("P")
View = Callable[Concatenate[Request, P], HttpResponse]
Entry = tuple[Row, ReviewForm]
REVIEW = "wishes/comparison/review.html"
REVIEW_ROW = "wishes/comparison/_review_row.html"


class NotOpened(Exception):
    """Asked for a comparison that is still sealed."""

    def __init__(self, case: Case) -> None:
        super().__init__(case.pk)
        self.case = case


def opened_case(request: Request, case_id: UUID) -> Case:
    """A case in scope, with its dwelling and opening; nothing is read of a case that is still sealed."""
    cases = Case.objects.visible_to(request.actor).select_related("dwelling", "opening")
    case = get_object_or_404(cases, pk=case_id)
    if not hasattr(case, "opening"):
        raise NotOpened(case)
    return case


def for_staff(page: View[P]) -> View[P]:
    """Staff read when a sealed case opens; who is no staff finds nothing, ever."""
    guarded = staff_required()(page)

    @wraps(page)
    def inner(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.actor.is_tenant or request.actor.is_contractor:
            raise Http404
        try:
            return guarded(request, *args, **kwargs)
        except NotOpened as sealed:
            return render(request, "wishes/comparison/sealed.html", {"case": sealed.case})

    return inner


def is_inspector(actor: Actor, case: Case) -> bool:
    seat = Seat.objects.at_table().filter(case=case, code=SeatCode.INSPECTOR).first()
    return permissions.can_review(actor, seat)


def looked_at(request: Request, case: Case) -> tuple[Laid, Comparison]:
    laid = selectors.lay_out(case, get_language())
    look = rules.find_look(request.GET.dict(), laid.seats)
    return laid, selectors.comparison(case, laid, look)


def overview_of(case: Case, comparison: Comparison) -> str:
    """The table as it was looked at."""
    return f"{reverse('comparison:table', args=[case.pk])}?{comparison.look.query}"


@for_staff
def table(request: Request, case_id: UUID) -> HttpResponse:
    """The plans side by side; differences only, unless asked for all."""
    case = opened_case(request, case_id)
    _laid, comparison = looked_at(request, case)
    context = {"comparison": comparison, "books": BookView, "groupings": Grouping}
    if not is_swap(request):
        context["may_review"] = case.stage == Stage.OPENED and is_inspector(request.actor, case)
    return render_panel(request, "wishes/comparison/_table.html", context)


@for_staff
def row(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    """One row of the guided walk."""
    case = opened_case(request, case_id)
    laid, comparison = looked_at(request, case)
    step = selectors.step(comparison, laid, element_id)
    if step is None:
        raise Http404
    context = {"comparison": comparison, "step": step, "overview": overview_of(case, comparison)}
    return render(request, "wishes/comparison/row.html", context)


@for_staff
def print_page(request: Request, case_id: UUID) -> HttpResponse:
    """One A4 for the team meeting."""
    case = opened_case(request, case_id)
    _laid, comparison = looked_at(request, case)
    context = {"comparison": comparison, "overview": overview_of(case, comparison), "now": timezone.now()}
    return render(request, "wishes/comparison/print.html", context)


def entries(page: ReviewPage, changed: ReviewForm | None = None, element_id: UUID | None = None) -> list[Entry]:
    """Every row with its form; the one that was just sent keeps what was typed."""
    return [
        (row, changed if changed and row.element == element_id else ReviewForm.about(row.element, row.review))
        for row in page.rows
    ]


@for_staff
def review(request: Request, case_id: UUID) -> HttpResponse:
    """The inspector's rows, and the sentence that is his alone."""
    case = opened_case(request, case_id)
    require(is_inspector(request.actor, case))
    page = selectors.review_page(case, selectors.lay_out(case, get_language()))
    return render(request, REVIEW, {"page": page, "entries": entries(page)})


@for_staff
def answer(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    """Save one answer: the panel of its row for a swap, the whole page again for a browser."""
    case = opened_case(request, case_id)
    back = f"{reverse('comparison:review', args=[case.pk])}#row-{element_id}"
    if request.method != "POST":
        return redirect(back)
    form = ReviewForm.about(element_id, None, posted(request))
    saved = outcome(
        form, services.review, case_id=case.pk, element_id=element_id, actor=request.actor, now=timezone.now()
    )
    if saved is not None and not is_swap(request):
        return redirect(back)
    return answered(request, case, element_id, None if saved else form)


def answered(request: Request, case: Case, element_id: UUID, refused: ReviewForm | None) -> HttpResponse:
    """What stands there now; a refused form keeps what was typed."""
    page = selectors.review_page(case, selectors.lay_out(case, get_language()))
    shown = entries(page, refused, element_id)
    entry = next((entry for entry in shown if entry[0].element == element_id), None)
    if entry is None:
        raise Http404
    row, form = entry
    context = {"page": page, "entries": shown, "row": row, "form": form, "is_swap": is_swap(request)}
    status = UNPROCESSABLE if refused else 200
    return render_panel(request, REVIEW_ROW, context, page=REVIEW, status=status)
