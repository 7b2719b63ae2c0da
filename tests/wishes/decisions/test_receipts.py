"""The receipt gives its verdict again."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given

from portal.actor import Function
from tests.wishes.decisions import story
from tests.wishes.decisions.story import WALLS
from tests.wishes.decisions.test_scope import row_sets
from wishes.decisions import rules
from wishes.decisions.values import RowChoice, Signed

SIGNED = Signed(
    number="2026-0014-B1",
    case=UUID(int=5001),
    case_number="2026-0014",
    at=datetime(2026, 10, 20, 9, 30, tzinfo=UTC),
    composed_by=UUID(int=6001),
    reasons={WALLS: "BEHOUD"},
    decided_by=UUID(int=6002),
    function=Function.TEAM_LEAD,
)


def receipt(rows: dict[UUID, RowChoice]) -> str:
    case = story.dossier()
    return rules.write(weighed=rules.weigh(rows=rows, dossier=case), dossier=case, signed=SIGNED)


@given(rows=row_sets)
def test_any_receipt_gives_its_verdict_again(rows: dict[UUID, RowChoice]) -> None:
    text = receipt(rows)
    assert rules.recompute(text, story.policy()) == rules.read(text).verdict
    assert rules.holds(text, rules.seal(text), story.policy())


def test_another_policy_gives_another_verdict() -> None:
    text = receipt(story.rows(walls="H"))
    assert not rules.holds(text, rules.seal(text), story.policy(vouchers="500.00"))


def test_a_changed_number_is_found_by_the_hash_and_by_the_verdict() -> None:
    text = receipt(story.rows(walls="H"))
    forged = text.replace('"price_excl":"400.00"', '"price_excl":"300.00"')
    assert forged != text
    assert not rules.holds(forged, rules.seal(text), story.policy())
    assert not rules.holds(forged, rules.seal(forged), story.policy())


def test_the_same_content_is_the_same_bytes() -> None:
    assert receipt(story.rows(walls="H")) == receipt(story.rows(walls="H"))


def test_a_receipt_holds_the_mandate_in_force_and_persons_by_id() -> None:
    signed = json.loads(receipt(story.rows(walls="H")))["signed"]
    assert signed["mandate"]["vouchers"] == "500.00"
    assert signed["decided_by"] == str(UUID(int=6002))
    assert signed["function"] == "team_lead"


def test_a_receipt_names_rule_version_number_and_limit_of_findings_that_passed_too() -> None:
    body = json.loads(receipt(story.rows(walls="H")))
    found = {finding["limit"]["code"]: finding["passed"] for finding in body["findings"]}
    assert found["BON"] is False
    assert found["OPDRACHT"] is True
    assert body["policy_number"] == 7
