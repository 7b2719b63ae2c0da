"""Dutch working days: Monday to Friday without the public holidays; calendar dates only, no clock."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

LIBERATION_LUSTRUM = 5


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian algorithm."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """27 April, a day earlier when that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.isoweekday() == 7 else day


@lru_cache(maxsize=64)
def holidays(year: int) -> frozenset[date]:
    """Public holidays on which no work is done; Liberation Day once in five years, as in most collective agreements."""
    sunday = easter(year)
    moving = [sunday + timedelta(days=offset) for offset in (0, 1, 39, 49, 50)]
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26), kings_day(year)]
    if year % LIBERATION_LUSTRUM == 0:
        fixed.append(date(year, 5, 5))
    return frozenset([*moving, *fixed])


def is_working_day(day: date) -> bool:
    return day.isoweekday() < 6 and day not in holidays(day.year)


def add_working_days(start: date, days: int) -> date:
    """The date that lies `days` working days after `start`; with 0 the first working day from `start` on."""
    day = start
    while not is_working_day(day):
        day += timedelta(days=1)
    for _ in range(days):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day


def working_days_between(start: date, end: date) -> int:
    """Working days in the half-open period `start <= day < end`; zero when it is empty."""
    return sum(is_working_day(start + timedelta(days=offset)) for offset in range((end - start).days))
