"""One event per use case: what it says, where it hangs, and that it stands or falls with its change."""

from __future__ import annotations

import json
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from portal.actor import Actor, Function
from portal.corporations.models import Corporation
from portal.trail import rules, selectors, services
from portal.trail.models import Event, EventText
from tests.portal.makers import NOW, make_corporation

pytestmark = pytest.mark.django_db

ANNELIES = UUID("11111111-1111-4111-8111-111111111111")


@pytest.fixture
def woonveld() -> Corporation:
    return make_corporation()


def annelies(corporation: Corporation) -> Actor:
    return Actor(
        name="Annelies",
        corporation=corporation.pk,
        person=ANNELIES,
        functions=frozenset({Function.TEAM_LEAD, Function.COORDINATOR}),
        request_id="req-1",
    )


def record(corporation: Corporation, chain: UUID, *, reason: str = "", limit: str = "300.00") -> Event:
    return services.record(
        event="decision_taken",
        corporation_id=corporation.pk,
        chain_id=chain,
        subject=corporation,
        actor=annelies(corporation),
        now=NOW,
        reason=reason,
        facts={"limit": limit, "wishes": 3, "voucher": None},
    )


def test_an_event_says_who_did_what_when_and_on_what_facts(woonveld: Corporation) -> None:
    event = record(woonveld, uuid4())

    body = json.loads(event.body)
    assert body["event"] == "decision_taken"
    assert body["person"] == str(ANNELIES)
    assert body["functions"] == ["coordinator", "team_lead"]
    assert body["at"] == 1795512600000000
    assert body["facts"] == {"limit": "300.00", "wishes": 3, "voucher": None}
    assert body["request_id"] == "req-1"


def test_the_moment_of_recording_is_the_database_s_own_and_is_sealed(woonveld: Corporation) -> None:
    event = record(woonveld, uuid4())

    event.refresh_from_db()
    assert event.recorded_at != event.at
    assert json.loads(event.body)["recorded_at"] == rules.epoch(event.recorded_at)


def test_events_of_one_chain_are_linked_and_numbered(woonveld: Corporation) -> None:
    chain = uuid4()
    first, second = record(woonveld, chain), record(woonveld, chain)

    assert (first.sequence, second.sequence) == (1, 2)
    assert first.prev == rules.GENESIS
    assert second.prev == first.hash


def test_chains_do_not_touch_each_other(woonveld: Corporation) -> None:
    record(woonveld, uuid4())

    assert record(woonveld, uuid4()).sequence == 1


def test_names_and_reasons_are_not_in_the_sealed_text(woonveld: Corporation) -> None:
    event = record(woonveld, uuid4(), reason="Mevrouw Yilmaz verft zelf")

    assert "Yilmaz" not in event.body
    assert "Annelies" not in event.body
    assert event.text.reason == "Mevrouw Yilmaz verft zelf"
    assert event.text.name == "Annelies"


def test_erasing_the_words_leaves_the_chain_whole(woonveld: Corporation) -> None:
    chain = uuid4()
    event = record(woonveld, chain, reason="Mevrouw Yilmaz verft zelf")
    record(woonveld, chain)

    services.erase_words(event_id=event.pk, now=NOW)

    assert list(selectors.verify()) == []
    (erased, _) = selectors.timeline(chain)
    assert (erased.name, erased.reason, erased.erased) == ("", "", True)


def test_an_event_is_gone_with_the_change_that_fails(woonveld: Corporation) -> None:
    chain = uuid4()
    with pytest.raises(RuntimeError), transaction.atomic():
        record(woonveld, chain)
        raise RuntimeError

    assert not Event.objects.filter(chain=chain).exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE portal_event SET event = 'nothing'",
        "UPDATE portal_event SET recorded_at = now()",
        "DELETE FROM portal_event",
        "TRUNCATE portal_event CASCADE",
        "DELETE FROM portal_eventtext",
    ],
)
def test_the_database_refuses_to_change_what_happened(woonveld: Corporation, statement: str) -> None:
    record(woonveld, uuid4())

    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET CONSTRAINTS ALL IMMEDIATE; {statement}")


def test_the_database_refuses_a_hash_that_does_not_fit(woonveld: Corporation) -> None:
    event = record(woonveld, uuid4())
    event.pk, event.sequence, event.prev, event._state.adding = uuid4(), 2, event.hash, True

    with pytest.raises(IntegrityError, match="event_hash"), transaction.atomic():
        event.save(force_insert=True)


def test_a_link_cannot_be_followed_twice(woonveld: Corporation) -> None:
    chain = uuid4()
    first = record(woonveld, chain)
    record(woonveld, chain)
    fork = Event.objects.get(pk=first.pk)
    fork.pk, fork.sequence, fork.prev = uuid4(), 3, first.hash
    fork.hash = rules.seal(fork.prev, fork.body)

    with pytest.raises(IntegrityError, match="event_prev"), transaction.atomic():
        fork.save(force_insert=True)


def test_a_timeline_is_one_query(woonveld: Corporation, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    chain = uuid4()
    record(woonveld, chain, reason="a")
    record(woonveld, chain, reason="b")

    with django_assert_num_queries(1):
        entries = selectors.timeline(chain)
    assert [entry.reason for entry in entries] == ["a", "b"]
    assert entries[0].facts["limit"] == "300.00"


def test_erased_words_cannot_be_written_again_with_the_mark_on(woonveld: Corporation) -> None:
    event = record(woonveld, uuid4(), reason="Mevrouw Yilmaz verft zelf")
    services.erase_words(event_id=event.pk, now=NOW)

    with pytest.raises(IntegrityError, match="event_text_erased"), transaction.atomic():
        EventText.objects.filter(event=event).update(reason="iets anders")
