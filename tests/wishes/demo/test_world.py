"""What other tests begin with: made once, and equal every time."""

from __future__ import annotations

import pytest

from mutations.cases.choices import Stage
from portal.trail import selectors as trail
from tests.world import World, begin, record, submit
from wishes.proposals.models import Opening, Proposal


@pytest.mark.parametrize("time", [1, 2])
def test_the_world_is_the_same_every_time(world: World, time: int) -> None:
    assert world.case.stage == Stage.REGISTERED
    assert not Proposal.objects.exists()
    begin(world)
    record(world, "H")


@pytest.mark.parametrize("time", [1, 2])
def test_the_opened_world_has_three_sealed_plans_and_one_opening(opened: World, time: int) -> None:
    assert opened.case.stage == Stage.OPENED
    assert Opening.objects.count() == 1
    assert Proposal.objects.filter(status="submitted").count() == 3


def test_the_last_of_the_three_opens_them_all(world: World) -> None:
    begin(world)
    submit(world, "H")
    submit(world, "O")
    assert world.case.stage == Stage.RECORDING
    submit(world, "A")
    assert world.case.stage == Stage.OPENED


def test_the_trail_of_a_copied_world_verifies(opened: World) -> None:
    assert list(trail.verify()) == []
