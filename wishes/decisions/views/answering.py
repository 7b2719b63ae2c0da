"""The approver's inbox, and a request: why it is here, line by line, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from portal.actor import Function
from portal.people.guards import staff_required
from portal.ui.doors import is_swap, outcome, posted
from portal.ui.requests import Request
from wishes.decisions import selectors, services
from wishes.decisions.forms import AnswerForm
from wishes.decisions.models import ApprovalRequest, Decision
from wishes.decisions.selectors import Replies
from wishes.decisions.values import RequestPage
from wishes.decisions.views.composing import READERS
from wishes.policy.models import Reason

LOOK = "look"
"""Posted when the page is asked what the answers so far come to: nothing is answered then."""


@staff_required(*READERS)
def requests(request: Request) -> HttpResponse:
    """What this person can answer now."""
    today = timezone.localdate(timezone.now())
    rows = selectors.inbox(request.actor, language=get_language(), today=today)
    by_itself = selectors.by_itself_on(request.actor, today)
    return render(request, "wishes/decisions/requests.html", {"rows": rows, "by_itself": by_itself})


def found_request(request: Request, request_id: UUID) -> ApprovalRequest:
    rows = ApprovalRequest.objects.visible_to(request.actor).select_related(*selectors.REQUEST_WITH)
    return get_object_or_404(rows, pk=request_id)


def page_of(request: Request, row: ApprovalRequest, replies: Replies) -> RequestPage:
    today = timezone.localdate(timezone.now())
    return selectors.request_page(row, request.actor, replies=replies, language=get_language(), day=today)


@staff_required(*READERS)
def request_page(request: Request, request_id: UUID) -> HttpResponse:
    """Why it is here and line by line; a POST answers, or only says what the answers so far come to."""
    row = found_request(request, request_id)
    page = page_of(request, row, {})
    reasons = selectors.reasons_of(row.corporation_id)
    form = AnswerForm(posted(request), rows=page.rows, reasons=reasons)
    if request.method == "POST" and LOOK not in request.POST:
        given = outcome(form, services.answer, request_id=row.pk, actor=request.actor, now=timezone.now())
        if given is not None:
            return answered(request, given)
    return render_request(request, row, page, form, reasons)


def render_request(
    request: Request, row: ApprovalRequest, page: RequestPage, form: AnswerForm, reasons: Sequence[Reason]
) -> HttpResponse:
    """The page with what was chosen so far; for a swap only what that comes to."""
    if form.is_bound:
        form.is_valid()
        page = page_of(request, row, form.replies)
    lines = list(zip(page.rows, form.lines, strict=True))
    context = {
        "page": page,
        "form": form if LOOK not in request.POST else None,
        "dearer": [line for line in lines if line[0].deviation > 0],
        "others": [line for line in lines if line[0].deviation <= 0],
        "consequences": page.consequences,
        "previews": selectors.previews(page.rows, form.replies, reasons),
    }
    if is_swap(request):
        return render(request, "wishes/decisions/_comes_to.html", context)
    return render(request, "wishes/decisions/request.html", context)


def answered(request: Request, given: object) -> HttpResponse:
    if isinstance(given, Decision):
        messages.success(request, _("Besloten. De huurder heeft bericht."))
        return redirect("decisions:receipt", given.pk)
    messages.success(request, _("Teruggestuurd naar de coördinator."))
    return redirect("decisions:requests")


@staff_required(Function.COORDINATOR, Function.INSPECTOR, Function.TEAM_LEAD, Function.MANAGER, Function.DIRECTOR)
@require_POST
def forwarding(request: Request, request_id: UUID) -> HttpResponse:
    """To the function whose mandate reaches it, with what was chosen as advice."""
    row = found_request(request, request_id)
    page = page_of(request, row, {})
    form = AnswerForm(request.POST, rows=page.rows, reasons=selectors.reasons_of(row.corporation_id))
    asked = services.forward(request_id=row.pk, replies=form.replies_if_valid, actor=request.actor, now=timezone.now())
    messages.success(request, _("Doorgestuurd. Nodig is: %(needs)s.") % {"needs": asked.get_needs_display()})
    return redirect("decisions:request", asked.pk)
