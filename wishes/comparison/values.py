"""What the room hands out: differences, totals, days, and the plans laid side by side as a page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from portal.money import ZERO, Amount
from portal.value import value
from wishes.catalogue.choices import Trade, WorkKind
from wishes.comparison.choices import BookView, Grouping, ObjectionGround, RowState, Stance
from wishes.costing.choices import Mark
from wishes.policy.choices import GroundKind


@value
class Difference:
    """Euros including VAT; the three add up to the difference of the two amounts."""

    scope: Decimal = ZERO
    quantity: Decimal = ZERO
    price: Decimal = ZERO

    @property
    def total(self) -> Decimal:
        return self.scope + self.quantity + self.price

    def __add__(self, other: Difference) -> Difference:
        return Difference(
            scope=self.scope + other.scope, quantity=self.quantity + other.quantity, price=self.price + other.price
        )


@value
class Gap:
    """Why two totals differ: what can be explained, and what only one of the two names, which nothing explains.

    `other`'s total less `base`'s is `parts.total + only_other - only_base`, to the cent.
    """

    parts: Difference
    only_base: Decimal
    only_other: Decimal
    rows_apart: int

    @property
    def total(self) -> Decimal:
        return self.parts.total + self.only_other - self.only_base


@value
class Deviation:
    """Against the standard at the corporation's book, euros including VAT; dearer and cheaper are never netted."""

    dearer: Decimal
    cheaper: Decimal
    unsaid: int


@value
class Days:
    """An estimate from norm hours: working days on site, the calendar days that they take, and hours by trade."""

    working: int
    calendar: int
    hours: Mapping[Trade, Decimal]
    own_hours: Decimal


@value
class Look:
    """How a reader looks at the table: which two columns are set against each other, and what is shown."""

    base: str
    other: str
    book: BookView
    grouping: Grouping
    is_all: bool


@value
class CellLine:
    """One work as a cell tells it; `quantity` in the work's unit."""

    label: str
    unit: str
    quantity: Decimal
    price_excl: Decimal
    amount: Amount


@value
class Cell:
    """What one column says on one row. `amount` None has no amount: silence, or a wish in somebody's own words."""

    seat: str
    seat_label: str
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
class ReviewView:
    """The inspector's answer to a row."""

    element: UUID
    stance: Stance
    ground: ObjectionGround | None
    text: str
    by: str
    at: datetime
    revision: int


@value
class Row:
    """One element, or the part of it that is one kind of work; a cell for every column, in the order of columns."""

    element: UUID
    label: str
    room: str
    icon: str
    kind: WorkKind | None
    cells: tuple[Cell, ...]
    differs: bool
    state: RowState
    difference: Difference | None
    lock: LockView | None
    review: ReviewView | None

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
    """One plan: its letter, who speaks, what it comes to including VAT, and what it means."""

    seat: str
    label: str
    holder: str
    total: Decimal
    at_one_book: Decimal
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
    is_early: bool
    amounts: tuple[Decimal, ...]


@value
class TradeRow:
    """Norm hours of one trade in every column, an estimate."""

    label: str
    hours: tuple[Decimal, ...]


@value
class Matters:
    """What matters to the tenant: cards and his own words."""

    cards: tuple[str, ...]
    words: str


@value
class Heading:
    """Which case it is about."""

    case: UUID
    number: str
    address: str
    place: str
    facts: str
    opened_at: datetime
    key_expected_on: date
    cost_a_day: Decimal
    missing: tuple[str, ...]


@value
class Comparison:
    """The plans of a case side by side, for any number of columns."""

    heading: Heading
    look: Look
    columns: tuple[Column, ...]
    base: Column
    other: Column
    groups: tuple[Group, ...]
    gap: Gap
    shown: int
    hidden: int
    locked: tuple[Row, ...]
    kinds: tuple[KindRow, ...]
    trades: tuple[TradeRow, ...]
    order_own: tuple[Column, ...]
    order_one: tuple[Column, ...]
    matters: Matters
    objections: int

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for group in self.groups for row in group.rows)
