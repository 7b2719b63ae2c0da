"""Who may answer the rows that differ."""

from __future__ import annotations

from mutations.cases.models import Seat
from portal.actor import Actor, Function


def can_review(actor: Actor, seat: Seat | None) -> bool:
    """The inspector who sits at this case's table, in person; `seat` is that of the inspector."""
    return (
        seat is not None
        and actor.corporation == seat.corporation_id
        and actor.holds(Function.INSPECTOR)
        and seat.person_id is not None
        and seat.person_id == actor.person
    )
