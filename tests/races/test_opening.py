"""The last two submits and the deadline at one moment give one opening; without the case's lock they do not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Barrier, BrokenBarrierError
from uuid import UUID

import pytest
from django.db import DatabaseError, connection

from mutations.cases.models import Case
from portal.errors import DomainError
from portal.trail import selectors as trail
from tests.world import World, begin, record, submit
from wishes.proposals import selectors, services
from wishes.proposals.models import Opening
from wishes.proposals.services import desk
from wishes.proposals.values import SeatStanding

pytestmark = pytest.mark.django_db(transaction=True)


def together(acts: Sequence[Callable[[], object]]) -> list[str]:
    """All at one moment, each on its own connection; what each came to."""
    start = Barrier(len(acts))

    def one(act: Callable[[], object]) -> str:
        try:
            start.wait(timeout=30)
            act()
        except (DomainError, DatabaseError) as error:
            return type(error).__name__
        else:
            return "done"
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(one, acts))


def acts_of(world: World) -> list[Callable[[], object]]:
    """Inspector and contractor submit last, and the coordinator opens by the deadline, on the closing date."""
    begin(world)
    submit(world, "H")
    jan, vos = record(world, "O"), record(world, "A")
    day = world.now + timedelta(days=(world.case.closes_on - world.today).days)
    return [
        lambda: services.submit(proposal_id=jan, actor=world.jan, now=day),
        lambda: services.submit(proposal_id=vos, actor=world.vos, now=day),
        lambda: services.open_by_deadline(
            case_id=world.table.case, reason="De sluitdatum is er", actor=world.coordinator, now=day
        ),
    ]


def openings(world: World) -> int:
    return sum(entry.event == "opened" for entry in trail.timeline(world.table.case))


@pytest.mark.parametrize("again", range(3))
def test_the_last_two_submits_and_the_deadline_give_one_opening(world: World, again: int) -> None:
    together(acts_of(world))
    assert Opening.objects.filter(case=world.table.case).count() == 1
    assert openings(world) == 1
    assert list(trail.verify()) == []


def test_two_last_submits_both_count_and_open_once(world: World) -> None:
    assert together(acts_of(world)[:2]) == ["done", "done"]
    assert Opening.objects.get(case=world.table.case).missing == ""


def test_without_the_lock_the_last_submits_do_not_see_each_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: with the case's lock off, and the trail's behind it, each thinks that the other is missing."""
    acts = acts_of(world)[:2]
    meet = Barrier(2)
    looked = selectors.standings

    def look(case_id: UUID) -> tuple[SeatStanding, ...]:
        found = looked(case_id)
        with suppress(BrokenBarrierError):
            meet.wait(timeout=20)
        return found

    monkeypatch.setattr(desk, "lock_case", lambda case_id: Case.objects.get(pk=case_id))
    monkeypatch.setattr(desk, "record", lambda *_, **__: None)
    monkeypatch.setattr(selectors, "standings", look)
    together(acts)
    assert not Opening.objects.filter(case=world.table.case).exists()
