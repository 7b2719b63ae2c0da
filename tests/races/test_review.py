"""Jan answers the same row in two windows at one moment: one stands, the other is told; without the lock it is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier
from uuid import UUID

import pytest
from django.db import DatabaseError, connection

from mutations.cases.models import Case
from portal.errors import DomainError
from portal.trail import selectors as trail
from portal.trail import services as chain
from tests.wishes.comparison.story import answer
from tests.world import World
from wishes.comparison import services
from wishes.comparison.choices import ObjectionGround, Stance
from wishes.comparison.models import Review

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
        return sorted(pool.map(one, acts))


def windows(world: World, *, revision: int) -> list[Callable[[], object]]:
    return [
        lambda: answer(world, stance=Stance.ADVISE, text="Let op de vloer.", revision=revision),
        lambda: answer(world, stance=Stance.OBJECT, ground=ObjectionGround.ACCESS, revision=revision),
    ]


def answered(world: World) -> int:
    return sum(entry.event == "row_reviewed" for entry in trail.timeline(world.table.case))


def test_of_two_first_answers_one_stands_and_the_other_is_told(opened: World) -> None:
    assert together(windows(opened, revision=0)) == ["Conflict", "done"]
    assert (Review.objects.get().revision, answered(opened)) == (1, 1)


def test_of_two_changes_one_stands_and_the_other_is_told(opened: World) -> None:
    answer(opened)

    assert together(windows(opened, revision=1)) == ["Conflict", "done"]
    assert (Review.objects.get().revision, answered(opened)) == (2, 2)
    assert list(trail.verify()) == []


def test_without_the_lock_a_change_is_lost(opened: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: with the case's lock off, and the chain's behind it, nobody is told of the other."""
    answer(opened)
    meet = Barrier(2)

    def unlocked(case_id: UUID) -> Case:
        return Case.objects.get(pk=case_id)

    def read_together(row: Review | None, **asked: object) -> Review:
        with suppress(Exception):
            meet.wait(timeout=5)
        return take(row, **asked)  # type: ignore[arg-type]

    take = services.take
    monkeypatch.setattr(services, "lock_case", unlocked)
    monkeypatch.setattr(services, "take", read_together)
    monkeypatch.setattr(chain, "LOCK_CHAIN", "SELECT %s")
    assert "Conflict" not in together(windows(opened, revision=1))
