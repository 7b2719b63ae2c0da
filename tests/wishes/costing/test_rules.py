"""From a choice to lines, from a class to a rate, from one book to another."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutations.dwellings.choices import Measure
from portal.errors import Refused
from tests.wishes.costing.examples import (
    BOOK,
    DEARER_BOOK,
    OTHER_WALL,
    WALL,
    choice,
    element,
    ingredient,
    line,
)
from wishes.catalogue.choices import Action, VatClass
from wishes.costing import rules
from wishes.costing.choices import Mark
from wishes.costing.values import Line, Plan, Statement

cents = st.decimals(min_value=0, max_value=99999, places=2, allow_nan=False, allow_infinity=False)
quantities = st.decimals(min_value=Decimal("0.01"), max_value=9999, places=2, allow_nan=False, allow_infinity=False)
rates = st.sampled_from(["0.0000", "0.0900", "0.2100"]).map(Decimal)
lines = st.builds(
    lambda quantity, excl, rate: line("W", str(quantity), str(excl), str(rate)),
    quantities,
    cents,
    rates,
)
SILENT = Statement(seat="O", mark=Mark.SILENT)


def done(*rows: Line) -> Statement:
    return Statement(seat="O", mark=Mark.DO, lines=rows)


@pytest.mark.parametrize(
    ("age", "counts_as"),
    [(0, VatClass.GENERAL), (2, VatClass.GENERAL), (3, VatClass.PAINTING), (58, VatClass.PAINTING)],
)
def test_painting_has_the_low_rate_only_in_a_dwelling_older_than_two_years(age: int, counts_as: VatClass) -> None:
    assert rules.vat_class_for(VatClass.PAINTING, dwelling_age=age) is counts_as


@pytest.mark.parametrize("vat_class", [VatClass.GENERAL, VatClass.CLEANING, VatClass.NONE])
def test_the_age_of_a_dwelling_changes_no_other_rate(vat_class: VatClass) -> None:
    assert rules.vat_class_for(vat_class, dwelling_age=0) is vat_class


@pytest.mark.parametrize(
    ("measure", "factor", "quantity"),
    [
        (Measure.ONE, "4", "4.00"),
        (Measure.COUNT, "1", "2.00"),
        (Measure.WALL, "1", "46.00"),
        (Measure.WALL, "0.1", "4.60"),
        (Measure.CEILING, "1", "0.00"),
    ],
)
def test_a_quantity_is_fixed_or_follows_the_element_or_its_room(measure: Measure, factor: str, quantity: str) -> None:
    assert rules.quantity(ingredient("W", measure, factor), element()) == Decimal(quantity)


def test_half_a_hundredth_of_a_quantity_is_rounded_up() -> None:
    assert rules.quantity(ingredient("W", Measure.WALL, "0.5"), element(wall="46.01")) == Decimal("23.01")


def test_a_choice_costs_its_recipe_times_the_measures() -> None:
    both = choice(ingredient("STRIP", Measure.WALL), ingredient("MEND", Measure.WALL, "0.1"))
    strip, mend = rules.cost(choice=both, element=element(), prices=BOOK)
    assert (strip.amount.excl, strip.amount.vat) == (Decimal("308.20"), Decimal("27.74"))
    assert (mend.amount.excl, mend.amount.vat) == (Decimal("119.60"), Decimal("10.76"))


def test_a_work_without_a_price_or_without_a_measure_is_no_line_of_nothing() -> None:
    unknown = choice(ingredient("STRIP", Measure.LENGTH), ingredient("UNKNOWN"), ingredient("MEND"))
    assert [row.work for row in rules.cost(choice=unknown, element=element(), prices=BOOK)] == ["MEND"]


def test_a_choice_with_works_is_done_and_one_without_is_left() -> None:
    done = rules.state(seat="O", choice=choice(ingredient("MEND")), element=element(), prices=BOOK)
    left = rules.state(seat="O", choice=choice(action=Action.KEEP), element=element(), prices=BOOK)
    assert (done.mark, left.mark) == (Mark.DO, Mark.LEAVE)


def test_a_wish_in_somebodys_own_words_is_something_to_do_that_has_no_price_yet() -> None:
    said = rules.state(seat="H", choice=choice(action=Action.OTHER), element=element(), prices=BOOK)
    assert said.mark is Mark.DO
    assert not said.is_priced


def test_silence_has_no_amount_and_leaving_a_thing_costs_nothing() -> None:
    assert not Statement(seat="O", mark=Mark.SILENT).is_priced
    assert Statement(seat="O", mark=Mark.LEAVE).is_priced
    assert Statement(seat="O", mark=Mark.LEAVE).amount.incl == 0


def test_at_another_book_work_and_quantity_stay() -> None:
    there = rules.reprice(line("STRIP", "46", "6.70", "0.0900"), DEARER_BOOK)
    assert (there.work, there.quantity, there.price_excl) == ("STRIP", Decimal(46), Decimal("7.00"))


def test_a_work_that_the_other_book_lacks_keeps_its_price() -> None:
    assert rules.reprice(line("OWN", "1", "99.00"), BOOK).price_excl == Decimal("99.00")


def test_a_plan_at_one_book_says_the_same_things() -> None:
    own = Plan(statements={WALL: done(line("STRIP", "46", "6.70", "0.0900")), OTHER_WALL: SILENT})
    there = rules.at_book(own, DEARER_BOOK)
    assert {id: said.mark for id, said in there.statements.items()} == {WALL: Mark.DO, OTHER_WALL: Mark.SILENT}
    assert there.amount.incl == Decimal("350.98")


def test_a_recipe_that_asks_for_a_work_without_a_price_is_found() -> None:
    recipes = {"WALLS": (choice(ingredient("STRIP"), ingredient("PAPER")),)}
    assert rules.find_missing(recipes, BOOK) == {"PAPER"}
    with pytest.raises(Refused, match="PAPER"):
        rules.check_all_priced(recipes, BOOK)


def test_a_book_that_prices_every_work_of_a_recipe_is_complete() -> None:
    rules.check_all_priced({"WALLS": (choice(ingredient("STRIP")),)}, BOOK)


@pytest.mark.parametrize("excl", ["0", "0.01", "26.00", "1000000.00"])
def test_a_price_of_nothing_up_to_a_million_is_taken(excl: str) -> None:
    rules.check_price(Decimal(excl))


@pytest.mark.parametrize("excl", ["-0.01", "1000000.01", "0.005", "NaN", "sNaN", "Infinity", "-Infinity"])
def test_a_price_that_is_none_is_refused_at_its_field(excl: str) -> None:
    with pytest.raises(Refused) as refusal:
        rules.check_price(Decimal(excl))
    assert refusal.value.field == "price_excl"


def test_vat_is_taken_of_the_rounded_amount_and_rounded_once() -> None:
    """3 × 0.835 would be 2.505; a price has cents, so 3 × 0.83 = 2.49, and 21 % of that is 0.5229."""
    assert line("W", "3", "0.83").amount.incl == Decimal("3.01")


@given(one=lines)
def test_a_line_is_never_more_than_half_a_cent_off(one: Line) -> None:
    assert abs(one.amount.excl - one.quantity * one.price_excl) <= Decimal("0.005")
    assert abs(one.amount.vat - one.amount.excl * one.vat_rate) <= Decimal("0.005")


@given(rows=st.lists(lines, max_size=6), other=st.lists(lines, max_size=6))
def test_a_total_is_the_sum_of_its_lines_in_any_order(rows: list[Line], other: list[Line]) -> None:
    plan = Plan(statements={WALL: done(*rows), OTHER_WALL: done(*other)})
    turned = Plan(statements={OTHER_WALL: done(*reversed(other)), WALL: done(*reversed(rows))})
    assert plan.amount == turned.amount
    assert plan.amount.incl == sum((row.amount.excl + row.amount.vat for row in rows + other), Decimal(0))


@given(rows=st.lists(lines, max_size=6))
def test_pricing_at_a_book_twice_changes_nothing_more(rows: list[Line]) -> None:
    once = rules.at_book(Plan(statements={WALL: done(*rows)}), BOOK)
    assert rules.at_book(once, BOOK) == once
