"""The calendar, the transitions, and the forms of names, numbers and keys, at their edges."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutations.cases import rules
from mutations.cases.choices import Stage
from mutations.cases.values import Timetable
from portal.errors import Refused

MONDAY = date(2026, 11, 23)


def timetable(*, lease: date, key: date) -> Timetable:
    return Timetable(lease_ends_on=lease, closes_on=lease, key_expected_on=key)


@pytest.mark.parametrize(
    ("rent", "day"), [("608.00", "20.00"), ("0.00", "0.00"), ("708.83", "23.32"), ("0.16", "0.01"), ("0.15", "0.00")]
)
def test_a_day_costs_the_month_by_thirty_and_four_tenths(rent: str, day: str) -> None:
    assert rules.cost_of_day(Decimal(rent)) == Decimal(day)


def test_on_its_last_day_a_rented_home_is_not_empty() -> None:
    vacancy = rules.vacancy(
        timetable=timetable(lease=MONDAY, key=MONDAY + timedelta(days=14)), monthly_rent=Decimal(608), today=MONDAY
    )

    assert (vacancy.days_left, vacancy.days_empty, vacancy.cost_so_far) == (14, 0, Decimal(0))


def test_a_key_that_is_late_counts_its_days() -> None:
    vacancy = rules.vacancy(
        timetable=timetable(lease=MONDAY, key=MONDAY), monthly_rent=Decimal(608), today=MONDAY + timedelta(days=3)
    )

    assert (vacancy.days_left, vacancy.days_late, vacancy.days_empty) == (-3, 3, 3)
    assert vacancy.cost_so_far == Decimal("60.00")


def test_once_a_case_is_over_its_days_count_no_further() -> None:
    vacancy = rules.vacancy(
        timetable=timetable(lease=MONDAY, key=MONDAY + timedelta(days=14)),
        monthly_rent=Decimal(608),
        today=MONDAY + timedelta(days=400),
        is_over=True,
    )

    assert (vacancy.days_left, vacancy.days_empty, vacancy.cost_so_far) == (0, 14, Decimal("280.00"))


@pytest.mark.parametrize(
    ("lease", "closes"),
    [
        (MONDAY + timedelta(days=60), date(2026, 12, 2)),  # seven working days
        (MONDAY + timedelta(days=4), MONDAY + timedelta(days=4)),  # never beyond the end of the lease
        (MONDAY - timedelta(days=4), date(2026, 12, 2)),  # unless that is past already
        (MONDAY + timedelta(days=1), date(2026, 12, 2)),
    ],
)
def test_parties_get_their_working_days(lease: date, closes: date) -> None:
    assert rules.find_closing_date(today=MONDAY, answer_days=7, lease_ends_on=lease) == closes


def test_a_case_moves_only_along_its_table() -> None:
    assert rules.can_move(Stage.REGISTERED, Stage.RECORDING)
    assert not rules.can_move(Stage.REGISTERED, Stage.OPENED)
    with pytest.raises(Refused):
        rules.check_move(Stage.CLOSED, Stage.CANCELLED)


def test_every_stage_has_its_line_and_only_ends_have_an_empty_one() -> None:
    assert set(rules.MOVES) == set(Stage)
    assert {stage for stage, after in rules.MOVES.items() if not after} == rules.ENDED


def test_every_stage_can_be_reached_from_the_first() -> None:
    seen = {Stage.REGISTERED}
    frontier = {Stage.REGISTERED}
    while frontier:
        frontier = set().union(*(rules.MOVES[stage] for stage in frontier)) - seen
        seen |= frontier

    assert seen == set(Stage)


@pytest.mark.parametrize("stage", list(Stage))
def test_the_buttons_of_a_page_offer_only_moves_of_the_table(stage: Stage) -> None:
    controls = rules.controls(stage)

    assert controls.may_cancel is rules.can_move(stage, Stage.CANCELLED)
    assert controls.next_step is None or rules.can_move(stage, controls.next_step)


def test_an_invitation_is_good_for_sixty_days_after_closing() -> None:
    assert rules.find_last_day(closes_on=MONDAY, today=MONDAY) == date(2027, 1, 22)
    assert rules.find_last_day(closes_on=MONDAY, today=MONDAY + timedelta(days=30)) == date(2027, 2, 21)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("Fatma Yılmaz", "F. Y•••••"),
        ("Jan van der Berg", "J. B•••••"),
        ("Fatma", "F•••••"),
        ("X", "X•••••"),
        ("  ", "•••••"),
        ("Ö Ü", "Ö. Ü•••••"),
    ],
)
def test_a_masked_name_is_enough_to_know_oneself(name: str, masked: str) -> None:
    assert rules.mask_name(name) == masked


@given(st.text(min_size=1, max_size=30), st.text(min_size=1, max_size=30))
def test_a_masked_name_says_nothing_of_how_long_it_is(first: str, last: str) -> None:
    assert len(rules.mask_name(f"a{first} b{last}".replace("\n", ""))) <= len("F. Y•••••")


def test_a_masked_address_keeps_its_domain() -> None:
    assert rules.mask_email("fatma@mail.nl") == "f•••@mail.nl"


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("06 12 34 56 78", "+31612345678"),
        ("06‑12 34 56 78", "+31612345678"),
        ("+31(0)6 12345678", "+31612345678"),
        ("0031612345678", "+31612345678"),
        ("030-123 45 67", "+31301234567"),
        ("+32 470 12 34 56", "+32470123456"),
        ("", ""),
    ],
)
def test_a_telephone_number_is_kept_in_one_form(typed: str, phone: str) -> None:
    assert rules.to_phone(typed) == phone


@pytest.mark.parametrize("typed", ["12", "06 12", "abc", "+0612345678", "٠٦١٢٣٤٥٦٧٨", "0612345678; DROP", "\x00"])
def test_what_is_no_telephone_number_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refusal:
        rules.to_phone(typed)

    assert refusal.value.field == "phone"


@given(st.text(alphabet="0123456789abcdef", min_size=40, max_size=40), st.text(alphabet=">.,;:)(]/&-_ \n", max_size=5))
def test_a_key_is_found_whatever_is_glued_behind_it(key: str, glued: str) -> None:
    assert rules.clean_key(key + glued) == key


@given(st.text(max_size=200))
def test_a_cleaned_key_is_only_ever_hexadecimal(typed: str) -> None:
    assert set(rules.clean_key(typed)) <= set("0123456789abcdef")


def test_a_key_broken_over_two_lines_is_one_key() -> None:
    assert rules.clean_key("AB12\n  cd34>") == "ab12cd34"


@pytest.mark.parametrize(
    ("address", "shared"), [("JAN@Mail.nl", True), ("jan@mail.nl", True), ("jan2@mail.nl", False), ("", False)]
)
def test_one_person_on_two_seats_is_found_by_his_address(address: str, shared: bool) -> None:
    assert rules.shares_address(address, {"jan@mail.nl", ""}) is shared


def test_numbers_go_on_after_ten_thousand() -> None:
    assert rules.next_number(2026, 13) == "2026-0014"
    assert rules.next_number(2026, 9999) == "2026-10000"
