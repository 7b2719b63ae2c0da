"""VAT by the day and by the dwelling; prices of a frame."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mutations.dwellings.models import Dwelling
from tests.world import World
from wishes.catalogue.choices import VatClass
from wishes.costing import selectors
from wishes.costing.models import VatRate
from wishes.costing.values import Prices
from wishes.policy.selectors import frame, pins_on

CHANGE = date(2030, 1, 1)


@pytest.fixture
def raised(world: World) -> None:
    """From 2030 on the general rate is 22 %."""
    VatRate.objects.filter(vat_class=VatClass.GENERAL).update(valid_until=CHANGE)
    VatRate.objects.create(vat_class=VatClass.GENERAL, rate=Decimal("0.2200"), valid_from=CHANGE)


@pytest.mark.parametrize(
    ("day", "rate"), [(date(2019, 1, 1), "0.2100"), (date(2029, 12, 31), "0.2100"), (CHANGE, "0.2200")]
)
def test_a_rate_holds_from_its_first_day_until_the_day_of_the_next(raised: None, day: date, rate: str) -> None:
    assert selectors.vat_rates(day)[VatClass.GENERAL] == Decimal(rate)


def test_vouchers_have_no_vat_on_any_day(raised: None) -> None:
    assert selectors.vat_rates(CHANGE)[VatClass.NONE] == 0


def prices_in(world: World) -> Prices:
    pins = pins_on(world.corporation, firm_id=world.firm, day=world.today)
    return frame(dwelling_id=world.dwelling, pins=pins, language="nl").prices


def first_used(world: World, year: int) -> None:
    Dwelling.objects.filter(pk=world.dwelling).update(year_built=year, year_first_use=year)


def test_the_storys_flat_of_1968_is_painted_at_nine_percent(world: World) -> None:
    rates = {code: prices_in(world)[code].vat_rate for code in ("WND-SAUS-2", "STU-HER", "ALG-NAT", "TOI-DRP")}
    assert rates == {
        "WND-SAUS-2": Decimal("0.09"),
        "STU-HER": Decimal("0.09"),
        "ALG-NAT": Decimal("0.09"),
        "TOI-DRP": Decimal("0.21"),
    }


def test_a_dwelling_of_two_years_is_painted_at_twenty_one_and_still_cleaned_at_nine(world: World) -> None:
    first_used(world, world.today.year - 2)
    assert prices_in(world)["WND-SAUS-2"].vat_rate == Decimal("0.21")
    assert prices_in(world)["ALG-NAT"].vat_rate == Decimal("0.09")


def test_in_its_third_year_a_dwelling_is_painted_at_nine(world: World) -> None:
    first_used(world, world.today.year - 3)
    assert prices_in(world)["WND-SAUS-2"].vat_rate == Decimal("0.09")


def test_a_firm_without_a_book_of_its_own_works_at_the_corporations_prices(world: World) -> None:
    pins = pins_on(world.corporation, firm_id=world.proefdam.firm, day=world.today)
    found = frame(dwelling_id=world.dwelling, pins=pins, language="nl")
    assert pins.firm_book is None
    assert found.firm_prices == found.prices


def test_vos_works_at_his_own_prices(world: World) -> None:
    pins = pins_on(world.corporation, firm_id=world.firm, day=world.today)
    found = frame(dwelling_id=world.dwelling, pins=pins, language="nl")
    assert found.prices["TOI-DRP"].price_excl == Decimal("460.00")
    assert found.firm_prices["TOI-DRP"].price_excl == Decimal("470.00")
