"""What the room hands out: differences, totals, days, and the plans laid side by side as a page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from urllib.parse import urlencode
from uuid import UUID

from portal.money import ZERO
from portal.value import value
from wishes.catalogue.choices import Trade, Unit
from wishes.comparison.choices import BookView, Grouping, ObjectionGround, RowState, Stance
from wishes.costing.choices import Mark
from wishes.costing.values import Plan
from wishes.policy.choices import GroundKind
from wishes.policy.values import Frame


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
class Overlap:
    """How many things one plan names, and how many of those another asks for too."""

    named: int
    shared: int


@value
class Look:
    """How a reader looks at the table: which two columns are set against each other, and what is shown."""

    base: str
    other: str
    book: BookView
    grouping: Grouping
    is_all: bool

    @property
    def query(self) -> str:
        """As it stands in an address, so that a page can be sent to somebody as it was seen."""
        asked = {"base": self.base, "other": self.other, "book": self.book.value, "group": self.grouping.value}
        return urlencode(asked | ({"all": "1"} if self.is_all else {}))


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
