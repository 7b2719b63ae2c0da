"""The coordinator composes a scope and decides it, or asks who may."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mutations.cases.models import Case
from portal.actor import Function
from portal.people.guards import staff_required
from portal.ui.doors import is_swap, outcome, posted, render_panel
from portal.ui.requests import Request
from wishes.decisions import permissions, selectors, services
from wishes.decisions.forms import DecideForm, RowForm, theirs_of
from wishes.decisions.models import Decision
from wishes.decisions.values import ScopePage, ScopeRowView

READERS = (
    Function.COORDINATOR,
    Function.INSPECTOR,
    Function.TEAM_LEAD,
    Function.MANAGER,
    Function.DIRECTOR,
    Function.AUDITOR,
    Function.POLICY_OWNER,
)
PAGE = "wishes/decisions/scope.html"


def opened_case(request: Request, case_id: UUID) -> Case:
    """In scope and opened: before the opening there is nothing to decide, and nothing to be seen."""
    cases = Case.objects.visible_to(request.actor).filter(opening__isnull=False).select_related("dwelling")
    return get_object_or_404(cases, pk=case_id)


def page_of(request: Request, case: Case) -> ScopePage | None:
    day = timezone.localdate(timezone.now())
    return selectors.scope_page(case, request.actor, language=get_language(), day=day)


@staff_required(*READERS)
def scope(request: Request, case_id: UUID) -> HttpResponse:
    """What is being composed; a POST begins it with the suggestion filled in."""
    case = opened_case(request, case_id)
    if request.method == "POST":
        services.start_scope(case_id=case.pk, actor=request.actor, now=timezone.now())
        return redirect("decisions:scope", case.pk)
    page = page_of(request, case)
    if page is None and (final := selectors.decision_of(case.pk)) is not None:
        return redirect("decisions:receipt", final.pk)
    may_compose = permissions.can_compose(request.actor, case)
    if page is None:
        return render(request, "wishes/decisions/begin.html", {"case": case, "may_compose": may_compose})
    return render(request, PAGE, context_of(page, case, may_compose=may_compose))


def context_of(page: ScopePage | None, case: Case, *, may_compose: bool) -> dict[str, object]:
    """The library of reasons is for who can give one."""
    reasons = selectors.reasons_of(case.corporation_id) if may_compose else []
    return {"page": page, "may_compose": may_compose, "reasons": reasons}


def row_of(page: ScopePage | None, element_id: UUID) -> ScopeRowView:
    """404 for another dwelling's element, and where nothing is being composed."""
    found = next((row for row in page.rows if row.element == element_id), None) if page else None
    if found is None:
        raise Http404
    return found


@staff_required(Function.COORDINATOR)
def row(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    """One row with everything that is said of it; saved at once, and everything that follows from it shown anew."""
    case = opened_case(request, case_id)
    reasons = selectors.reasons_of(case.corporation_id)
    page = page_of(request, case)
    form = RowForm(posted(request), row=row_of(page, element_id), reasons=reasons)
    saved = outcome(
        form, services.set_row, case_id=case.pk, element_id=element_id, actor=request.actor, now=timezone.now()
    )
    if saved is not None and not is_swap(request):
        return redirect(f"{reverse('decisions:scope', args=[case.pk])}#row-{element_id}")
    if request.method == "POST":
        page = page_of(request, case)
    found = {"page": page, "row": row_of(page, element_id), "form": form, "theirs": theirs_of(form)}
    context = {**found, "reasons": reasons, "may_compose": True, "is_swap": is_swap(request)}
    return render_panel(request, "wishes/decisions/_row_panel.html", context, page="wishes/decisions/row.html")


@staff_required(Function.COORDINATOR)
@require_POST
def decision(request: Request, case_id: UUID) -> HttpResponse:
    """Decided at once, or asked of whoever may; what it became is said on the next page."""
    case = opened_case(request, case_id)
    form = DecideForm(posted(request))
    settled = outcome(form, services.decide, case_id=case.pk, actor=request.actor, now=timezone.now())
    if settled is None:
        context = context_of(page_of(request, case), case, may_compose=True)
        return render(request, PAGE, {**context, "form": form}, status=422)
    if isinstance(settled, Decision):
        messages.success(request, _("Besloten zonder akkoord. De huurder heeft bericht."))
        return redirect("decisions:receipt", settled.pk)
    messages.success(request, _("Akkoord is gevraagd. U krijgt bericht."))
    return redirect("decisions:request", settled.pk)
