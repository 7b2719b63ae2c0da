"""The story's flat costs what the story says it costs: four totals, and the rows of which they are made."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.world import World
from wishes.costing.choices import Mark
from wishes.costing.rules import at_book, state
from wishes.costing.values import Plan, Statement
from wishes.demo.plot import WISHES
from wishes.policy.rules import lay_locks
from wishes.policy.selectors import frame, pins_on
from wishes.policy.values import Frame

WITHIN = Decimal(100)


@pytest.fixture
def flat(world: World) -> Frame:
    pins = pins_on(world.corporation, firm_id=world.firm, day=world.today)
    return frame(dwelling_id=world.dwelling, pins=pins, language="nl")


def plan_of(code: str, flat: Frame) -> Plan:
    prices = flat.firm_prices if code == "A" else flat.prices
    said = {}
    for element in flat.dwelling.elements.values():
        choice = flat.catalogue.choice(element.kind, WISHES[code].get(element.kind, "KEEP"))
        assert choice is not None
        said[element.id] = state(seat=code, choice=choice, element=element, prices=prices)
    return lay_locks(
        Plan(statements=said),
        seat=code,
        locks=flat.locks,
        elements=flat.dwelling.elements,
        catalogue=flat.catalogue,
        prices=flat.prices,
    )


def amount_of(plan: Plan, flat: Frame, *kinds: str) -> Decimal:
    """Including VAT, of the elements of these kinds together."""
    rows = [said for id, said in plan.statements.items() if flat.dwelling.elements[id].kind in kinds]
    return sum((row.amount.incl for row in rows), Decimal(0))


def kind_amount(plan: Plan, kind: str) -> Decimal:
    lines = [line for said in plan.statements.values() for line in said.lines if line.kind == kind]
    return sum((line.amount.incl for line in lines), Decimal(0))


def test_the_inspector_is_dearest_then_the_contractor_then_the_standard_then_the_tenant(flat: Frame) -> None:
    plans = {"S": flat.standard, **{code: plan_of(code, flat) for code in WISHES}}
    assert sorted(plans, key=lambda code: plans[code].amount.incl, reverse=True) == ["O", "A", "S", "H"]


@pytest.mark.parametrize(("code", "told"), [("O", 20400), ("A", 10800), ("H", 2800)])
def test_a_plan_comes_to_the_total_of_the_story(flat: Frame, code: str, told: int) -> None:
    assert abs(plan_of(code, flat).amount.incl - told) <= WITHIN


def test_the_standard_comes_to_the_total_of_the_story(flat: Frame) -> None:
    assert abs(flat.standard.amount.incl - 5800) <= WITHIN


def test_at_the_corporations_book_the_contractor_comes_to_the_total_of_the_story_as_well(flat: Frame) -> None:
    assert abs(at_book(plan_of("A", flat), flat.prices).amount.incl - 10800) <= WITHIN


@pytest.mark.parametrize("code", ["O", "A", "H"])
def test_what_is_locked_costs_the_same_for_everybody(flat: Frame, code: str) -> None:
    plan = plan_of(code, flat)
    assert amount_of(plan, flat, "SAFETY_CHECK", "SMOKE_ALARM", "FUSE_BOX") == Decimal("1288.65")
    assert amount_of(plan, flat, "HANDOVER", "LOCKS") == Decimal("266.20")


@pytest.mark.parametrize(("code", "amount"), [("O", "2698.30"), ("A", "1040.60"), ("H", "66.55")])
def test_the_toilet_is_lowered_made_level_or_left_with_a_new_seat(flat: Frame, code: str, amount: str) -> None:
    toilet = ("TOILET_THRESHOLD", "TOILET_BOWL", "TOILET_TILES")
    assert amount_of(plan_of(code, flat), flat, *toilet) == Decimal(amount)


@pytest.mark.parametrize(("code", "amount"), [("O", "6050.00"), ("A", "1028.50"), ("H", "54.45")])
def test_the_kitchen_is_replaced_renewed_in_part_or_adjusted(flat: Frame, code: str, amount: str) -> None:
    assert amount_of(plan_of(code, flat), flat, "KITCHEN_UNIT") == Decimal(amount)


def test_the_tenant_paints_five_rooms_with_a_voucher_each(flat: Frame) -> None:
    assert kind_amount(plan_of("H", flat), "voucher") == Decimal("400.00")


def test_the_tenant_works_some_forty_hours_himself(flat: Frame) -> None:
    chosen = [
        flat.catalogue.choice(flat.dwelling.elements[id].kind, said.choice)
        for id, said in plan_of("H", flat).statements.items()
    ]
    assert sum((choice.own_hours for choice in chosen if choice), Decimal(0)) == Decimal("42.00")


def test_planned_work_and_investment_do_not_pass_for_maintenance(flat: Frame) -> None:
    inspector = plan_of("O", flat)
    assert kind_amount(inspector, "planned") == Decimal("6050.00")
    assert kind_amount(inspector, "investment") == Decimal("968.00")


def test_the_standard_takes_the_threshold_away_and_does_not_paint(flat: Frame) -> None:
    [threshold] = statements(flat, "TOILET_THRESHOLD")
    assert threshold.choice == "LOW_SILL"
    assert {said.mark for said in statements(flat, "PAINTWORK")} == {Mark.LEAVE}


def statements(flat: Frame, kind: str) -> list[Statement]:
    return [said for id, said in flat.standard.statements.items() if flat.dwelling.elements[id].kind == kind]
