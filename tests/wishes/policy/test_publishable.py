"""What a version must prove before anybody works with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from portal.actor import Function
from portal.errors import Refused
from tests.wishes.policy.examples import CATALOGUE, FUSES_FROM_30, policy
from wishes.demo.tables import LIMITS, MANDATES
from wishes.policy import rules
from wishes.policy.choices import FactCode, GroundKind
from wishes.policy.values import Limit, Mandate, StandardRule

LEAD, MANAGER, DIRECTOR = MANDATES


def without(fact: FactCode) -> Iterable[Limit]:
    return [one for one in LIMITS if one.fact is not fact]


def capped(mandate: Mandate, fact: FactCode, ceiling: str | None) -> Mandate:
    number = None if ceiling is None else Decimal(ceiling)
    return replace(mandate, ceilings={**mandate.ceilings, fact: number})


def test_the_demos_policy_may_be_published() -> None:
    rules.check_publishable(policy(locks=(FUSES_FROM_30,)), CATALOGUE)


@pytest.mark.parametrize("fact", list(FactCode))
def test_a_fact_without_a_limit_is_refused(fact: FactCode) -> None:
    with pytest.raises(Refused, match="ontbreekt een grens"):
        rules.check_covered(without(fact))


def test_a_limit_for_one_kind_or_one_choice_only_is_no_cover() -> None:
    narrow = [replace(one, element_kind="WALLS") for one in LIMITS if one.fact is FactCode.LINE_DEARER]
    with pytest.raises(Refused):
        rules.check_covered([*without(FactCode.LINE_DEARER), *narrow])


@pytest.mark.parametrize(
    "mandates",
    [
        (),
        (LEAD, MANAGER),
        (LEAD, capped(DIRECTOR, FactCode.OBJECTIONS, "99")),
        (LEAD, Mandate(function=Function.DIRECTOR, ceilings={FactCode.DEARER: None})),
    ],
)
def test_somebody_must_be_able_to_decide_everything(mandates: Sequence[Mandate]) -> None:
    with pytest.raises(Refused, match="hoogste functie"):
        rules.check_mandates(mandates)


@pytest.mark.parametrize(
    "manager",
    [
        capped(MANAGER, FactCode.DEARER, "2499.99"),
        capped(MANAGER, FactCode.CHEAPER, "99999.00"),
        replace(MANAGER, ceilings={FactCode.DEARER: None}),
    ],
)
def test_a_higher_function_may_not_decide_less_than_a_lower_one(manager: Mandate) -> None:
    with pytest.raises(Refused, match="manager"):
        rules.check_mandates((LEAD, manager, DIRECTOR))


def test_equal_mandates_ascend() -> None:
    rules.check_mandates((LEAD, replace(LEAD, function=Function.MANAGER), DIRECTOR))


def test_a_mandate_that_names_less_reaches_less_and_may_stand_below() -> None:
    rules.check_mandates((Mandate(function=Function.TEAM_LEAD, ceilings={}), MANAGER, DIRECTOR))


@pytest.mark.parametrize(
    "row",
    [
        StandardRule(element_kind="KITCHEN_UNIT", choice="GOLD"),
        StandardRule(element_kind="BALLROOM", choice="KEEP"),
    ],
)
def test_a_standard_row_names_a_kind_and_a_choice_that_exist(row: StandardRule) -> None:
    with pytest.raises(Refused, match="kent geen keuze"):
        rules.check_known(policy(standard=(row,)), CATALOGUE)


def test_a_lock_row_names_a_choice_that_exists() -> None:
    with pytest.raises(Refused, match="kent geen keuze"):
        rules.check_known(policy(locks=(replace(FUSES_FROM_30, choice="HIDE"),)), CATALOGUE)


def test_a_limit_names_a_kind_that_exists() -> None:
    unknown = replace(policy(), limits=(*LIMITS, replace(LIMITS[0], code="X", element_kind="BALLROOM")))
    with pytest.raises(Refused, match="BALLROOM"):
        rules.check_known(unknown, CATALOGUE)


def test_our_own_rule_never_stands_in_front_of_the_law() -> None:
    law = replace(FUSES_FROM_30, code="LAW", ground=GroundKind.LAW)
    rules.check_law_first((law, FUSES_FROM_30))
    with pytest.raises(Refused, match="LAW"):
        rules.check_law_first((FUSES_FROM_30, law))


@pytest.mark.parametrize("ceiling", [None, Decimal(0), Decimal("300.00"), Decimal("1000000.00")])
def test_a_ceiling_is_an_amount_or_named_as_unlimited(ceiling: Decimal | None) -> None:
    rules.check_ceiling(ceiling)


@pytest.mark.parametrize("ceiling", ["-0.01", "1000000.01", "0.001", "NaN", "Infinity"])
def test_a_ceiling_that_is_no_amount_is_refused_at_its_field(ceiling: str) -> None:
    with pytest.raises(Refused) as refusal:
        rules.check_ceiling(Decimal(ceiling))
    assert refusal.value.field == "ceiling"


@pytest.mark.parametrize("function", [Function.AUDITOR, Function.POLICY_OWNER, Function.ADMINISTRATOR])
def test_who_keeps_the_rules_or_checks_them_is_given_no_mandate(function: Function) -> None:
    with pytest.raises(Refused):
        rules.check_decides(function)


@pytest.mark.parametrize("year", [0, 999, 2101])
def test_a_lock_looks_at_a_year_that_exists(year: int) -> None:
    rules.check_built_before(1994)
    with pytest.raises(Refused) as refusal:
        rules.check_built_before(year)
    assert refusal.value.field == "built_before"


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (StandardRule(element_kind="WALLS", choice="LOCAL", min_condition=0), "min_condition"),
        (StandardRule(element_kind="WALLS", choice="LOCAL", min_condition=7), "min_condition"),
        (StandardRule(element_kind="WALLS", choice="LOCAL", min_age=-1), "min_age"),
        (StandardRule(element_kind="WALLS", choice="LOCAL", min_age=201), "min_age"),
    ],
)
def test_bounds_of_a_row_are_ages_and_conditions_that_exist(row: StandardRule, field: str) -> None:
    with pytest.raises(Refused) as refusal:
        rules.check_bounds(row)
    assert refusal.value.field == field
