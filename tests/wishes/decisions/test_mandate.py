"""Who may sign."""

from __future__ import annotations

from uuid import UUID

import pytest

from portal.actor import Function
from portal.errors import Refused
from wishes.decisions import rules
from wishes.decisions.choices import RequestStatus, ScopeStatus

FATMA, ANNELIES, MARIT = (UUID(int=number) for number in range(1, 4))


def test_a_higher_function_may_always_sign() -> None:
    assert rules.signs_as({Function.DIRECTOR}, Function.TEAM_LEAD) is Function.DIRECTOR


def test_somebody_signs_with_the_lowest_function_that_may() -> None:
    held = {Function.MANAGER, Function.DIRECTOR, Function.COORDINATOR}
    assert rules.signs_as(held, Function.TEAM_LEAD) is Function.MANAGER


def test_a_lower_function_may_not_sign() -> None:
    assert rules.signs_as({Function.TEAM_LEAD, Function.AUDITOR}, Function.MANAGER) is None


def test_the_lowest_function_where_somebody_is_free_is_asked() -> None:
    holders = {Function.TEAM_LEAD: [ANNELIES], Function.MANAGER: [MARIT]}
    assert rules.eligible(holders, barred={FATMA}) == {ANNELIES}
    assert rules.eligible(holders, barred={ANNELIES}) == {MARIT}
    assert rules.eligible(holders, barred={ANNELIES, MARIT}) == frozenset()


def test_a_person_who_is_barred_stays_so_in_a_second_function() -> None:
    holders = {Function.TEAM_LEAD: [ANNELIES], Function.DIRECTOR: [ANNELIES]}
    assert rules.eligible(holders, barred={ANNELIES}) == frozenset()


def test_the_higher_of_two_needs_counts_and_none_is_below_all() -> None:
    assert rules.higher(Function.TEAM_LEAD, None, Function.MANAGER) is Function.MANAGER
    assert rules.higher(None, None) is None


def test_a_request_is_answered_once() -> None:
    with pytest.raises(Refused):
        rules.check_request_move(RequestStatus.APPROVED, RequestStatus.RETURNED)


@pytest.mark.parametrize("status", [ScopeStatus.REQUESTED, ScopeStatus.DECIDED])
def test_a_scope_that_was_asked_or_decided_is_not_edited(status: ScopeStatus) -> None:
    with pytest.raises(Refused):
        rules.check_editable(status)


def test_a_returned_scope_can_be_asked_again() -> None:
    rules.check_editable(ScopeStatus.RETURNED)
    rules.check_scope_move(ScopeStatus.RETURNED, ScopeStatus.REQUESTED)


def test_a_decision_is_final() -> None:
    assert rules.SCOPE_MOVES[ScopeStatus.DECIDED] == frozenset()


def test_every_state_has_its_moves() -> None:
    assert set(rules.SCOPE_MOVES) == set(ScopeStatus)
    assert set(rules.REQUEST_MOVES) == set(RequestStatus)


def test_a_function_without_a_mandate_signs_nothing() -> None:
    ladder = (Function.TEAM_LEAD, Function.DIRECTOR)
    assert rules.signs_as({Function.MANAGER}, Function.TEAM_LEAD, ladder) is None
    assert rules.from_rung(Function.MANAGER, ladder) == (Function.DIRECTOR,)
