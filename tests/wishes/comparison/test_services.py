"""The inspector answers rows that differ: who may, when, and what is kept."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from mutations.cases.choices import Stage
from mutations.cases.models import Case
from portal.errors import Conflict, NotAllowed, Refused
from portal.trail import selectors as trail
from portal.trail import services as chain
from tests.wishes.comparison.story import answer, element
from tests.world import World
from wishes.comparison import selectors, services
from wishes.comparison.choices import ObjectionGround, Stance
from wishes.comparison.models import Review
from wishes.comparison.values import ReviewView

pytestmark = pytest.mark.django_db


def answers(world: World) -> int:
    return sum(entry.event == "row_reviewed" for entry in trail.timeline(world.table.case))


def test_an_objection_with_a_ground_is_a_fact_for_policy(opened: World) -> None:
    answer(opened, stance=Stance.OBJECT, ground=ObjectionGround.ACCESS, text="Het label vervalt.")

    assert selectors.objections(opened.table.case) == 1
    assert selectors.objected(opened.table.case) == {element(opened, "TOILET_THRESHOLD")}


@pytest.mark.parametrize("stance", [Stance.AGREE, Stance.KEEP, Stance.ADVISE])
def test_any_other_answer_is_no_objection(opened: World, stance: Stance) -> None:
    answer(opened, stance=stance, text="Dit slijt binnen twee jaar.")

    assert selectors.objections(opened.table.case) == 0


def test_every_answer_is_one_event_on_the_chain_of_the_case(opened: World) -> None:
    answer(opened, stance=Stance.OBJECT, ground=ObjectionGround.SAFETY, text="Gevaarlijk.")

    (entry,) = [entry for entry in trail.timeline(opened.table.case) if entry.event == "row_reviewed"]
    assert entry.facts == {"element": str(element(opened, "TOILET_THRESHOLD")), "stance": "object", "ground": "safety"}
    assert (entry.reason, entry.person) == ("Gevaarlijk.", opened.jan.person)
    assert list(trail.verify()) == []


def test_an_objection_without_a_ground_is_refused(opened: World) -> None:
    with pytest.raises(Refused, match="grond") as refusal:
        answer(opened, stance=Stance.OBJECT)
    assert refusal.value.field == "ground"


def test_only_an_objection_has_a_ground(opened: World) -> None:
    with pytest.raises(Refused, match="Alleen een bezwaar"):
        answer(opened, ground=ObjectionGround.LAW)


@pytest.mark.parametrize("stance", [Stance.KEEP, Stance.ADVISE])
def test_to_keep_his_own_or_to_advise_needs_his_words(opened: World, stance: Stance) -> None:
    with pytest.raises(Refused) as refusal:
        answer(opened, stance=stance)
    assert refusal.value.field == "text"


def test_a_locked_row_asks_for_no_answer(opened: World) -> None:
    with pytest.raises(Refused, match="ligt vast"):
        answer(opened, "SMOKE_ALARM")


def test_a_row_on_which_everybody_says_the_same_asks_for_no_answer(opened: World) -> None:
    with pytest.raises(Refused, match="geen verschil"):
        answer(opened, "FRONT_DOOR")


def test_an_element_of_another_dwelling_is_refused(opened: World) -> None:
    with pytest.raises(Refused, match="hoort niet bij deze woning"):
        services.review(
            case_id=opened.table.case,
            element_id=uuid4(),
            stance=Stance.AGREE,
            ground=None,
            text="",
            revision=0,
            actor=opened.jan,
            now=opened.now,
        )


def test_before_the_opening_there_is_nothing_to_answer(world: World) -> None:
    with pytest.raises(Refused, match="nog niet geopend"):
        answer(world)


@pytest.mark.parametrize("stage", [Stage.DECIDING, Stage.DECIDED])
def test_once_the_scope_is_asked_for_or_decided_nothing_can_be_answered(opened: World, stage: Stage) -> None:
    Case.objects.filter(pk=opened.table.case).update(stage=stage)
    with pytest.raises(Refused, match="gevraagd of genomen"):
        answer(opened)


@pytest.mark.parametrize("who", ["coordinator", "annelies", "vos", "charlie", "fatma", "auditor"])
def test_nobody_but_the_inspector_of_the_case_may_answer(opened: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        answer(replace_jan(opened, who))
    assert Review.objects.count() == 0


def replace_jan(world: World, who: str) -> World:
    """The same world in which somebody else acts where Jan would."""
    somebody = getattr(world, who)
    house = replace(world.voorbeeld, people={**world.voorbeeld.people, "jan": somebody})
    return replace(world, voorbeeld=house)


def test_a_change_of_mind_is_a_new_revision(opened: World) -> None:
    answer(opened)
    changed = answer(opened, stance=Stance.ADVISE, text="Let op de vloer.", revision=1)

    assert changed.revision == 2
    assert Review.objects.get().stance == Stance.ADVISE
    assert answers(opened) == 2


def test_a_stale_answer_is_refused_and_shows_the_other(opened: World) -> None:
    answer(opened, stance=Stance.ADVISE, text="Let op de vloer.")

    with pytest.raises(Conflict) as conflict:
        answer(opened, stance=Stance.AGREE)
    assert isinstance(conflict.value.theirs, ReviewView)
    assert (conflict.value.theirs.text, conflict.value.theirs.revision) == ("Let op de vloer.", 1)
    assert Review.objects.get().stance == Stance.ADVISE


def test_the_same_answer_sent_twice_is_given_once(opened: World) -> None:
    first, second = answer(opened), answer(opened)

    assert (first.pk, second.revision) == (second.pk, 1)
    assert answers(opened) == 1


def test_an_answer_stands_or_falls_with_its_event(opened: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(chain, "record", broken)
    with pytest.raises(RuntimeError):
        answer(opened)
    assert Review.objects.count() == 0


def test_the_database_refuses_an_objection_without_a_ground(opened: World) -> None:
    row = answer(opened)
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.filter(pk=row.pk).update(stance=Stance.OBJECT)
