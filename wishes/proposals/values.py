"""What the room hands out: a draft as its seat sees it, and envelopes as everybody else does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from mutations.dwellings.values import Element, Room
from portal.money import Amount
from portal.value import value
from wishes.catalogue.choices import Unit, WorkKind
from wishes.costing.choices import Mark
from wishes.proposals.choices import Card, Gate, ProposalStatus, SeatProgress


@value
class Envelope:
    """A seat before the opening: whether it is in, yes or no, and nothing else of what it says."""

    seat: UUID
    code: str
    holder: str
    is_in: bool


@value
class DraftLine:
    """One work in a draft; price in euros per unit excluding VAT, amount with VAT apart."""

    id: UUID
    work: str
    label: str
    unit: Unit
    kind: WorkKind
    quantity: Decimal
    price_excl: Decimal
    vat_rate: Decimal
    amount: Amount
    is_hand_priced: bool
    price_reason: str
    revision: int


@value
class DraftStatement:
    """What a seat said of one element, with the revision that a later save must name."""

    element: UUID
    mark: Mark
    choice: str
    lines: tuple[DraftLine, ...]
    revision: int

    @property
    def amount(self) -> Amount:
        return sum((line.amount for line in self.lines), Amount())


@value
class DraftRoom:
    """A room with its open elements (those that are not locked), the answer to its question and what was ticked."""

    room: Room
    elements: tuple[Element, ...]
    gate: Gate | None
    picks: frozenset[UUID]
    unsaid: tuple[UUID, ...]

    @property
    def is_done(self) -> bool:
        """Answered, and everything that was ticked has been said; a room with nothing to choose is done."""
        return not self.elements or (self.gate is not None and not self.unsaid)

    @property
    def is_busy(self) -> bool:
        return self.gate is not None and bool(self.unsaid)


@value
class Draft:
    """Everything of one proposal, for the door that its seat uses."""

    id: UUID
    seat: UUID
    seat_code: str
    version: int
    status: ProposalStatus
    saved_at: datetime
    submitted_at: datetime | None
    rooms: tuple[DraftRoom, ...]
    statements: Mapping[UUID, DraftStatement]
    notes: Mapping[UUID, str]
    cards: tuple[Card, ...]
    words: str

    @property
    def to_answer(self) -> tuple[DraftRoom, ...]:
        """Rooms in which there is something to choose."""
        return tuple(room for room in self.rooms if room.elements)

    @property
    def done(self) -> int:
        return sum(room.is_done for room in self.to_answer)

    @property
    def amount(self) -> Amount:
        """Of the seat's own lines, locked works left out."""
        return sum((statement.amount for statement in self.statements.values()), Amount())


@value
class SeatStanding:
    """A seat as the opening counts it."""

    code: str
    progress: SeatProgress
