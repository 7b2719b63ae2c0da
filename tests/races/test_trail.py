"""Sixteen writers on one chain, with real threads and connections: no fork, no gap; without the lock there are."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection

from portal.actor import system
from portal.corporations.models import Corporation
from portal.trail import selectors, services
from portal.trail.models import Event
from tests.portal.makers import NOW, make_corporation

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS = 16
EACH = 5


@pytest.fixture
def woonveld() -> Corporation:
    return make_corporation()


def write(corporation: Corporation, chain: UUID) -> None:
    services.record(
        event="step_taken",
        corporation_id=corporation.pk,
        chain_id=chain,
        subject=corporation,
        actor=system(corporation.pk),
        now=NOW,
    )


def together(act: Callable[[], None]) -> int:
    """All writers start at one moment and write five events each; how many of these the database refused."""
    start = Barrier(WRITERS)

    def writer(_: int) -> int:
        refused = 0
        try:
            start.wait(timeout=30)
            for _again in range(EACH):
                try:
                    act()
                except IntegrityError:
                    refused += 1
        finally:
            connection.close()
        return refused

    with ThreadPoolExecutor(WRITERS) as pool:
        return sum(pool.map(writer, range(WRITERS)))


def test_sixteen_writers_leave_one_chain_without_a_gap(woonveld: Corporation) -> None:
    chain = uuid4()

    refused = together(lambda: write(woonveld, chain))

    assert refused == 0
    assert [event.sequence for event in Event.objects.of_chain(chain)] == list(range(1, WRITERS * EACH + 1))
    assert list(selectors.verify()) == []


def test_without_the_lock_the_writers_get_in_each_other_s_way(
    woonveld: Corporation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: the test above would notice; and even then the database keeps forks out."""
    monkeypatch.setattr(services, "LOCK_CHAIN", "SELECT %s")
    chain = uuid4()

    refused = together(lambda: write(woonveld, chain))

    assert refused > 0
    assert list(selectors.verify()) == []


def test_many_chains_at_once_each_stay_whole(woonveld: Corporation) -> None:
    chains = [uuid4() for _ in range(WRITERS)]
    turn = iter(chains * EACH)

    refused = together(lambda: write(woonveld, next(turn)))

    assert refused == 0
    assert [head.count for head in selectors.heads() if head.chain in chains] == [EACH] * WRITERS
