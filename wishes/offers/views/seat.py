"""What every page of this door begins with: a case at which the firm sits, and its sheet."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language

from mutations.cases.models import Case
from portal.ui.requests import Request
from wishes.offers import selectors
from wishes.offers.values import Row, Sheet
from wishes.proposals.models import Proposal


def case_of(request: Request, case_id: UUID) -> Case:
    """A case at which the firm does not sit is not there: 404."""
    return get_object_or_404(selectors.cases_of(request.actor), pk=case_id)


def sheet_of(request: Request, case_id: UUID) -> Sheet:
    return selectors.sheet(case_of(request, case_id), request.actor, get_language() or "nl")


def row_on(sheet: Sheet, element_id: UUID) -> Row:
    row = selectors.row_of(sheet, element_id)
    if row is None:
        raise Http404
    return row


def proposal_of(request: Request, case_id: UUID) -> Proposal:
    """The live proposal; before the contractor has begun there is none to change."""
    return get_object_or_404(selectors.proposals_in(case_of(request, case_id), request.actor))
