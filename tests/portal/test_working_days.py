"""Working days: the public holidays of the years at hand, the moving ones included."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.working_days import add_working_days, easter, holidays, is_working_day, working_days_between

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))
NUMBERS = st.integers(min_value=0, max_value=60)


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2000, date(2000, 4, 23)),
        (2008, date(2008, 3, 23)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
        (2049, date(2049, 4, 18)),
    ],
)
def test_easter_falls_where_the_calendar_says(year: int, sunday: date) -> None:
    assert easter(year) == sunday


def test_the_holidays_of_2026() -> None:
    assert sorted(holidays(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 5),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 14),
        date(2026, 5, 24),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


def test_the_king_has_his_day_on_saturday_when_the_27th_is_a_sunday() -> None:
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 4, 27) not in holidays(2025)


def test_liberation_day_is_free_once_in_five_years() -> None:
    assert date(2025, 5, 5) in holidays(2025)
    assert date(2026, 5, 5) not in holidays(2026)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
        (date(2026, 11, 24), 1, date(2026, 11, 25)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 11, 28), 0, date(2026, 11, 30)),
        (date(2026, 4, 2), 1, date(2026, 4, 3)),
        (date(2026, 4, 3), 1, date(2026, 4, 7)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
    ],
)
def test_working_days_skip_weekends_and_holidays(start: date, days: int, end: date) -> None:
    assert add_working_days(start, days) == end


def test_good_friday_is_a_working_day() -> None:
    assert is_working_day(date(2026, 4, 3))


def test_an_empty_period_has_no_working_days() -> None:
    assert working_days_between(date(2026, 11, 24), date(2026, 11, 24)) == 0
    assert working_days_between(date(2026, 11, 24), date(2026, 11, 20)) == 0


def test_the_week_of_easter_has_four_working_days() -> None:
    assert working_days_between(date(2026, 4, 6), date(2026, 4, 13)) == 4


@given(DAYS, NUMBERS)
def test_the_day_that_is_reached_is_a_working_day(start: date, days: int) -> None:
    assert is_working_day(add_working_days(start, days))


@given(DAYS, NUMBERS)
def test_adding_and_counting_agree(start: date, days: int) -> None:
    first = add_working_days(start, 0)

    assert working_days_between(first, add_working_days(first, days)) == days


@given(DAYS, st.integers(min_value=0, max_value=400), st.integers(min_value=0, max_value=400))
def test_periods_that_follow_each_other_add_up(start: date, one: int, other: int) -> None:
    middle = start + timedelta(days=one)
    end = middle + timedelta(days=other)

    assert working_days_between(start, middle) + working_days_between(middle, end) == working_days_between(start, end)
