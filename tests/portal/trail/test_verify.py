"""What `verify` finds when somebody who owns the tables has been at them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from portal.actor import system
from portal.corporations.models import Corporation
from portal.trail import rules, selectors, services
from portal.trail.choices import Fault
from portal.trail.models import Event
from portal.trail.values import BrokenLink
from tests.portal.makers import NOW, make_corporation

pytestmark = pytest.mark.django_db

GUARDED = ("portal_event", "portal_eventtext")
CHECKS = ("event_hash", "event_first", "event_sequence", "event_prev")


@pytest.fixture
def chain() -> UUID:
    """Five events of one chain at Woonveld."""
    corporation = make_corporation()
    chain_id = uuid4()
    for number in range(1, 6):
        services.record(
            event="step_taken",
            corporation_id=corporation.pk,
            chain_id=chain_id,
            subject=corporation,
            actor=system(corporation.pk),
            now=NOW,
            reason=f"stap {number}",
            facts={"step": number},
        )
    return chain_id


@contextmanager
def as_owner() -> Iterator[None]:
    """Whoever owns the tables can lift every guard; nothing but the chain itself shows it afterwards."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in GUARDED:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for check in CHECKS:
            cursor.execute(f"ALTER TABLE portal_event DROP CONSTRAINT IF EXISTS {check}")
        yield
        for table in GUARDED:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def sql(statement: str, *values: UUID | str | int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def cut(chain: UUID, sequence: int) -> None:
    sql("DELETE FROM portal_eventtext WHERE reason=%s", f"stap {sequence}")
    sql("DELETE FROM portal_event WHERE chain=%s AND sequence=%s", chain, sequence)


def only_fault() -> BrokenLink:
    (broken,) = selectors.verify()
    return broken


def test_an_untouched_trail_has_nothing_wrong(chain: UUID) -> None:
    assert list(selectors.verify()) == []


def test_a_changed_body_is_found(chain: UUID) -> None:
    with as_owner():
        sql("UPDATE portal_event SET body = replace(body, '\"step\":3', '\"step\":9') WHERE chain=%s", chain)

    assert only_fault() == BrokenLink(chain=chain, sequence=3, fault=Fault.HASH)


def test_a_changed_body_with_a_new_hash_is_found_at_the_next_link(chain: UUID) -> None:
    third = Event.objects.get(chain=chain, sequence=3)
    body = third.body.replace('"step":3', '"step":9')
    with as_owner():
        sql("UPDATE portal_event SET body=%s, hash=%s WHERE id=%s", body, rules.seal(third.prev, body), third.pk)

    assert only_fault() == BrokenLink(chain=chain, sequence=4, fault=Fault.PREV)


@pytest.mark.parametrize(
    "change", ["person = gen_random_uuid()", "at = at + interval '1 day'", "recorded_at = now()", "event = 'other'"]
)
def test_a_column_that_says_something_else_than_the_body_is_found(chain: UUID, change: str) -> None:
    with as_owner():
        sql(f"UPDATE portal_event SET {change} WHERE chain=%s AND sequence=2", chain)

    assert only_fault() == BrokenLink(chain=chain, sequence=2, fault=Fault.COLUMNS)


def test_a_deleted_link_is_found(chain: UUID) -> None:
    with as_owner():
        cut(chain, 3)

    assert only_fault() == BrokenLink(chain=chain, sequence=3, fault=Fault.GAP)


def test_a_deleted_link_whose_followers_are_renumbered_is_found(chain: UUID) -> None:
    with as_owner():
        cut(chain, 3)
        sql("UPDATE portal_event SET sequence = sequence - 1 WHERE chain=%s AND sequence > 3", chain)

    assert only_fault() == BrokenLink(chain=chain, sequence=3, fault=Fault.PREV)


def test_two_links_that_changed_places_are_found(chain: UUID) -> None:
    with as_owner():
        sql("UPDATE portal_event SET sequence = 5 - sequence WHERE chain=%s AND sequence IN (2, 3)", chain)

    assert only_fault() == BrokenLink(chain=chain, sequence=2, fault=Fault.PREV)


def test_a_changed_reason_is_found(chain: UUID) -> None:
    with as_owner():
        sql("UPDATE portal_eventtext SET reason='anders' WHERE reason='stap 4'")

    assert only_fault() == BrokenLink(chain=chain, sequence=4, fault=Fault.TEXT)


def test_a_removed_reason_is_found(chain: UUID) -> None:
    with as_owner():
        sql("DELETE FROM portal_eventtext WHERE reason='stap 4'")

    assert only_fault() == BrokenLink(chain=chain, sequence=4, fault=Fault.TEXT)


def test_a_cut_tail_shows_only_against_an_anchor_kept_elsewhere(chain: UUID) -> None:
    anchors = list(selectors.heads())
    with as_owner():
        cut(chain, 5)

    assert list(selectors.verify()) == []
    assert list(selectors.lost(anchors)) == [BrokenLink(chain=chain, sequence=5, fault=Fault.ANCHOR)]


def test_an_anchor_still_holds_after_the_chain_has_grown(chain: UUID) -> None:
    anchors = list(selectors.heads())
    corporation = Corporation.objects.get()
    services.record(
        event="step_taken",
        corporation_id=corporation.pk,
        chain_id=chain,
        subject=corporation,
        actor=system(corporation.pk),
        now=NOW,
    )

    assert list(selectors.lost(anchors)) == []


def test_one_corporation_can_be_verified_alone(chain: UUID) -> None:
    other = make_corporation("Overmaas", "overmaas")
    with as_owner():
        sql("UPDATE portal_event SET event='other' WHERE chain=%s AND sequence=2", chain)

    assert list(selectors.verify(other.pk)) == []


def test_the_command_prints_an_anchor_and_finds_nothing_wrong(chain: UUID) -> None:
    out = StringIO()
    call_command("verify_trail", stdout=out)

    assert f"chain {chain} 5 " in out.getvalue()
    assert out.getvalue().endswith("6 events in 2 chains, 0 broken.\n")


def test_the_command_names_the_broken_link_and_leaves_with_1(chain: UUID) -> None:
    with as_owner():
        sql("UPDATE portal_event SET event='other' WHERE chain=%s AND sequence=2", chain)
    err = StringIO()

    with pytest.raises(SystemExit, match="1"):
        call_command("verify_trail", corporation="woonveld", stdout=StringIO(), stderr=err)
    assert f"BROKEN chain {chain} at link 2: columns" in err.getvalue()


def test_the_command_compares_with_what_it_printed_before(chain: UUID, tmp_path: Path) -> None:
    out, err, anchor = StringIO(), StringIO(), tmp_path / "anchor.txt"
    call_command("verify_trail", stdout=out)
    anchor.write_text(out.getvalue(), encoding="utf-8")
    with as_owner():
        cut(chain, 5)

    with pytest.raises(SystemExit, match="1"):
        call_command("verify_trail", anchor=anchor, stdout=StringIO(), stderr=err)
    assert f"BROKEN chain {chain} at link 5: anchor" in err.getvalue()


def test_the_command_says_that_an_anchor_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("verify_trail", anchor=tmp_path / "nowhere.txt", stdout=StringIO())


def test_the_command_says_that_it_knows_no_such_corporation(chain: UUID) -> None:
    with pytest.raises(CommandError, match="no corporation 'nergens'"):
        call_command("verify_trail", corporation="nergens", stdout=StringIO())
