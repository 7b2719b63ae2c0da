"""Dutch forms of an address, and which facts may still change, at their edges."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutations.dwellings import rules
from portal.errors import Refused

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(("typed", "kept"), [("1234ab", "1234AB"), ("1234 AB ", "1234AB"), ("3511\u00a0aa", "3511AA")])
def test_a_postcode_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert rules.to_postcode(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "0123AB", "1234", "1234A", "12345AB", "1234SA", "1234sd", "1234SS", "１２３４AB", "1234É1"]
)
def test_what_is_no_postcode_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        rules.to_postcode(typed)


@pytest.mark.parametrize("typed", ["2", "II", "bis", "2-II", "A/3", "hs", "12 II", ""])
def test_additions_as_people_write_them_are_taken(typed: str) -> None:
    assert rules.to_house_addition(typed) == typed


@pytest.mark.parametrize("typed", ["-2", "<b>", "é", "#2", "=1+1"])
def test_what_is_no_addition_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        rules.to_house_addition(typed)


def test_a_bag_id_keeps_its_leading_zeros() -> None:
    assert rules.to_bag_id("0344 0100 0001 2345") == "0344010000012345"
    assert rules.to_bag_id(" ") == ""


@pytest.mark.parametrize("typed", ["344010000012345", "03440100000123456", "0344O10000012345", "٠" * 16])
def test_what_is_no_bag_id_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        rules.to_bag_id(typed)


@pytest.mark.parametrize(("built", "used"), [(1000, 1000), (1968, 1970), (2026, 2026)])
def test_years_up_to_now_are_taken(built: int, used: int) -> None:
    rules.check_years(year_built=built, year_first_use=used, today=TODAY)


@pytest.mark.parametrize(("built", "used"), [(999, 1968), (2027, 2027), (1968, 1967), (1968, 2027)])
def test_years_before_building_or_after_now_are_refused(built: int, used: int) -> None:
    with pytest.raises(Refused):
        rules.check_years(year_built=built, year_first_use=used, today=TODAY)


def test_only_what_the_tenant_made_himself_can_be_taken_over() -> None:
    rules.check_take_over(is_addition=True, may_be_taken_over=True)
    with pytest.raises(Refused):
        rules.check_take_over(is_addition=False, may_be_taken_over=True)


@pytest.mark.parametrize("name", sorted(rules.JUDGED))
def test_what_a_case_was_judged_by_stays_once_its_facts_are_closed(name: str) -> None:
    rules.check_change([name], facts_closed=False)
    with pytest.raises(Refused) as refusal:
        rules.check_change(["street", name], facts_closed=True)

    assert refusal.value.field == name


def test_with_closed_facts_an_address_may_be_put_right() -> None:
    rules.check_change(["street", "house_addition", "monthly_rent", "complex_code"], facts_closed=True)


@given(st.text(max_size=60))
def test_tidy_text_stays_as_it_is_when_tidied_again(text: str) -> None:
    assert rules.tidy(rules.tidy(text)) == rules.tidy(text)


def test_a_name_of_invisible_letters_is_empty() -> None:
    assert rules.tidy("\u200b\u200d\ufeff \u202e") == ""
