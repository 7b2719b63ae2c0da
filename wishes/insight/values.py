"""Opened cases side by side, in euros including VAT as they stood at the opening."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from portal.errors import Text
from portal.value import value


@value
class Home:
    """One opened case: a total for the standard and for every seat that was in."""

    case: UUID
    number: str
    address: str
    opened_on: date
    totals: Mapping[str, Decimal]


@value
class SeatSum:
    """What a seat came to over the homes in which it was in."""

    code: str
    label: Text
    homes: int
    total: Decimal
    average: Decimal


@value
class Headline:
    """In `less` of `homes` the tenant asks less than the standard would do."""

    less: int
    homes: int


@value
class Board:
    year: int
    years: tuple[int, ...]
    homes: tuple[Home, ...]
    codes: tuple[str, ...]
    sums: tuple[SeatSum, ...]
    headline: Headline
