"""What a tenant is asked and told, at its edges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from mutations.cases.choices import Stage
from mutations.cases.values import Timetable
from mutations.dwellings.choices import RoomKind
from tests.wishes.tenant.makers import a_choice, a_frame, a_lock, an_element, id_of
from wishes.catalogue.choices import Action
from wishes.catalogue.values import Choice
from wishes.policy.choices import GroundKind
from wishes.policy.values import Frame
from wishes.proposals.choices import ProposalStatus
from wishes.tenant import rules
from wishes.tenant.choices import Moment, Progress, Standing, Step
from wishes.tenant.selectors import usual_names
from wishes.tenant.values import Walk

CLOSES = date(2026, 10, 14)
TIMETABLE = Timetable(lease_ends_on=date(2026, 10, 20), closes_on=CLOSES, key_expected_on=date(2026, 11, 3))


@pytest.mark.parametrize(
    ("stage", "status", "today", "expected"),
    [
        (Stage.REGISTERED, None, CLOSES, Standing.EARLY),
        (Stage.RECORDING, None, CLOSES, Standing.OPEN),
        (Stage.RECORDING, ProposalStatus.DRAFT, CLOSES, Standing.OPEN),
        (Stage.RECORDING, ProposalStatus.DRAFT, date(2026, 10, 15), Standing.LATE),
        (Stage.RECORDING, ProposalStatus.SUBMITTED, date(2026, 10, 15), Standing.SENT),
        (Stage.OPENED, ProposalStatus.SUBMITTED, CLOSES, Standing.CLOSED),
        (Stage.DECIDED, None, CLOSES, Standing.DECIDED),
        (Stage.CANCELLED, ProposalStatus.DRAFT, CLOSES, Standing.STOPPED),
    ],
)
def test_wishes_can_be_said_until_they_are_sent_or_the_last_day_is_over(
    stage: Stage, status: ProposalStatus | None, today: date, expected: Standing
) -> None:
    assert rules.find_standing(stage=stage, status=status, today=today, closes_on=CLOSES) is expected


@pytest.mark.parametrize(("today", "expected"), [(CLOSES, True), (date(2026, 10, 15), False)])
def test_what_was_sent_is_taken_back_only_while_it_can_be_sent_again(today: date, *, expected: bool) -> None:
    assert rules.can_take_back(standing=Standing.SENT, today=today, closes_on=CLOSES) is expected


@pytest.mark.parametrize(
    ("kind", "name", "alone", "the", "within"),
    [
        (RoomKind.KITCHEN, "Keuken", "Keuken", "de keuken", "in de keuken"),
        (RoomKind.TOILET, "toilet", "Toilet", "het toilet", "in het toilet"),
        (RoomKind.BEDROOM, "Slaapkamer 2", "Slaapkamer 2", "slaapkamer 2", "in slaapkamer 2"),
        (RoomKind.BALCONY, "Balkon", "Balkon", "het balkon", "op het balkon"),
        (RoomKind.BEDROOM, "Grote slaapkamer", "Grote slaapkamer", "de grote slaapkamer", "in de grote slaapkamer"),
        (RoomKind.BEDROOM, "Werkkamer", "Werkkamer", "de werkkamer", "in de werkkamer"),
        (RoomKind.STORAGE, "Hok van Piet", "Hok van Piet", "Hok van Piet", "in Hok van Piet"),
        (RoomKind.WHOLE, "Hele woning", "Rest van de woning", "de rest van de woning", "in de rest van de woning"),
    ],
)
def test_a_room_is_named_as_one_says_it(kind: RoomKind, name: str, alone: str, the: str, within: str) -> None:
    named = rules.room_name(kind, name, usual=usual_names())

    assert (named.alone, named.the, named.within) == (alone, the, within)


def test_a_room_named_after_its_kind_is_known_as_such_in_another_language() -> None:
    with translation.override("en"):
        known = usual_names()[RoomKind.KITCHEN]
        own = rules.room_name(RoomKind.BEDROOM, "Werkkamer", usual=usual_names())

    assert known == "keuken"
    assert own.alone == "Werkkamer"


def offered(frame: Frame, name: str) -> list[str]:
    return [option.code for option in rules.options(frame.dwelling.elements[id_of(name)], frame)]


def test_a_tenant_takes_no_material_away_in_a_home_from_before_1994() -> None:
    assert offered(a_frame(year_built=1993), "walls") == ["keep", "paint", "other"]
    assert offered(a_frame(year_built=1994), "walls") == ["keep", "paint", "strip", "other"]


def test_only_what_the_former_tenant_made_can_be_taken_over() -> None:
    frame = a_frame()
    left = an_element("unit", "Keuken", "unit", is_addition=True)

    assert offered(frame, "unit") == ["keep"]
    assert [option.code for option in rules.options(left, frame)] == ["keep", "over"]


def test_nothing_is_offered_where_the_choice_is_made_by_law() -> None:
    frame = a_frame(locks={id_of("walls"): a_lock("walls", GroundKind.LAW)})

    assert offered(frame, "walls") == []


def test_never_more_than_five_choices() -> None:
    many = tuple(a_choice("walls", f"way {number}", Action.REPAIR) for number in range(7))
    frame = a_frame()
    crowded = rules.options(frame.dwelling.elements[id_of("walls")], with_choices(frame, {"walls": many}))

    assert len(crowded) == 5


def with_choices(frame: Frame, choices: Mapping[str, tuple[Choice, ...]]) -> Frame:
    return replace(frame, catalogue=replace(frame.catalogue, choices=choices))


def test_a_voucher_is_counted_in_whole_and_no_other_price_is_told() -> None:
    frame = a_frame()
    keep, paint, *_ = rules.options(frame.dwelling.elements[id_of("walls")], frame)

    assert (keep.voucher, paint.voucher, paint.own_hours) == (Decimal("0.00"), Decimal("50.00"), Decimal("6.5"))


def a_walk(frame: Frame, *, facts_shared: bool = False) -> Walk:
    return rules.find_walk(frame, None, facts_shared=facts_shared, usual=usual_names())


def test_only_rooms_with_a_question_are_counted() -> None:
    walk = a_walk(a_frame())

    assert [(part.number, part.of, part.name.alone) for part in walk.rooms] == [(1, 2, "Toilet"), (2, 2, "Keuken")]
    assert [always.text for always in walk.elsewhere.rules] == ["Dat moet van de wet."]


def test_a_way_begins_at_its_first_room_and_counts_nothing_done() -> None:
    walk = a_walk(a_frame())

    assert walk.next_step is Step.ROOM
    assert walk.next_room is walk.rooms[0]
    assert (walk.done, walk.rooms[0].progress) == (0, Progress.TODO)


def test_a_condition_is_told_only_after_the_inspector_shared_his_facts() -> None:
    before = a_walk(a_frame()).rooms[1].things[0]
    after = a_walk(a_frame(), facts_shared=True).rooms[1].things[0]

    assert (before.year, before.condition) == (2014, "")
    assert (after.year, after.condition) == (2014, "redelijk")


def test_a_defect_is_told_only_after_the_inspector_shared_his_facts() -> None:
    frame = a_frame(locks={id_of("unit"): a_lock("unit", GroundKind.DEFECT)})

    assert len(a_walk(frame).rooms[1].always.broken) == 0
    assert len(a_walk(frame, facts_shared=True).rooms[1].always.broken) == 1


def test_we_promise_an_answer_within_five_working_days_but_never_after_the_key() -> None:
    soon = Timetable(lease_ends_on=CLOSES, closes_on=CLOSES, key_expected_on=date(2026, 10, 16))

    assert rules.decides_before(TIMETABLE) == date(2026, 10, 21)
    assert rules.decides_before(soon) == date(2026, 10, 16)


def test_where_we_are_follows_the_calendar_and_says_nothing_of_other_seats() -> None:
    sent = date(2026, 10, 12)
    recording = rules.calendar(timetable=TIMETABLE, stage=Stage.RECORDING, sent_on=sent, today=date(2026, 10, 13))
    opened = rules.calendar(timetable=TIMETABLE, stage=Stage.OPENED, sent_on=sent, today=date(2026, 10, 13))

    assert recording == opened
    assert [step.moment for step in recording] == [
        Moment.PAST,
        Moment.NOW,
        Moment.NOW,
        Moment.AHEAD,
        Moment.AHEAD,
    ]


def test_a_decision_before_the_closing_date_leaves_nobody_busy() -> None:
    steps = rules.calendar(timetable=TIMETABLE, stage=Stage.DECIDED, sent_on=CLOSES, today=date(2026, 10, 12))

    assert Moment.NOW not in [step.moment for step in steps[:4]]


def test_a_decision_is_told_and_then_the_key_is_next() -> None:
    steps = rules.calendar(timetable=TIMETABLE, stage=Stage.DECIDED, sent_on=CLOSES, today=date(2026, 10, 19))

    assert [step.moment for step in steps] == [Moment.PAST, Moment.PAST, Moment.PAST, Moment.PAST, Moment.NOW]
    assert steps[3].text == "Wij hebben beslist"


@pytest.mark.parametrize(
    ("stage", "today", "expected"),
    [
        (Stage.RECORDING, date(2026, 10, 20), False),
        (Stage.OPENED, date(2026, 10, 21), True),
        (Stage.DECIDED, date(2026, 10, 21), False),
        (Stage.CANCELLED, date(2026, 10, 21), False),
    ],
)
def test_we_say_sorry_from_the_day_that_we_promised(stage: Stage, today: date, *, expected: bool) -> None:
    assert rules.is_late(timetable=TIMETABLE, stage=stage, today=today) is expected
