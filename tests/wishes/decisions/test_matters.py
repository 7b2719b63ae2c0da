"""What matters to the tenant, and what happens if it is decided like this."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import pytest

from portal.actor import Function
from tests.wishes.decisions import story
from tests.wishes.decisions.story import KITCHEN, WALLS
from wishes.decisions import rules
from wishes.decisions.values import Consequences, RowChoice
from wishes.proposals.choices import Card


def seen(*cards: Card, asks: dict[UUID, str] = story.TENANT, rows: dict[UUID, RowChoice]) -> Consequences:
    case = story.dossier(cards=cards, tenant=asks)
    weighed = rules.weigh(rows=rows, dossier=case)
    return rules.consequences(rules.Picture(weighed=weighed, dossier=case))


def kept(card: Card, **follows: str) -> bool | None:
    found = seen(card, rows=story.rows(**follows))
    return found.cards[0].kept


def test_every_card_has_a_rule() -> None:
    assert set(rules.CARD_RULES) == set(Card)


@pytest.mark.parametrize(
    ("card", "follows", "expected"),
    [
        (Card.SOON, {"walls": "H"}, True),
        (Card.SOON, {"walls": "O"}, False),
        (Card.MYSELF, {"walls": "H"}, True),
        (Card.MYSELF, {"walls": "S"}, False),
        (Card.CHEAP, {"threshold": "H"}, True),
        (Card.CHEAP, {"walls": "H"}, False),
        (Card.KITCHEN, {"kitchen": "H"}, True),
        (Card.KITCHEN, {"kitchen": "S"}, False),
        (Card.BATHROOM, {"threshold": "H"}, True),
        (Card.BATHROOM, {"threshold": "S"}, False),
        (Card.WARM, {}, None),
        (Card.SAFE, {"threshold": "H"}, True),
        (Card.LEVEL, {"threshold": "S"}, True),
        (Card.LEVEL, {"threshold": "H"}, False),
        (Card.OTHER, {"walls": "H"}, None),
    ],
)
def test_a_card_is_kept_by_its_own_rule(card: Card, follows: dict[str, str], expected: bool | None) -> None:
    assert kept(card, **follows) is expected


def test_where_nothing_was_asked_there_is_nothing_to_keep() -> None:
    (found,) = seen(Card.MYSELF, asks={KITCHEN: "keep"}, rows={}).cards
    assert found.kept is None


def test_consequences_count_wishes_and_keep_dearer_and_cheaper_apart() -> None:
    found = seen(rows=story.rows(threshold="H", kitchen="S", walls="H"))
    assert (found.wishes, found.granted, found.different, found.refused) == (3, 2, 1, 0)
    assert found.dearer == Decimal("400.00")
    assert found.cheaper == Decimal("1149.5000")
    assert found.vouchers == Decimal("400.00")
    assert found.needs is Function.TEAM_LEAD


def test_the_total_is_the_order_at_the_contractors_book_with_vouchers_at_their_value() -> None:
    found = seen(rows=story.rows(threshold="H", kitchen="H", walls="H"))
    assert found.total == Decimal("66.5500") + Decimal("133.1000") + Decimal("400.0000")


def test_a_refused_wish_is_counted_as_one() -> None:
    assert seen(rows=story.rows(walls="S")).refused == 1
    assert seen(asks={WALLS: "self"}, rows=story.rows(walls="S")).wishes == 1
