"""Facts of a scope and the verdict on them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.actor import Function
from portal.money import Amount
from tests.wishes.policy.examples import (
    BOWL,
    ELEMENTS,
    HEIGHT,
    KITCHEN,
    WALLS,
    euros,
    facts_of,
    number_of,
    plan,
    policy,
    scopes,
    standards,
    verdict_on,
)
from wishes.costing.values import Plan
from wishes.policy import rules
from wishes.policy.choices import FactCode
from wishes.policy.values import Fact, Limit, Mandate

NOTHING = plan({})


@pytest.mark.parametrize(("amount", "needs"), [("1500.00", None), ("1500.01", Function.TEAM_LEAD)])
def test_a_line_equal_to_its_limit_goes_by_itself_and_a_cent_more_does_not(amount: str, needs: Function | None) -> None:
    assert verdict_on(plan({KITCHEN: amount}), NOTHING).needs is needs


@pytest.mark.parametrize(("amount", "needs"), [("300.00", None), ("300.01", Function.TEAM_LEAD)])
def test_vouchers_equal_to_their_limit_go_by_themselves_and_a_cent_more_do_not(
    amount: str, needs: Function | None
) -> None:
    assert verdict_on(plan({}, vouchers={WALLS: amount}), NOTHING).needs is needs


def test_the_storys_vouchers_of_four_hundred_need_the_team_lead_and_the_voucher_limit_is_named() -> None:
    verdict = verdict_on(plan({}, vouchers={WALLS: "400.00"}), NOTHING)
    assert verdict.needs is Function.TEAM_LEAD
    [bite] = verdict.bites
    assert (bite.limit.code, bite.limit.ceiling, bite.fact.number) == ("VOUCHERS", Decimal("300.00"), Decimal("400.00"))


def test_with_vouchers_of_three_hundred_the_story_goes_by_itself() -> None:
    verdict = verdict_on(plan({}, vouchers={WALLS: "300.00"}), NOTHING)
    assert verdict.needs is None
    assert verdict.bites == ()


def test_three_thousand_more_and_three_thousand_less_are_not_nothing() -> None:
    facts = facts_of(plan({KITCHEN: "4000.00", BOWL: "0.00"}), plan({KITCHEN: "1000.00", BOWL: "3000.00"}))
    assert number_of(facts, FactCode.DEARER) == Decimal("3000.00")
    assert number_of(facts, FactCode.CHEAPER) == Decimal("3000.00")


def test_asking_less_than_the_standard_goes_by_itself() -> None:
    assert verdict_on(NOTHING, plan({KITCHEN: "9000.00"})).needs is None


def test_asking_less_goes_to_somebody_once_an_objection_has_a_ground() -> None:
    assert verdict_on(NOTHING, plan({KITCHEN: "9000.00"}), objections=1).needs is Function.TEAM_LEAD


def test_a_line_that_equals_the_standard_is_no_fact() -> None:
    facts = facts_of(plan({KITCHEN: "850.00"}), plan({KITCHEN: "850.00"}))
    assert {fact.code for fact in facts if fact.element} == set()


def test_what_was_ordered_before_counts_with_this_order() -> None:
    assert verdict_on(plan({BOWL: "100.00"}), plan({BOWL: "100.00"}), order="15000.00").needs is None
    assert verdict_on(plan({BOWL: "100.00"}), plan({BOWL: "100.00"}), order="15000.01").needs is Function.MANAGER


def test_a_fact_that_no_limit_covers_does_not_pass_and_is_named() -> None:
    without = replace(policy(), limits=tuple(one for one in policy().limits if one.fact is not FactCode.VOUCHERS))
    verdict = rules.judge(facts_of(NOTHING, NOTHING), without)
    assert [fact.code for fact in verdict.uncovered] == [FactCode.VOUCHERS]
    assert verdict.needs is Function.TEAM_LEAD


def test_a_limit_for_one_kind_of_element_bites_only_there() -> None:
    strict = Limit(code="KITCHENS", fact=FactCode.LINE_DEARER, ceiling=Decimal(0), element_kind="KITCHEN_UNIT")
    stricter = replace(policy(), limits=(*policy().limits, strict))
    kitchen = rules.judge(facts_of(plan({KITCHEN: "1.00"}), NOTHING), stricter)
    bowl = rules.judge(facts_of(plan({BOWL: "1.00"}), NOTHING), stricter)
    assert [bite.limit.code for bite in kitchen.bites] == ["KITCHENS"]
    assert bowl.needs is None


def test_findings_that_passed_are_kept_as_well() -> None:
    verdict = verdict_on(plan({}, vouchers={WALLS: "400.00"}), NOTHING)
    passed = [finding.limit.code for finding in verdict.findings if finding.passed]
    assert passed == ["LINE_DEARER", "DEARER", "CHEAPER", "ORDER", "OBJECTIONS"]


def test_what_is_farthest_over_its_limit_is_said_first() -> None:
    verdict = verdict_on(plan({KITCHEN: "9000.00"}, vouchers={WALLS: "400.00"}), NOTHING)
    assert [bite.limit.code for bite in verdict.bites] == ["LINE_DEARER", "DEARER", "VOUCHERS"]


@pytest.mark.parametrize(
    ("dearer", "needs"),
    [
        ("2500.00", Function.TEAM_LEAD),
        ("2500.01", Function.MANAGER),
        ("10000.00", Function.MANAGER),
        ("10000.01", Function.DIRECTOR),
        ("15000.01", Function.DIRECTOR),
        ("999999.99", Function.DIRECTOR),
    ],
)
def test_the_lowest_function_whose_mandate_covers_everything_decides(dearer: str, needs: Function) -> None:
    assert verdict_on(plan({KITCHEN: dearer}), NOTHING).needs is needs


def test_a_mandate_does_not_reach_what_it_does_not_name() -> None:
    without_vouchers = Mandate(function=Function.TEAM_LEAD, ceilings={FactCode.DEARER: None})
    assert without_vouchers.reaches([Fact(code=FactCode.DEARER, number=Decimal(999))])
    assert not without_vouchers.reaches([Fact(code=FactCode.VOUCHERS, number=Decimal(0))])


@given(scope=scopes, standard=standards, shuffle=st.randoms(use_true_random=False))
def test_no_order_of_the_rows_changes_a_verdict(scope: Plan, standard: Plan, shuffle: Random) -> None:
    rows = list(scope.statements.items())
    shuffle.shuffle(rows)
    turned = verdict_on(Plan(statements=dict(rows)), standard)
    straight = verdict_on(scope, standard)
    assert turned.needs is straight.needs
    assert set(turned.findings) == set(straight.findings)


@given(scope=scopes, standard=standards)
def test_dearer_and_cheaper_explain_the_whole_difference(scope: Plan, standard: Plan) -> None:
    facts = facts_of(scope, standard)
    difference = scope.amount.incl - standard.amount.incl
    assert number_of(facts, FactCode.DEARER) - number_of(facts, FactCode.CHEAPER) == difference


@given(scope=scopes, standard=standards, extra=euros)
def test_raising_a_price_never_lowers_the_function_needed(scope: Plan, standard: Plan, extra: str) -> None:
    """A price of what is decided; where asking less needs no mandate, as in this policy."""
    [line] = scope.statements[KITCHEN].lines or plan({KITCHEN: "0.00"}).statements[KITCHEN].lines
    raised = replace(line, price_excl=line.price_excl + Decimal(extra))
    before = Plan(statements={**scope.statements, KITCHEN: replace(scope.statements[KITCHEN], lines=(line,))})
    after = Plan(statements={**scope.statements, KITCHEN: replace(scope.statements[KITCHEN], lines=(raised,))})
    assert HEIGHT[verdict_on(after, standard).needs] >= HEIGHT[verdict_on(before, standard).needs]


@given(scope=scopes, standard=standards, objections=st.integers(min_value=0, max_value=9))
def test_a_further_objection_never_lowers_the_function_needed(scope: Plan, standard: Plan, objections: int) -> None:
    fewer = verdict_on(scope, standard, objections=objections)
    more = verdict_on(scope, standard, objections=objections + 1)
    assert HEIGHT[more.needs] >= HEIGHT[fewer.needs]


@given(scope=scopes, standard=standards)
def test_somebody_may_always_decide(scope: Plan, standard: Plan) -> None:
    assert verdict_on(scope, standard).needs in HEIGHT


@given(standard=standards)
def test_the_standard_itself_deviates_in_nothing(standard: Plan) -> None:
    facts = rules.gather(scope=standard, standard=standard, elements=ELEMENTS, order=Amount(), objections=0)
    assert {fact.number for fact in facts} == {Decimal(0)}
