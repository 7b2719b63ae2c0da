"""What is explained, what adds up, and what is never taken for nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.money import ZERO, Amount, total
from tests.wishes.comparison.values import (
    KITCHEN,
    LEAVE,
    OWN_WORDS,
    ROOM_A,
    ROOM_B,
    ROOMS,
    SILENT,
    SMOKE,
    TOILET,
    WALLS,
    do,
    line,
    plan,
    plans,
    priced,
    statements,
    work,
)
from wishes.catalogue.choices import Action, Trade, WorkKind
from wishes.catalogue.values import Catalogue, Choice
from wishes.comparison import rules
from wishes.comparison.choices import RowState
from wishes.comparison.values import Days, Deviation, Difference, Overlap
from wishes.costing.choices import Mark
from wishes.costing.rules import at_book
from wishes.costing.values import Plan, Price, Statement

# --- the three parts of a difference


def test_other_work_is_scope() -> None:
    threshold = do(line("threshold", price="100.00"))
    seat = do(line("seat", price="50.00"))

    assert rules.split(threshold, seat) == Difference(scope=Decimal("-60.50"))


def test_more_of_the_same_work_is_quantity_at_the_old_price() -> None:
    assert rules.split(do(line("tiles", "3", "100.00")), do(line("tiles", "3.5", "100.00"))) == Difference(
        quantity=Decimal("60.50")
    )


def test_the_same_work_at_another_price_is_price() -> None:
    assert rules.split(do(line("tap", price="80.00")), do(line("tap", price="100.00"))) == Difference(
        price=Decimal("24.20")
    )


def test_a_line_that_differs_in_both_is_told_in_both() -> None:
    difference = rules.split(do(line("tiles", "3", "100.00")), do(line("tiles", "4", "110.00")))

    assert difference == Difference(quantity=Decimal("121.00"), price=Decimal("48.40"))


def test_leaving_it_counts_as_nothing_because_it_was_said() -> None:
    assert rules.split(LEAVE, do(line("tap", price="100.00"))) == Difference(scope=Decimal("121.00"))


@pytest.mark.parametrize("silent", [SILENT, OWN_WORDS], ids=["silence", "a wish in own words"])
@pytest.mark.parametrize("other", [SILENT, OWN_WORDS, LEAVE, do(line("tap"))])
def test_what_has_no_amount_has_no_difference(silent: Statement, other: Statement) -> None:
    assert rules.split(silent, other) is None
    assert rules.split(other, silent) is None


@given(priced, priced)
def test_the_three_parts_add_up_to_the_cent_in_both_directions(base: Statement, other: Statement) -> None:
    there, back = rules.split(base, other), rules.split(other, base)

    assert there is not None
    assert back is not None
    assert there.total == other.amount.incl - base.amount.incl
    assert back.total == -there.total


@given(priced)
def test_equal_statements_have_no_difference(statement: Statement) -> None:
    assert rules.split(statement, replace(statement, seat="A")) == Difference()


@given(priced, st.decimals(min_value="0.5", max_value="3", places=2))
def test_equal_quantities_give_no_quantity_part(base: Statement, factor: Decimal) -> None:
    dearer = replace(base, lines=tuple(replace(item, price_excl=item.price_excl * factor) for item in base.lines))
    difference = rules.split(base, dearer)

    assert difference is not None
    assert difference.quantity == difference.scope == ZERO


@given(priced, st.decimals(min_value="0.5", max_value="3", places=2))
def test_equal_prices_give_no_price_part(base: Statement, factor: Decimal) -> None:
    more = replace(base, lines=tuple(replace(item, quantity=item.quantity * factor) for item in base.lines))
    difference = rules.split(base, more)

    assert difference is not None
    assert difference.price == difference.scope == ZERO


@given(plans, plans)
def test_the_gap_between_two_plans_adds_up_to_the_cent(base: Plan, other: Plan) -> None:
    there, back = rules.find_gap(base, other), rules.find_gap(other, base)

    assert there.total == other.amount.incl - base.amount.incl
    assert (back.only_base, back.only_other) == (there.only_other, there.only_base)
    assert back.total == -there.total


def test_what_only_one_names_is_no_part_of_the_difference() -> None:
    gap = rules.find_gap(plan(kitchen=SILENT), plan(kitchen=do(line("doors", price="100.00"))))

    assert gap.parts == Difference()
    assert (gap.only_base, gap.only_other, gap.rows_apart) == (ZERO, Decimal("121.00"), 1)


@given(statements, statements)
def test_silence_never_becomes_nothing(base: Statement, other: Statement) -> None:
    is_silent = Mark.SILENT in (base.mark, other.mark)

    assert is_silent <= (rules.split(base, other) is None)
    assert is_silent <= (rules.state_of(base, other) in (RowState.UNSAID, RowState.EXTRA))


# --- a row in a word


@pytest.mark.parametrize(
    ("base", "other", "state"),
    [
        (do(line("tap")), do(line("tap")), RowState.SAME),
        (LEAVE, replace(LEAVE, choice=""), RowState.SAME),
        (do(line("tap", price="96.00")), do(line("tap", price="100.00")), RowState.HIGHER),
        (LEAVE, do(line("tap")), RowState.HIGHER),
        (do(line("tap")), LEAVE, RowState.LOWER),
        (do(line("tap")), do(line("hood")), RowState.OTHER),
        (do(line("tap")), SILENT, RowState.UNSAID),
        (SILENT, LEAVE, RowState.UNSAID),
        (SILENT, SILENT, RowState.UNSAID),
        (SILENT, do(line("tap")), RowState.EXTRA),
        (SILENT, OWN_WORDS, RowState.EXTRA),
        (do(line("tap")), OWN_WORDS, RowState.WISH),
        (OWN_WORDS, LEAVE, RowState.WISH),
    ],
)
def test_a_row_is_told_in_a_word(base: Statement, other: Statement, state: RowState) -> None:
    assert rules.state_of(base, other) is state


def test_a_row_on_which_somebody_says_something_else_differs() -> None:
    assert rules.differs([LEAVE, LEAVE, do(line("tap"))])
    assert rules.differs([do(line("tap")), do(line("tap", "2"))])
    assert rules.differs([do(line("tap")), SILENT])
    assert rules.differs([OWN_WORDS, LEAVE])


def test_a_row_on_which_nobody_wants_anything_does_not_differ() -> None:
    assert not rules.differs([LEAVE, SILENT, LEAVE])


def test_the_same_lines_by_another_choice_do_not_differ() -> None:
    assert not rules.differs([do(line("tap"), choice="replace"), do(line("tap"), seat="A", choice="")])


def test_a_row_that_differs_in_price_alone_does_not_differ_at_one_book() -> None:
    book = {"tap": Price(work="tap", kind=WorkKind.MAINTENANCE, price_excl=Decimal(90), vat_rate=Decimal("0.21"))}
    mine, theirs = plan(kitchen=do(line("tap", price="96.00"))), plan(kitchen=do(line("tap", price="100.00")))

    assert rules.differs([mine.statements[KITCHEN], theirs.statements[KITCHEN]])
    assert not rules.differs([at_book(one, book).statements[KITCHEN] for one in (mine, theirs)])


# --- totals


@given(plans)
def test_rooms_kinds_and_statements_all_add_up_to_the_plan(one: Plan) -> None:
    assert total(rules.by_room(one, ROOMS).values()) == one.amount
    assert total(rules.by_kind(one).values()) == one.amount
    assert total(statement.amount for statement in one.statements.values()) == one.amount


@given(statements, statements)
def test_the_parts_of_a_row_by_kind_add_up_to_the_row(base: Statement, other: Statement) -> None:
    slices = [rules.of_kind(base, kind) for kind in WorkKind]
    parts = [rules.split(rules.of_kind(base, kind), rules.of_kind(other, kind)) for kind in WorkKind]
    whole = rules.split(base, other)

    assert total(part.amount for part in slices) == base.amount
    assert (whole is None) == all(part is None for part in parts)
    assert whole is None or sum((part for part in parts if part), Difference()) == whole


def test_planned_work_and_investment_are_told_apart_from_maintenance() -> None:
    one = plan(
        kitchen=do(line("new", price="5000.00", kind=WorkKind.PLANNED)),
        toilet=do(line("pot", price="200.00"), line("floor", price="800.00", kind=WorkKind.INVESTMENT)),
    )

    assert {kind: amount.incl for kind, amount in rules.by_kind(one).items()} == {
        WorkKind.PLANNED: Decimal("6050.00"),
        WorkKind.MAINTENANCE: Decimal("242.00"),
        WorkKind.INVESTMENT: Decimal("968.00"),
    }
    assert frozenset({WorkKind.PLANNED, WorkKind.INVESTMENT}) == rules.EARLY


def test_rooms_have_totals() -> None:
    one = plan(kitchen=do(line("tap")), walls=do(line("paint", price="10.00")), toilet=SILENT)

    assert rules.by_room(one, ROOMS) == {
        ROOM_A: Amount(excl=Decimal("110.00"), vat=Decimal("23.10")),
        ROOM_B: Amount(),
    }


def test_seats_are_ordered_from_dear_to_cheap() -> None:
    totals = {"S": Decimal(5800), "H": Decimal(2800), "O": Decimal(20400), "A": Decimal(10800)}

    assert rules.order(totals) == ("O", "A", "S", "H")


def test_equal_totals_keep_the_order_of_the_seats() -> None:
    assert rules.order({"S": Decimal(5), "H": Decimal(7), "O": Decimal(7)}) == ("H", "O", "S")


def test_dearer_and_cheaper_than_the_standard_are_never_netted() -> None:
    standard = plan(kitchen=do(line("worktop", price="3000.00")))
    other = plan(toilet=do(line("floor", price="3000.00")))

    assert rules.find_deviation(other, standard) == Deviation(
        dearer=Decimal("3630.00"), cheaper=Decimal("3630.00"), unsaid=0
    )


def test_silence_deviates_from_the_standard_by_no_amount() -> None:
    standard = plan(kitchen=do(line("worktop", price="3000.00")))

    assert rules.find_deviation(plan(kitchen=SILENT, walls=OWN_WORDS), standard) == Deviation(
        dearer=ZERO, cheaper=ZERO, unsaid=2
    )


# --- days


def test_every_trade_has_its_place_in_the_order_of_work() -> None:
    assert sorted(trade for phase in rules.PHASES for trade in phase) == sorted(Trade)


@pytest.mark.parametrize(
    ("hours", "days"),
    [
        ({}, 0),
        ({Trade.PAINTER: Decimal("0.1")}, 1),
        ({Trade.PAINTER: Decimal(8)}, 1),
        ({Trade.PAINTER: Decimal("8.1")}, 2),
        ({Trade.PLUMBER: Decimal(16), Trade.CARPENTER: Decimal(24)}, 3),
        ({Trade.PLUMBER: Decimal(16), Trade.PLASTERER: Decimal(20), Trade.PAINTER: Decimal(40)}, 10),
    ],
    ids=["nothing", "minutes", "a full day", "a minute more", "side by side", "one after another"],
)
def test_days_follow_from_the_longest_trade_of_each_phase(hours: dict[Trade, Decimal], days: int) -> None:
    assert rules.working_days(hours) == days


@pytest.mark.parametrize(("working", "calendar"), [(0, 0), (1, 1), (5, 5), (6, 8), (10, 12), (11, 15)])
def test_a_weekend_follows_every_five_working_days(working: int, calendar: int) -> None:
    assert rules.calendar_days(working) == calendar


def test_hours_are_counted_by_trade_and_a_voucher_takes_no_craftsman() -> None:
    works = {
        "paint": work("paint", "0.5", Trade.PAINTER),
        "tap": work("tap", "1.5", Trade.PLUMBER),
        "voucher": work("voucher", "40", Trade.PAINTER, kind=WorkKind.VOUCHER),
    }
    one = plan(
        walls=do(line("paint", "30")),
        kitchen=do(line("tap", "2"), line("unknown")),
        toilet=do(line("voucher", kind=WorkKind.VOUCHER)),
    )

    assert rules.hours_by_trade(one, works) == {Trade.PAINTER: Decimal("15.0"), Trade.PLUMBER: Decimal("3.0")}


def test_the_tenants_own_hours_are_told_and_take_no_days() -> None:
    myself = Choice(
        element_kind="walls",
        code="self",
        action=Action.SELF,
        label="zelf",
        title="Zelf doen",
        hint="",
        is_offered=True,
        disturbs_material=False,
        loses_level_access=False,
        own_hours=Decimal(42),
        recipe=(),
    )
    catalogue = Catalogue(id=KITCHEN, works={}, choices={"walls": (myself,)})
    kinds = {KITCHEN: "kitchen", TOILET: "toilet", WALLS: "walls", SMOKE: "smoke"}
    one = plan(walls=do(line("voucher", kind=WorkKind.VOUCHER, rate="0"), choice="self"))

    assert rules.find_days(one, kinds=kinds, catalogue=catalogue) == Days(
        working=0, calendar=0, hours={}, own_hours=Decimal(42)
    )


def test_empty_days_cost_the_rent_of_every_day_and_weekends_too() -> None:
    days = Days(working=6, calendar=8, hours={}, own_hours=ZERO)

    assert rules.cost_empty(days, Decimal("608.00")) == Decimal("160.00")


def test_what_is_locked_is_nobodys_wish() -> None:
    one = plan(kitchen=do(line("doors")), smoke=do(line("alarm")), walls=OWN_WORDS)

    assert rules.things(one, frozenset({SMOKE})) == {KITCHEN, WALLS}


def test_one_choice_in_many_rooms_is_one_thing_and_it_is_shared_where_a_work_is_the_same() -> None:
    paint = do(line("paint"), choice="full")
    jan = plan(kitchen=paint, walls=paint, toilet=do(line("floor"), choice="lower"), smoke=do(line("alarm")))
    fatma = plan(kitchen=do(line("paint", "2"), choice="half"), toilet=do(line("seat"), choice="seat"), walls=SILENT)
    kinds = {KITCHEN: "wall", WALLS: "wall", TOILET: "toilet", SMOKE: "alarm"}

    assert rules.find_overlap(jan, fatma, kinds=kinds, locked=frozenset({SMOKE})) == Overlap(named=2, shared=1)
