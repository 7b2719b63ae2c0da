"""Later work of this room: ids in, one service or message each, safe to run twice."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from mutations.cases.models import Case, Seat
from wishes.proposals import notifications, services
from wishes.proposals.models import Opening


def tell_opened(*, corporation_id: str, subject_id: str) -> None:
    """Reaction to `opened`; the subject is the case."""
    case = Case.objects.select_related("dwelling").get(pk=UUID(subject_id), corporation_id=UUID(corporation_id))
    opening = Opening.objects.get(case=case)
    notifications.tell_opened(case=case, opening=opening, now=timezone.now())


def close_draft(*, corporation_id: str, subject_id: str) -> None:
    """Reaction to `seat_replaced` and `seat_withdrawn`; the subject is the seat that lost its place."""
    services.close_draft(seat_id=UUID(subject_id), now=timezone.now())


def open_if_all_in(*, corporation_id: str, subject_id: str) -> None:
    """Reaction to `seat_withdrawn`; the subject is the seat that is no longer asked."""
    seat = Seat.objects.get(pk=UUID(subject_id), corporation_id=UUID(corporation_id))
    services.open_if_all_in(case_id=seat.case_id, now=timezone.now())
