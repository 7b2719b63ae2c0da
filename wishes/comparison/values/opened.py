"""The plans of a case once they are opened, who speaks in them, and what the inspector answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from portal.value import value
from wishes.comparison.choices import ObjectionGround, Stance
from wishes.costing.values import Plan
from wishes.policy.values import Frame


@value
class Speaker:
    """Who speaks in a column: the letter of the seat, what it is called, and who sits there."""

    seat: str
    label: str
    holder: str

    @property
    def party(self) -> str:
        """The colour and shape of a column on screen; numbered participants share one."""
        return self.seat.lower() if self.seat in {"S", "H", "O", "A"} else "n"


@value
class Matters:
    """What matters to the tenant: cards and his own words."""

    cards: tuple[str, ...]
    words: str


@value
class ReviewView:
    """The inspector's answer to a row."""

    element: UUID
    stance: Stance
    ground: ObjectionGround | None
    text: str
    by: str
    at: datetime
    revision: int

    @property
    def is_objection(self) -> bool:
        return self.stance is Stance.OBJECT


@value
class Laid:
    """The opened plans of a case, at their own prices and at one book, before anybody chose how to look at them."""

    frame: Frame
    speakers: tuple[Speaker, ...]
    plans: Mapping[str, Plan]
    at_one: Mapping[str, Plan]
    notes: Mapping[tuple[str, UUID], str]
    reviews: Mapping[UUID, ReviewView]
    matters: Matters

    @property
    def seats(self) -> tuple[str, ...]:
        return tuple(speaker.seat for speaker in self.speakers)

    @property
    def locked(self) -> frozenset[UUID]:
        return frozenset(self.frame.locks)
