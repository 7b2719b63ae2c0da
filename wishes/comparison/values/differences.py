"""Why plans differ, by how much, how long they take, and how a reader looks at them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from urllib.parse import urlencode

from portal.money import ZERO
from portal.value import value
from wishes.catalogue.choices import Trade
from wishes.comparison.choices import BookView, Grouping


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
