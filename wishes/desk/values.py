"""What waits for somebody, and a case as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from mutations.cases.choices import Stage
from mutations.cases.values import CaseHead, SeatView
from portal.errors import Text
from portal.trail.values import Entry
from portal.value import value


@value
class Item:
    """One thing to do: its place, why it waits, and the date that hurts."""

    title: str
    hint: Text
    url: str
    due: date | None = None


@value
class Section:
    title: Text
    items: Sequence[Item]
    empty: Text = ""
    more: str = ""


@value
class Step:
    """Where a case is, as a step of its way."""

    label: Text
    state: str


@value
class Envelope:
    """A seat at the table: sealed with a yes or no before the opening, with its total (euros incl. VAT) after it."""

    code: str
    label: Text
    holder: str
    is_in: bool
    total: Decimal | None


@value
class OpeningView:
    at: datetime
    by_deadline: bool
    decided_by: str
    missing: str


@value
class DecisionView:
    id: UUID
    number: str
    decided_at: datetime
    decided_by: str
    without_approval: bool
    total_incl: Decimal


@value
class CasePage:
    """`envelopes` is empty for who may not know whether a seat is in."""

    head: CaseHead
    seats: tuple[SeatView, ...]
    envelopes: tuple[Envelope, ...]
    steps: tuple[Step, ...]
    opening: OpeningView | None
    waiting: UUID | None
    decisions: tuple[DecisionView, ...]
    timeline: tuple[Entry, ...]
    is_mine: bool
    may_open: bool

    @property
    def stage(self) -> Stage:
        return self.head.stage
