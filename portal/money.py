"""Euros as Decimal: made from strings, rounded half up per line, once."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from portal.value import value

ZERO = Decimal("0.00")
CENT = Decimal("0.01")
MAX_AMOUNT = Decimal("1000000.00")
"""No line, statement or order of one dwelling comes near a million euros; more is a typing error."""
MAX_QUANTITY = Decimal("10000.00")


def to_cents(number: Decimal) -> Decimal:
    """Round half up to whole cents, as invoices do."""
    return number.quantize(CENT, rounding=ROUND_HALF_UP)


@value
class Amount:
    """Euros. Parties compare `incl`; a mandate names its basis."""

    excl: Decimal = ZERO
    vat: Decimal = ZERO

    @property
    def incl(self) -> Decimal:
        return self.excl + self.vat

    def __add__(self, other: Amount) -> Amount:
        return Amount(excl=self.excl + other.excl, vat=self.vat + other.vat)

    def __sub__(self, other: Amount) -> Amount:
        return Amount(excl=self.excl - other.excl, vat=self.vat - other.vat)


def total(amounts: Iterable[Amount]) -> Amount:
    return sum(amounts, Amount())
