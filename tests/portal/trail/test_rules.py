"""The canonical text and its hash: one text per content, and any change shows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.trail import rules

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
FACTS = st.dictionaries(WORDS, WORDS | st.integers() | st.none(), max_size=5)
HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)


def test_the_epoch_is_the_same_in_every_time_zone() -> None:
    utc = datetime(2026, 10, 25, 1, 30, 0, 7, tzinfo=UTC)

    assert rules.epoch(utc) == rules.epoch(utc.astimezone(ZoneInfo("Europe/Amsterdam"))) == 1792891800000007


def test_both_half_past_two_s_of_the_autumn_night_differ() -> None:
    amsterdam = ZoneInfo("Europe/Amsterdam")
    first = datetime(2026, 10, 25, 2, 30, tzinfo=amsterdam)

    assert rules.epoch(first.replace(fold=1)) - rules.epoch(first) == timedelta(hours=1) // timedelta(microseconds=1)


def test_the_hash_is_the_one_that_anybody_can_compute() -> None:
    """printf '%064d{}' 0 | sha256sum"""
    assert rules.seal("0" * 64, "{}") == "5508d2b710e64bc470079e1b211d9c58e21011e59d0559e422345dc19d659a75"


@given(FACTS)
def test_the_order_of_the_facts_does_not_change_the_text(facts: dict[str, object]) -> None:
    assert rules.canonical(facts) == rules.canonical(dict(reversed(facts.items())))


@given(HASHES, FACTS, FACTS)
def test_other_facts_give_another_hash(prev: str, one: dict[str, object], other: dict[str, object]) -> None:
    same = rules.seal(prev, rules.canonical(one)) == rules.seal(prev, rules.canonical(other))

    assert same == (one == other)


@given(WORDS, WORDS)
def test_a_commitment_tells_name_from_reason(name: str, reason: str) -> None:
    assert rules.commit("salt", (name + reason, "")) != rules.commit("salt", (name, reason)) or reason == ""


def test_a_number_that_is_not_one_is_not_sealed() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        rules.canonical({"fact": float("nan")})
