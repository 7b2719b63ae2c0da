"""Names in order, and periods at their edges."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.errors import Refused
from portal.people import rules

TODAY = date(2026, 11, 24)
YESTERDAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Özgür Yilmaz", "ozgur yilmaz"),
        ("İbrahim", "ibrahim"),
        ("Işık", "isik"),
        ("Søren Łukasz", "soren lukasz"),
        ("Weiß", "weiss"),
        ("O'Neill", "o'neill"),
        ("van der Æ", "van der ae"),
    ],
)
def test_a_name_is_ordered_without_accents_and_capitals(name: str, key: str) -> None:
    assert rules.sort_key(name) == key


@given(st.text(max_size=120))
def test_a_key_is_its_own_key(name: str) -> None:
    key = rules.sort_key(name)

    assert rules.sort_key(key) == key


def check_start(valid_from: date, valid_until: date | None, *, may_look_back: bool = False) -> None:
    rules.check_period(valid_from, valid_until, today=TODAY, may_look_back=may_look_back)


def test_a_function_may_start_today_and_have_no_end() -> None:
    check_start(TODAY, None)


def test_a_function_may_hold_for_one_day() -> None:
    check_start(TODAY, TOMORROW)


def test_a_function_does_not_start_in_the_past() -> None:
    with pytest.raises(Refused) as refusal:
        check_start(YESTERDAY, None)
    assert refusal.value.field == "valid_from"


def test_the_portal_itself_may_look_back_when_it_is_set_up() -> None:
    check_start(YESTERDAY, None, may_look_back=True)


def test_a_function_does_not_end_on_the_day_it_starts() -> None:
    with pytest.raises(Refused) as refusal:
        check_start(TODAY, TODAY)
    assert refusal.value.field == "valid_until"


def test_a_function_may_end_today() -> None:
    rules.check_end(YESTERDAY, TODAY, until_now=None, today=TODAY)


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "until_now"),
    [
        (YESTERDAY, YESTERDAY, None),
        (TODAY, TODAY, None),
        (YESTERDAY, TOMORROW, TOMORROW),
        (YESTERDAY, TOMORROW, TODAY),
    ],
)
def test_an_end_is_not_past_not_before_the_start_and_not_later_than_agreed(
    valid_from: date, valid_until: date, until_now: date | None
) -> None:
    with pytest.raises(Refused) as refusal:
        rules.check_end(valid_from, valid_until, until_now=until_now, today=TODAY)
    assert refusal.value.field == "valid_until"
