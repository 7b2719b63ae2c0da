"""Until when a voucher can be used."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

VOUCHER_MONTHS = 6


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    whole = day.year * 12 + day.month - 1 + months
    year, month = divmod(whole, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def voucher_ends_on(decided_on: date) -> date:
    """The last day: half a year after the decision."""
    return months_later(decided_on, VOUCHER_MONTHS)
