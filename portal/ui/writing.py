"""How numbers, amounts and dates are written: the Dutch way in every language, as the fields read them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from django.utils.dateformat import format as date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language

NBSP = "\u00a0"
MINUS = "\u2212"


def written_number(number: Decimal, places: int, *, fixed: bool = True, grouped: bool = False) -> str:
    """`1234,50`; with `grouped` 1.234,50; without `fixed` no zeros at the end."""
    exact = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{abs(exact):,.{places}f}" if grouped else f"{abs(exact):.{places}f}"
    if places and not fixed:
        text = text.rstrip("0").rstrip(".")
    sign = MINUS if exact < 0 else ""
    return sign + text.translate(str.maketrans(",.", ".,"))


def written_euro(amount: Decimal, places: int = 2) -> str:
    """`€ 1.234,56`; the minus stands before the sign, so that it is not read as a dash."""
    text = written_number(amount, places, grouped=True)
    sign = f"{MINUS}{NBSP}" if text.startswith(MINUS) else ""
    return f"{sign}€{NBSP}{text.removeprefix(MINUS)}"


def written_day(day: date, *, today: date) -> str:
    """`di 14 oktober`; the year only when it is another one."""
    return date_format(day, "D j F" if day.year == today.year else "D j F Y")


def written_short_day(day: date, *, today: date) -> str:
    """`14 okt`, in a table."""
    month = "b" if get_language() == "nl" else "M"
    return date_format(day, f"j {month}" if day.year == today.year else f"j {month} Y")


def written_moment(at: datetime, *, today: date) -> str:
    local = localtime(at)
    return f"{written_day(local.date(), today=today)}, {date_format(local, 'H:i')}"


def written_phone(number: str) -> str:
    """`+31612345678` as it is said in the Netherlands: 06 12 34 56 78, 030 123 45 67; others as they are."""
    if not number.startswith("+31") or len(number) != len("+31612345678"):
        return number
    local = f"0{number[3:]}"
    groups = (2, 4, 6, 8) if local.startswith("06") else (3, 6, 8)
    starts = (0, *groups)
    return NBSP.join(local[start:end] for start, end in zip(starts, (*groups, None), strict=True))
