"""A finding in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wishes.decisions import rules
from wishes.decisions.values import Why
from wishes.policy.choices import FactCode


def why(fact: FactCode, number: str, ceiling: str | None, code: str = "BON", thing: str = "") -> str:
    found = Why(
        fact=fact,
        number=Decimal(number),
        ceiling=None if ceiling is None else Decimal(ceiling),
        limit_code=code,
        version=7,
        thing=thing,
    )
    return rules.sentence(found).replace("\u00a0", " ")


def test_the_storys_sentence_names_number_limit_rule_and_version() -> None:
    assert why(FactCode.VOUCHERS, "400.00", "300.00") == (
        "De bonnen voor deze woning zijn samen € 400,00. Zonder akkoord mag tot en met € 300,00 (regel BON, versie 7)."
    )


def test_a_line_names_its_thing() -> None:
    assert why(FactCode.LINE_DEARER, "846.00", "500.00", "REGEL", "Keukenblok").startswith(
        "Keukenblok is € 846,00 duurder dan de standaard."
    )


def test_objections_are_counted_and_not_euros() -> None:
    assert why(FactCode.OBJECTIONS, "1", "0", "BEZWAAR").startswith(
        "Bezwaren van de opzichter tegen wat u toekent: 1. Zonder akkoord mag tot en met 0"
    )


def test_a_fact_without_a_rule_says_so() -> None:
    assert why(FactCode.ORDER, "12.00", None, "").endswith("dus het gaat niet vanzelf.")


def test_no_limit_is_said_out_loud() -> None:
    assert "geen grens" in why(FactCode.CHEAPER, "12.00", None, "GOEDKOPER")


@pytest.mark.parametrize("fact", list(FactCode))
def test_every_fact_has_a_sentence(fact: FactCode) -> None:
    assert why(fact, "1", "0", thing="Wand")
