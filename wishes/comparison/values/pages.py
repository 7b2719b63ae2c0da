"""Plans side by side as a page shows them: cells, rows, groups, columns."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from portal.money import ZERO
from portal.value import value
from wishes.catalogue.choices import Unit
from wishes.comparison.choices import RowState
from wishes.comparison.values.differences import Days, Deviation, Difference, Gap, Look
from wishes.comparison.values.opened import Matters, ReviewView, Speaker
from wishes.costing.choices import Mark
from wishes.policy.choices import GroundKind


@value
class CellLine:
    """One work as a cell tells it; `quantity` in the work's unit, `amount` in euros including VAT."""

    label: str
    unit: Unit
    quantity: Decimal
    price_excl: Decimal
    amount: Decimal


@value
class Cell:
    """What one column says on one row. `amount` None has no amount: silence, or a wish in somebody's own words."""

    speaker: Speaker
    mark: Mark
    label: str
    lines: tuple[CellLine, ...]
    amount: Decimal | None
    note: str


@value
class LockView:
    """A row that is decided for everybody, and its true ground in plain words."""

    ground: GroundKind
    text: str


@value
class Row:
    """One element, or the part of it that is one kind of work; a cell for every column, in the order of columns."""

    element: UUID
    label: str
    room: str
    icon: str
    cells: tuple[Cell, ...]
    differs: bool
    state: RowState
    difference: Difference | None
    lock: LockView | None
    review: ReviewView | None

    @property
    def is_mixed(self) -> bool:
        """More than one reason why the two chosen columns differ."""
        parts = self.difference
        return parts is not None and sum(bool(part) for part in (parts.scope, parts.quantity, parts.price)) > 1

    @property
    def size(self) -> Decimal:
        """How far the two chosen columns are apart, in euros, whichever is dearer."""
        return abs(self.difference.total) if self.difference else ZERO


@value
class Group:
    """Rows of one room or one kind of work; `totals` are of all its rows, hidden ones too, euros including VAT."""

    label: str
    rows: tuple[Row, ...]
    totals: tuple[Decimal, ...]
    delta: Decimal


@value
class Column:
    """One plan: who speaks, what it comes to including VAT, and what that means in money and days."""

    speaker: Speaker
    total: Decimal
    early: Decimal
    vouchers: Decimal
    deviation: Deviation
    days: Days
    cost_empty: Decimal
    things: int


@value
class KindRow:
    """What every column spends on one kind of work, euros including VAT."""

    label: str
    amounts: tuple[Decimal, ...]


@value
class KindTable:
    """Money by why it is spent: what this mutation costs, and apart from it what was planned anyway or adds value."""

    now: tuple[KindRow, ...]
    now_totals: tuple[Decimal, ...]
    early: tuple[KindRow, ...]
    early_totals: tuple[Decimal, ...]


@value
class TradeRow:
    """Norm hours of one trade in every column, an estimate."""

    label: str
    hours: tuple[Decimal, ...]


@value
class Heading:
    """Which case it is about; `missing` is who had not submitted when the plans were opened."""

    case: UUID
    number: str
    address: str
    place: str
    facts: tuple[str, ...]
    opened_at: datetime
    key_expected_on: date
    cost_a_day: Decimal
    missing: tuple[str, ...]
    policy_number: int
    reference_date: date


@value
class Comparison:
    """The plans of a case side by side, for any number of columns; `rest` is what groups that are not shown come to."""

    heading: Heading
    look: Look
    columns: tuple[Column, ...]
    base: Speaker
    other: Speaker
    groups: tuple[Group, ...]
    rest: tuple[Decimal, ...]
    gap: Gap
    hidden: int
    locked: tuple[Row, ...]
    kinds: KindTable
    trades: tuple[TradeRow, ...]
    order_own: tuple[str, ...]
    order_one: tuple[str, ...]
    matters: Matters

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown, in the order in which they stand."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def has_rest(self) -> bool:
        """Groups that are not shown come to something in some column."""
        return any(self.rest)

    @property
    def order_moves(self) -> bool:
        """Whether the seats stand in another order once every price is the corporation's."""
        return self.order_own != self.order_one


@value
class Step:
    """One row of the guided walk, and its neighbours."""

    row: Row
    facts: tuple[str, ...]
    number: int
    count: int
    previous: UUID | None
    next: UUID | None


@value
class ReviewPage:
    """The rows that the inspector answers, and a sentence that only he is told."""

    heading: Heading
    rows: tuple[Row, ...]
    is_open: bool
    sentence: str

    @property
    def answered(self) -> int:
        return sum(row.review is not None for row in self.rows)
