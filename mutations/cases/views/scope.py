"""A case or a seat in the reader's scope, or 404; and what stands on every page of a case."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate

from mutations.cases import permissions, rules, selectors
from mutations.cases.models import Case, Seat
from portal.ui.requests import Request


def case_for(request: Request, case_id: UUID) -> Case:
    return get_object_or_404(Case.objects.visible_to(request.actor), pk=case_id)


def seat_for(request: Request, seat_id: UUID) -> Seat:
    seats = Seat.objects.visible_to(request.actor).select_related("case", "person", "firm")
    return get_object_or_404(seats, pk=seat_id)


def surroundings(request: Request, case: Case) -> dict[str, object]:
    """Its head with the dates and the cost of a day, what its state allows, and what this reader may."""
    head = selectors.head(case.pk, today=localdate())
    return {"head": head, "controls": rules.controls(head.stage), "allowed": permissions.allowed(request.actor, case)}
