"""Prices, and what a seat says in euros: line, statement, plan."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from portal.money import Amount, to_cents, total
from portal.value import value
from wishes.catalogue.choices import WorkKind
from wishes.costing.choices import Mark


@value
class Price:
    """What one unit of a work costs on the reference date, in euros excluding VAT, and its VAT rate (0.21)."""

    work: str
    kind: WorkKind
    price_excl: Decimal
    vat_rate: Decimal


Prices = Mapping[str, Price]


@value
class Line:
    """One work, or one voucher (VAT 0), at a frozen price."""

    work: str
    kind: WorkKind
    quantity: Decimal
    price_excl: Decimal
    vat_rate: Decimal

    @property
    def amount(self) -> Amount:
        excl = to_cents(self.quantity * self.price_excl)
        return Amount(excl=excl, vat=to_cents(excl * self.vat_rate))


@value
class Statement:
    """What one seat says of one element. Silence is a statement, never a zero."""

    seat: str
    mark: Mark
    choice: str = ""
    lines: tuple[Line, ...] = ()

    @property
    def amount(self) -> Amount:
        return total(line.amount for line in self.lines)

    @property
    def is_priced(self) -> bool:
        """Silence has no amount, nor has a wish in somebody's own words."""
        return self.mark is Mark.LEAVE or bool(self.lines)


@value
class Plan:
    """A seat's statements, one for every element; the standard and the decided scope are plans too."""

    statements: Mapping[UUID, Statement]

    @property
    def amount(self) -> Amount:
        return total(statement.amount for statement in self.statements.values())
