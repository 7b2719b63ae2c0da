"""The board's headline and sums."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

from wishes.insight import rules
from wishes.insight.values import Headline, Home


def home(**totals: str) -> Home:
    return Home(
        case=uuid4(),
        number="2026-0001",
        address="Dorpsstraat 12",
        opened_on=date(2026, 3, 1),
        totals={code: Decimal(total) for code, total in totals.items()},
    )


def test_a_tenant_who_asks_as_much_as_the_standard_does_not_ask_less() -> None:
    homes = [home(S="100", H="99.99"), home(S="100", H="100"), home(S="100", H="101")]
    assert rules.headline(homes) == Headline(less=1, homes=3)


def test_a_home_without_a_tenant_does_not_count_in_the_headline() -> None:
    assert rules.headline([home(S="100", O="50")]) == Headline(less=0, homes=0)


def test_a_seat_that_was_not_in_lowers_no_average() -> None:
    sums = {one.code: one for one in rules.sums([home(S="100", H="10"), home(S="50")])}
    assert (sums["H"].homes, sums["H"].average) == (1, Decimal("10.00"))
    assert (sums["S"].total, sums["S"].average) == (Decimal("150"), Decimal("75.00"))


def test_no_homes_give_no_averages_and_no_division_by_zero() -> None:
    assert all(one.homes == 0 and one.average == 0 for one in rules.sums([]))
