"""Sixty cases are drawn: the same for one day, in every stage, and nothing of them lies in the future."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mutations.cases.choices import Stage
from portal.working_days import add_working_days
from wishes.demo.services.year import COUNTS, SEED, Draw, draws

LAST_STEP = {
    Stage.REGISTERED: 0,
    Stage.RECORDING: 2,
    Stage.CANCELLED: 3,
    Stage.OPENED: 8,
    Stage.DECIDING: 9,
    Stage.DECIDED: 10,
    Stage.IN_EXECUTION: 23,
    Stage.READY: 27,
    Stage.CLOSED: 28,
}
"""Working days after the notice on which the last thing happened, by stage."""
TODAY = date(2026, 11, 24)


def drawn(today: date) -> list[Draw]:
    return list(draws(today, Random(SEED)))


def test_sixty_cases_are_drawn_in_every_stage() -> None:
    stages = Counter(one.stage for one in drawn(TODAY))
    assert sum(stages.values()) == 60
    assert set(stages) == set(Stage)


def test_the_same_day_draws_the_same_year() -> None:
    assert drawn(TODAY) == drawn(TODAY)


def test_the_year_is_spread() -> None:
    months = {one.notice_on.month for one in drawn(TODAY)}
    assert len(months) >= 10


@given(today=st.dates(min_value=date(2026, 1, 1), max_value=date(2031, 12, 31)))
def test_nothing_happens_in_the_future_whatever_the_day_of_loading(today: date) -> None:
    late = [one for one in drawn(today) if add_working_days(one.notice_on, LAST_STEP[one.stage]) > today]
    assert late == []


@given(today=st.dates(min_value=date(2026, 1, 1), max_value=date(2031, 12, 31)))
def test_no_notice_is_older_than_the_prices_of_the_demo(today: date) -> None:
    oldest = min(one.notice_on for one in drawn(today))
    assert oldest >= date(today.year - 1, 1, 1)
    assert today - oldest <= timedelta(days=366)


def test_who_still_records_is_in_time() -> None:
    """The closing date lies seven working days after the notice, and inspectors submit on the second."""
    _count, _newest, oldest = COUNTS[Stage.RECORDING]
    assert oldest <= 9
