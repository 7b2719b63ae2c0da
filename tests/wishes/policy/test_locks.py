"""What is decided for everybody, and what the corporation would do by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from mutations.dwellings.values import Dwelling
from tests.wishes.policy.examples import (
    BOWL,
    CATALOGUE,
    FUSES,
    FUSES_FROM_30,
    KITCHEN,
    PRICES,
    do,
    element,
    flat,
    policy,
)
from wishes.costing.choices import Mark
from wishes.costing.values import Plan, Statement
from wishes.policy import rules
from wishes.policy.choices import GroundKind
from wishes.policy.values import Lock, LockRule, Policy, StandardRule

REPLACED = Decimal("477.95")


def locks_in(dwelling: Dwelling, *locks: LockRule) -> Mapping[UUID, Lock]:
    return rules.find_locks(dwelling=dwelling, policy=policy(locks=locks), catalogue=CATALOGUE)


def laid(said: Mapping[UUID, Statement], dwelling: Dwelling, locks: Mapping[UUID, Lock], seat: str = "H") -> Plan:
    return rules.lay_locks(
        Plan(statements=said),
        seat=seat,
        locks=locks,
        elements=dwelling.elements,
        catalogue=CATALOGUE,
        prices=PRICES,
    )


def standard_of(dwelling: Dwelling, of: Policy) -> Plan:
    locks = rules.find_locks(dwelling=dwelling, policy=of, catalogue=CATALOGUE)
    return rules.standard(dwelling=dwelling, policy=of, catalogue=CATALOGUE, prices=PRICES, locks=locks)


@pytest.mark.parametrize(("age", "is_locked"), [(None, False), (0, False), (29, False), (30, True), (31, True)])
def test_a_fuse_box_is_replaced_for_everybody_from_its_thirtieth_year_on(age: int | None, is_locked: bool) -> None:
    assert (FUSES in locks_in(flat(element(FUSES, age=age)), FUSES_FROM_30)) is is_locked


@pytest.mark.parametrize(("year_built", "is_locked"), [(1993, True), (1994, False)])
def test_a_dwelling_from_before_1994_is_suspect(year_built: int, is_locked: bool) -> None:
    suspect = replace(FUSES_FROM_30, min_age=None, built_before=1994)
    assert (FUSES in locks_in(flat(element(FUSES), year_built=year_built), suspect)) is is_locked


def test_of_two_rules_the_first_gives_the_ground() -> None:
    law = replace(FUSES_FROM_30, code="LAW", ground=GroundKind.LAW)
    assert locks_in(flat(element(FUSES, age=40)), law, FUSES_FROM_30)[FUSES].ground is GroundKind.LAW


def test_what_is_broken_is_mended_by_the_first_choice_that_mends() -> None:
    lock = locks_in(flat(element(KITCHEN, has_defect=True)))[KITCHEN]
    assert (lock.ground, lock.choice) == (GroundKind.DEFECT, "PARTS")


def test_what_has_no_repair_is_replaced_when_it_is_broken() -> None:
    assert locks_in(flat(element(BOWL, has_defect=True)))[BOWL].choice == "REPLACE"


def test_a_defect_is_a_reason_for_nobody_where_a_rule_already_decides() -> None:
    lock = locks_in(flat(element(FUSES, age=40, has_defect=True)), FUSES_FROM_30)[FUSES]
    assert lock.ground is GroundKind.OWN_SAFETY


@pytest.mark.parametrize("seat", ["S", "H", "O", "A"])
def test_a_lock_is_equal_for_all_whatever_they_said(seat: str) -> None:
    home = flat(element(FUSES, age=40))
    plan = laid({FUSES: do("9.99")}, home, locks_in(home, FUSES_FROM_30), seat)
    assert plan.statements[FUSES].amount.incl == Decimal("847.00")
    assert plan.statements[FUSES].choice == "REPLACE"


def test_a_tenant_cannot_waive_a_defect() -> None:
    home = flat(element(BOWL, has_defect=True))
    waived = {BOWL: Statement(seat="H", mark=Mark.LEAVE, choice="KEEP")}
    assert laid(waived, home, locks_in(home)).statements[BOWL].amount.incl == REPLACED


def test_a_professional_who_would_do_more_than_mend_keeps_his_own_lines() -> None:
    home = flat(element(KITCHEN, has_defect=True))
    more = {KITCHEN: do("6050.00", choice="REPLACE")}
    assert laid(more, home, locks_in(home), "O").statements[KITCHEN].amount.incl == Decimal("6050.00")


def test_works_picked_one_by_one_do_not_waive_a_defect_so_the_mending_is_added() -> None:
    home = flat(element(KITCHEN, has_defect=True))
    locks = locks_in(home)
    mending = laid({}, home, locks).statements[KITCHEN].amount.incl
    with_picked = laid({KITCHEN: do("120.00")}, home, locks, "A").statements[KITCHEN].amount.incl
    assert with_picked == Decimal("120.00") + mending


def test_whoever_says_nothing_stays_silent_where_nothing_is_locked() -> None:
    home = flat(element(KITCHEN), element(FUSES, age=40))
    plan = laid({}, home, locks_in(home, FUSES_FROM_30))
    assert plan.statements[KITCHEN].mark is Mark.SILENT
    assert plan.statements[FUSES].mark is Mark.DO


def test_locks_laid_twice_are_laid_once() -> None:
    home = flat(element(KITCHEN, has_defect=True), element(FUSES, age=40))
    locks = locks_in(home, FUSES_FROM_30)
    once = laid({KITCHEN: do("1.00")}, home, locks)
    assert laid(once.statements, home, locks) == once


# --- the standard

RENEW = StandardRule(element_kind="KITCHEN_UNIT", choice="REPLACE", min_age=20, min_condition=5)
MEND = StandardRule(element_kind="KITCHEN_UNIT", choice="PARTS", min_condition=4)


@pytest.mark.parametrize(
    ("age", "condition", "choice"),
    [
        (20, 5, "REPLACE"),
        (19, 5, "PARTS"),
        (20, 4, "PARTS"),
        (40, 3, ""),
        (None, 6, "PARTS"),
        (20, None, ""),
    ],
)
def test_the_first_rule_that_meets_age_and_condition_holds(age: int | None, condition: int | None, choice: str) -> None:
    home = flat(element(KITCHEN, age=age, condition=condition))
    assert standard_of(home, policy(standard=(RENEW, MEND))).statements[KITCHEN].choice == choice


def test_what_no_rule_meets_is_left_and_not_silent() -> None:
    said = standard_of(flat(element(BOWL)), policy(standard=(RENEW,))).statements[BOWL]
    assert (said.mark, said.amount.incl) == (Mark.LEAVE, Decimal(0))


@pytest.mark.parametrize(("quality", "choice"), [("HOO", "REPLACE"), ("STA", "")])
def test_a_rule_for_one_quality_level_holds_only_there(quality: str, choice: str) -> None:
    better = StandardRule(element_kind="KITCHEN_UNIT", choice="REPLACE", quality="HOO")
    home = flat(element(KITCHEN), quality=quality)
    assert standard_of(home, policy(standard=(better,))).statements[KITCHEN].choice == choice


def test_locks_lie_over_the_standard_as_well() -> None:
    home = flat(element(FUSES, age=40))
    assert standard_of(home, policy(locks=(FUSES_FROM_30,))).amount.incl == Decimal("847.00")


def test_the_standard_says_something_of_every_element() -> None:
    home = flat(element(KITCHEN), element(BOWL), element(FUSES))
    assert standard_of(home, policy(standard=(RENEW, MEND))).statements.keys() == home.elements.keys()
