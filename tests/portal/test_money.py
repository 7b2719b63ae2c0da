"""Euros: half a cent goes up, a line is rounded once, and sums do not depend on their order."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.money import MAX_AMOUNT, ZERO, Amount, to_cents, total

EXACT = st.decimals(min_value=0, max_value=MAX_AMOUNT, places=6, allow_nan=False, allow_infinity=False)
CENTS = st.decimals(min_value=-MAX_AMOUNT, max_value=MAX_AMOUNT, places=2, allow_nan=False, allow_infinity=False)
AMOUNTS = st.builds(Amount, excl=CENTS, vat=CENTS)


@pytest.mark.parametrize(
    ("exact", "cents"),
    [
        ("0.004", "0.00"),
        ("0.005", "0.01"),
        ("0.0049999", "0.00"),
        ("2.675", "2.68"),
        ("1.005", "1.01"),
        ("12.345", "12.35"),
        ("0.015", "0.02"),
        ("0.025", "0.03"),
        ("-0.005", "-0.01"),
        ("1000000", "1000000.00"),
    ],
)
def test_half_a_cent_is_rounded_away_from_zero(exact: str, cents: str) -> None:
    assert to_cents(Decimal(exact)) == Decimal(cents)
    assert str(to_cents(Decimal(exact))) == cents


@given(EXACT)
def test_rounding_moves_by_half_a_cent_at_most(exact: Decimal) -> None:
    assert abs(Fraction(to_cents(exact)) - Fraction(exact)) <= Fraction(1, 200)


@given(EXACT)
def test_what_is_rounded_stays(exact: Decimal) -> None:
    assert to_cents(to_cents(exact)) == to_cents(exact)


@given(EXACT, EXACT)
def test_rounding_keeps_the_order(one: Decimal, other: Decimal) -> None:
    low, high = sorted([one, other])

    assert to_cents(low) <= to_cents(high)


def test_an_amount_including_vat_is_its_two_parts() -> None:
    assert Amount(excl=Decimal("100.00"), vat=Decimal("21.00")).incl == Decimal("121.00")


def test_three_thirds_of_a_square_metre_are_rounded_a_line_at_a_time() -> None:
    line = Amount(excl=to_cents(Decimal("0.333") * Decimal("9.99")))

    assert total([line, line, line]) == Amount(excl=Decimal("9.99"))


def test_nothing_at_all_is_zero_euros() -> None:
    assert total([]) == Amount(excl=ZERO, vat=ZERO)
    assert total([]).incl == Decimal("0.00")


@given(st.lists(AMOUNTS, max_size=8), st.randoms())
def test_the_order_of_the_lines_does_not_change_the_total(amounts: list[Amount], random: Random) -> None:
    mixed = list(amounts)
    random.shuffle(mixed)

    assert total(mixed) == total(amounts)


@given(st.lists(AMOUNTS, max_size=8))
def test_the_total_including_vat_is_the_sum_of_the_lines_including_vat(amounts: list[Amount]) -> None:
    assert total(amounts).incl == sum((amount.incl for amount in amounts), ZERO)


@given(AMOUNTS, AMOUNTS)
def test_a_difference_can_be_added_back(one: Amount, other: Amount) -> None:
    assert one - other + other == one


def test_an_amount_is_a_value() -> None:
    amount = Amount(excl=Decimal("1.00"))

    assert amount == Amount(excl=Decimal("1.00"), vat=ZERO)
    assert len({amount, Amount(excl=Decimal("1.00"))}) == 1
    with pytest.raises(AttributeError):
        amount.excl = Decimal("2.00")  # type: ignore[misc]
