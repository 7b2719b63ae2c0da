"""Who may answer the rows that differ."""

from __future__ import annotations

from mutations.cases.models import Seat
from mutations.cases.permissions import sits_as_inspector
from portal.actor import Actor


def can_review(actor: Actor, seat: Seat | None) -> bool:
    """The inspector who sits at this case's table, in person; `seat` is that of the inspector."""
    return seat is not None and sits_as_inspector(actor, seat)
