"""From rows to a scope, from a scope to a verdict."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from portal.actor import Function
from portal.money import Amount
from tests.wishes.decisions import story
from tests.wishes.decisions.story import ALARM, KITCHEN, THRESHOLD, WALLS
from wishes.costing.choices import Mark
from wishes.costing.values import Plan, Statement
from wishes.decisions import rules
from wishes.decisions.choices import Follows, Outcome
from wishes.decisions.values import RowChoice
from wishes.policy.choices import FactCode, GroundKind
from wishes.policy.rules import ASCENDING
from wishes.policy.values import Lock

STANDARD = RowChoice(follows=Follows.STANDARD)
TENANT = RowChoice(follows=Follows.TENANT)


def needed(function: Function | None) -> int:
    return -1 if function is None else ASCENDING.index(function)


# --- the suggestion


def test_the_tenants_wish_is_suggested_where_policy_lets_it_go_by_itself() -> None:
    case = story.dossier()
    suggested = rules.suggest(plans=case.plans, frame=case.frame)
    assert suggested == {THRESHOLD: TENANT, KITCHEN: TENANT, WALLS: TENANT, ALARM: STANDARD}


def test_a_wish_that_is_too_dear_by_itself_falls_back_to_the_standard() -> None:
    case = story.dossier(tenant={KITCHEN: "replace", WALLS: "self"})
    suggested = rules.suggest(plans=case.plans, frame=case.frame)
    assert suggested[KITCHEN] == STANDARD
    assert suggested[WALLS] == TENANT


def test_where_the_tenant_is_silent_the_standard_is_suggested() -> None:
    case = story.dossier(tenant={WALLS: "self"})
    assert rules.suggest(plans=case.plans, frame=case.frame)[KITCHEN] == STANDARD


def test_without_a_tenant_the_whole_standard_is_suggested() -> None:
    case = story.dossier()
    suggested = rules.suggest(plans={"S": case.frame.standard}, frame=case.frame)
    assert set(suggested.values()) == {STANDARD}


def test_a_wish_in_own_words_is_not_suggested_because_nobody_can_order_it() -> None:
    case = story.dossier(tenant={KITCHEN: "other"})
    assert rules.suggest(plans=case.plans, frame=case.frame)[KITCHEN] == STANDARD


def test_a_wish_that_the_inspector_objects_to_is_not_suggested() -> None:
    case = story.dossier()
    suggested = rules.suggest(plans=case.plans, frame=case.frame, objections=frozenset({THRESHOLD}))
    assert suggested[THRESHOLD] == STANDARD
    assert suggested[KITCHEN] == TENANT


def test_a_locked_work_is_suggested_to_nobodys_wish() -> None:
    case = story.dossier(tenant={ALARM: "alarm"})
    assert rules.suggest(plans=case.plans, frame=case.frame)[ALARM] == STANDARD


# --- the scope


def test_rows_take_the_statement_of_the_seat_that_they_follow() -> None:
    case = story.dossier()
    chosen = story.rows(threshold="S", kitchen="O", walls="H")
    scope = rules.scope_plan(rows=chosen, plans=case.plans, frame=case.frame)
    assert story.one_line(scope, THRESHOLD).work == "REMOVE"
    assert story.one_line(scope, KITCHEN).work == "NEWKIT"
    assert story.one_line(scope, WALLS).work == "PAINT"


def test_the_contractor_is_followed_at_the_corporations_book_and_ordered_at_his_own() -> None:
    case = story.dossier()
    chosen = story.rows(walls="A", kitchen="S")
    scope = rules.scope_plan(rows=chosen, plans=case.plans, frame=case.frame)
    order = rules.order_plan(scope=scope, rows=chosen, plans=case.plans, frame=case.frame)
    assert story.one_line(scope, WALLS).price_excl == Decimal("4000.00")
    assert story.one_line(order, WALLS).price_excl == Decimal("4400.0000")
    assert story.one_line(order, KITCHEN).price_excl == Decimal("990.0000")


def test_a_price_by_hand_is_ordered_where_the_contractor_is_followed() -> None:
    case = story.dossier()
    line = replace(story.one_line(case.plans["A"], WALLS), price_excl=Decimal("4700.00"))
    statement = replace(case.plans["A"].statements[WALLS], lines=(line,))
    plans = {**case.plans, "A": Plan(statements={**case.plans["A"].statements, WALLS: statement})}
    chosen = story.rows(walls="A")
    scope = rules.scope_plan(rows=chosen, plans=plans, frame=case.frame)
    order = rules.order_plan(scope=scope, rows=chosen, plans=plans, frame=case.frame)
    assert story.one_line(scope, WALLS).price_excl == Decimal("4000.00")
    assert story.one_line(order, WALLS).price_excl == Decimal("4700.00")


def test_a_voucher_is_ordered_at_its_value_whatever_the_contractors_book_says() -> None:
    case = story.dossier(at=story.frame(firm=story.book("1.10", PAINT="999.00")))
    chosen = story.rows(walls="H")
    weighed = rules.weigh(rows=chosen, dossier=case)
    assert story.one_line(weighed.order, WALLS).price_excl == Decimal("400.00")


def test_another_choice_is_costed_by_its_recipe() -> None:
    case = story.dossier()
    scope = rules.scope_plan(rows=story.rows(kitchen="X:replace"), plans=case.plans, frame=case.frame)
    assert scope.statements[KITCHEN].choice == "replace"
    assert scope.statements[KITCHEN].amount.incl == Decimal("6050.00")


def test_following_silence_is_following_the_standard() -> None:
    case = story.dossier(tenant={WALLS: "self"})
    scope = rules.scope_plan(rows=story.rows(kitchen="H"), plans=case.plans, frame=case.frame)
    assert scope.statements[KITCHEN] == case.frame.standard.statements[KITCHEN]


def test_an_element_without_a_row_follows_the_standard() -> None:
    case = story.dossier()
    scope = rules.scope_plan(rows={}, plans=case.plans, frame=case.frame)
    assert scope.amount == case.frame.standard.amount


def test_a_locked_work_cannot_be_dropped_by_any_row() -> None:
    case = story.dossier()
    scope = rules.scope_plan(rows=story.rows(alarm="X:nothing"), plans=case.plans, frame=case.frame)
    assert story.one_line(scope, ALARM).work == "ALARM"
    assert not rules.can_take(
        story.rows(alarm="H")[ALARM],
        element=case.frame.dwelling.elements[ALARM],
        plans=case.plans,
        frame=case.frame,
    )


def test_what_is_broken_may_be_mended_better_and_never_left() -> None:
    lock = Lock(element=KITCHEN, choice="repair", ground=GroundKind.DEFECT, code="DEFECT", text="stuk")
    at = story.frame(locks={KITCHEN: lock})
    case = story.dossier(at=at)
    element = at.dwelling.elements[KITCHEN]
    better = rules.scope_plan(rows=story.rows(kitchen="X:replace"), plans=case.plans, frame=at)
    left = rules.scope_plan(rows=story.rows(kitchen="X:keep"), plans=case.plans, frame=at)
    assert story.one_line(better, KITCHEN).work == "NEWKIT"
    assert story.one_line(left, KITCHEN).work == "WORKTOP"
    assert [choice.code for choice in rules.choices_for(element, at)] == ["repair", "replace"]


def test_nobodys_silence_and_no_words_without_works_can_be_followed() -> None:
    case = story.dossier(tenant={KITCHEN: "other"})
    element = case.frame.dwelling.elements
    seats = rules.seats_to_follow(element[KITCHEN], plans=case.plans, frame=case.frame)
    assert seats == (Follows.STANDARD, Follows.INSPECTOR, Follows.CONTRACTOR)
    assert Follows.TENANT not in rules.seats_to_follow(element[WALLS], plans=case.plans, frame=case.frame)


# --- the verdict


def test_the_story_needs_the_team_lead_and_names_the_voucher_limit() -> None:
    case = story.dossier()
    weighed = rules.weigh(rows=rules.suggest(plans=case.plans, frame=case.frame), dossier=case)
    assert weighed.verdict.needs is Function.TEAM_LEAD
    assert [(finding.limit.code, finding.fact.number) for finding in weighed.verdict.bites] == [
        ("BON", Decimal("400.00"))
    ]


def test_a_voucher_of_exactly_the_limit_goes_by_itself() -> None:
    case = story.dossier(at=story.frame(prices=story.book(PAINT="300.00")))
    assert rules.weigh(rows=story.rows(walls="H"), dossier=case).verdict.needs is None


def test_a_cent_more_than_the_limit_needs_the_team_lead() -> None:
    case = story.dossier(at=story.frame(prices=story.book(PAINT="300.01")))
    assert rules.weigh(rows=story.rows(walls="H"), dossier=case).verdict.needs is Function.TEAM_LEAD


def test_asking_less_goes_by_itself_unless_somebody_with_a_ground_objects() -> None:
    chosen = story.rows(threshold="H")
    assert rules.weigh(rows=chosen, dossier=story.dossier()).verdict.needs is None
    objected = story.dossier(objections=frozenset({THRESHOLD}))
    assert rules.weigh(rows=chosen, dossier=objected).verdict.needs is Function.TEAM_LEAD


def test_an_objection_to_a_wish_that_is_not_followed_has_been_met() -> None:
    objected = story.dossier(objections=frozenset({THRESHOLD}))
    weighed = rules.weigh(rows=story.rows(threshold="S"), dossier=objected)
    assert weighed.objections == 0
    assert weighed.verdict.needs is None


def test_what_was_ordered_before_counts_in_the_order() -> None:
    before = Amount(excl=Decimal("9000.00"))
    weighed = rules.weigh(rows={}, dossier=story.dossier(before=before))
    assert weighed.verdict.needs is Function.TEAM_LEAD
    assert weighed.verdict.bites[0].fact.code is FactCode.ORDER


amounts = st.decimals(min_value="0", max_value="20000", places=2)
seats = st.sampled_from(["S", "H", "O", "A"])
row_sets = st.builds(
    lambda threshold, kitchen, walls: story.rows(threshold=threshold, kitchen=kitchen, walls=walls), seats, seats, seats
)


@given(rows=row_sets, price=amounts, more=amounts)
def test_raising_the_price_of_an_order_never_lowers_the_function(
    rows: dict[UUID, RowChoice], price: Decimal, more: Decimal
) -> None:
    cheap = story.dossier(at=story.frame(firm=story.book(SAUCE=str(price))))
    dear = story.dossier(at=story.frame(firm=story.book(SAUCE=str(price + more))))
    before = rules.weigh(rows=rows, dossier=cheap).verdict.needs
    after = rules.weigh(rows=rows, dossier=dear).verdict.needs
    assert needed(after) >= needed(before)


@given(price=amounts, more=amounts)
def test_raising_a_voucher_never_lowers_the_function(price: Decimal, more: Decimal) -> None:
    low = story.dossier(at=story.frame(prices=story.book(PAINT=str(price))))
    high = story.dossier(at=story.frame(prices=story.book(PAINT=str(price + more))))
    before = rules.weigh(rows=story.rows(walls="H"), dossier=low).verdict.needs
    after = rules.weigh(rows=story.rows(walls="H"), dossier=high).verdict.needs
    assert needed(after) >= needed(before)


@given(parts=st.lists(amounts, min_size=1, max_size=5))
def test_splitting_an_order_never_escapes_the_function_that_the_whole_needs(parts: list[Decimal]) -> None:
    standard = story.frame().standard.amount
    whole = Amount(excl=sum(parts, Decimal(0)))
    at_once = rules.weigh(rows={}, dossier=story.dossier(before=whole)).verdict.needs
    so_far = Amount()
    needs = []
    for part in parts:
        so_far += Amount(excl=part)
        needs.append(needed(rules.weigh(rows={}, dossier=story.dossier(before=so_far)).verdict.needs))
    assert standard.incl > 0
    assert max(needs) >= needed(at_once)


@given(rows=row_sets, data=st.data())
def test_no_order_of_the_rows_changes_a_verdict(rows: dict[UUID, RowChoice], data: st.DataObject) -> None:
    shuffled = dict(data.draw(st.permutations(list(rows.items()))))
    one = rules.weigh(rows=rows, dossier=story.dossier())
    other = rules.weigh(rows=shuffled, dossier=story.dossier())
    assert one.verdict == other.verdict


# --- what became of each wish


def outcomes(**follows: str) -> dict[str, Outcome]:
    weighed = rules.weigh(rows=story.rows(**follows), dossier=story.dossier())
    return {story.KINDS[id]: outcome for id, outcome in weighed.outcomes.items()}


def test_a_followed_wish_is_granted_and_a_locked_work_is_nobodys() -> None:
    assert outcomes(threshold="H", kitchen="H", walls="H") == {
        "threshold": Outcome.GRANTED,
        "kitchen": Outcome.GRANTED,
        "walls": Outcome.GRANTED,
        "alarm": Outcome.LOCKED,
    }


def test_something_else_is_different_and_nothing_is_a_refusal() -> None:
    found = outcomes(threshold="S", kitchen="H", walls="S")
    assert found["threshold"] is Outcome.DIFFERENT
    assert found["walls"] is Outcome.REFUSED


def test_the_same_from_another_seat_is_granted_all_the_same() -> None:
    assert outcomes(threshold="X:keep")["threshold"] is Outcome.GRANTED


def test_leaving_what_nobody_would_touch_is_no_wish() -> None:
    case = story.dossier(tenant={WALLS: "keep"})
    weighed = rules.weigh(rows={}, dossier=case)
    assert weighed.outcomes[WALLS] is Outcome.UNASKED


def test_leaving_what_we_would_touch_is_a_wish() -> None:
    weighed = rules.weigh(rows=story.rows(walls="O"), dossier=story.dossier(tenant={WALLS: "keep"}))
    assert weighed.outcomes[WALLS] is Outcome.DIFFERENT


def test_silence_is_no_wish() -> None:
    weighed = rules.weigh(rows={}, dossier=story.dossier(tenant={}))
    assert weighed.outcomes[KITCHEN] is Outcome.UNASKED


def test_silence_is_the_same_as_silence_only() -> None:
    silent = Statement(seat="H", mark=Mark.SILENT)
    leave = Statement(seat="S", mark=Mark.LEAVE)
    assert not rules.says_same(silent, leave, kind="walls", catalogue=story.CATALOGUE)


# --- falling back


def test_a_rejected_line_falls_back_to_the_standard_and_the_rest_stays() -> None:
    chosen = rules.fall_back(story.rows(threshold="H", walls="H"), [WALLS])
    assert chosen == story.rows(threshold="H", walls="S")


def test_an_approver_looks_at_the_rows_that_leave_the_standard() -> None:
    case = story.dossier()
    weighed = rules.weigh(rows=story.rows(walls="H", kitchen="A"), dossier=case)
    assert rules.deviations(weighed.scope, case.frame) == (WALLS,)
