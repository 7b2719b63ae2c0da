"""Dwellings added from their type and put right; facts noted while they may still change."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import pytest

from mutations.cases import services as cases
from mutations.cases.models import Case
from mutations.dwellings import services
from mutations.dwellings.choices import DefectKind, RoomKind
from mutations.dwellings.models import Defect, Dwelling, Element, Room
from portal.actor import Actor, system
from portal.corporations.models import Corporation
from portal.errors import Conflict, NotAllowed, Refused
from portal.trail import selectors as trail
from portal.trail import services as trail_services
from tests.mutations.makers import make_dwelling, make_kind, make_type, typed
from tests.portal.makers import NOW

pytestmark = pytest.mark.django_db


def add(corporation: Corporation, **changes: object) -> Dwelling:
    return make_dwelling(corporation, None, **changes)


def note(element: Element, actor: Actor, *, revision: int = 1, **changes: object) -> Element:
    facts = {
        "year_placed": 2014,
        "condition": 2,
        "count": 1,
        "length": Decimal("2.40"),
        "is_addition": False,
        "may_be_taken_over": False,
        **changes,
    }
    return services.note_element(element_id=element.pk, revision=revision, actor=actor, now=NOW, **facts)  # type: ignore[arg-type]


@pytest.fixture
def unit(flat: Dwelling) -> Element:
    return Element.objects.get(room__dwelling=flat, kind__code="kitchen_unit")


def events(chain: UUID) -> list[str]:
    return [entry.event for entry in trail.timeline(chain)]


def test_a_new_dwelling_starts_from_its_type(flat: Dwelling) -> None:
    kitchen = Room.objects.get(dwelling=flat, kind=RoomKind.KITCHEN)

    assert (kitchen.name, kitchen.perimeter, kitchen.width) == ("Keuken", Decimal("11.60"), 3)
    assert list(kitchen.elements.values_list("kind__code", "length")) == [("kitchen_unit", Decimal("2.40"))]
    assert Element.objects.get(room__dwelling=flat, kind__code="smoke_alarm").count == 2


def test_what_is_measured_in_a_dwelling_leaves_its_type_alone(flat: Dwelling, sanne: Actor) -> None:
    kitchen = Room.objects.get(dwelling=flat, kind=RoomKind.KITCHEN)
    measure(kitchen, sanne)

    next_door = make_dwelling(flat.corporation, flat.type, house_number=14)

    assert Room.objects.get(dwelling=next_door, kind=RoomKind.KITCHEN).wall_area == Decimal("24.00")


def test_a_dwelling_without_a_type_has_a_place_for_what_belongs_to_no_room(woonveld: Corporation) -> None:
    dwelling = add(woonveld)

    assert [room.kind for room in dwelling.rooms.all()] == [RoomKind.WHOLE]


def test_an_address_is_kept_in_dutch_form(woonveld: Corporation) -> None:
    dwelling = add(woonveld, postcode=" 3511 ab ", house_letter="a", house_addition="bis", bag_id="0344 0100 0001 2345")

    assert (dwelling.address, dwelling.place) == ("Dorpsstraat 12A-bis", "3511 AB Utrecht")
    assert dwelling.bag_id == "0344010000012345"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("postcode", "0123 AB"),
        ("postcode", "3511 SS"),
        ("postcode", "３５１１ AB"),
        ("house_letter", "AB"),
        ("house_addition", "<b>"),
        ("bag_id", "12345"),
        ("house_number", 0),
        ("year_built", 999),
        ("year_built", 2027),
        ("year_first_use", 1967),
    ],
)
def test_what_is_no_dutch_address_is_refused_at_its_field(woonveld: Corporation, field: str, text: object) -> None:
    with pytest.raises(Refused) as refusal:
        add(woonveld, **{field: text})

    assert refusal.value.field == field


def test_one_address_is_one_dwelling(flat: Dwelling) -> None:
    with pytest.raises(Refused, match="staat al in de lijst"):
        add(flat.corporation)


def test_one_bag_id_is_one_dwelling(woonveld: Corporation) -> None:
    add(woonveld, bag_id="0344010000012345")

    with pytest.raises(Refused) as refusal:
        add(woonveld, house_number=14, bag_id="0344010000012345")

    assert refusal.value.field == "bag_id"


def test_adding_a_dwelling_is_one_event_of_the_corporation(flat: Dwelling) -> None:
    assert events(flat.corporation_id)[-1] == "dwelling_added"


def test_a_dwelling_is_not_there_when_its_event_fails(woonveld: Corporation, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_words: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(trail_services, "record", fail)

    with pytest.raises(RuntimeError):
        add(woonveld)

    assert not Dwelling.objects.exists()


def test_an_inspector_adds_no_dwelling(woonveld: Corporation, jan: Actor) -> None:
    with pytest.raises(NotAllowed):
        services.add_dwelling(corporation_id=woonveld.pk, type_id=None, actor=jan, now=NOW, **typed())


def test_charlie_adds_no_dwelling_here(woonveld: Corporation, charlie: Actor) -> None:
    with pytest.raises(NotAllowed):
        services.add_dwelling(corporation_id=woonveld.pk, type_id=None, actor=charlie, now=NOW, **typed())


def test_a_type_of_another_corporation_is_not_there(charlie: Actor, woonveld: Corporation) -> None:
    theirs = make_type(Corporation.objects.get(slug="elders"))

    with pytest.raises(Refused) as refusal:
        services.add_dwelling(
            corporation_id=woonveld.pk, type_id=theirs.pk, actor=system(woonveld.pk), now=NOW, **typed()
        )

    assert refusal.value.field == "type_id"


def change(dwelling: Dwelling, actor: Actor, *, revision: int = 1, **changes: object) -> Dwelling:
    return services.change_dwelling(
        dwelling_id=dwelling.pk, revision=revision, actor=actor, now=NOW, **typed(**changes)
    )


def test_a_dwelling_is_put_right(flat: Dwelling, sanne: Actor) -> None:
    changed = change(flat, sanne, monthly_rent=Decimal("650.00"))

    assert (changed.monthly_rent, changed.revision) == (Decimal("650.00"), 2)
    assert trail.timeline(flat.corporation_id)[-1].facts == {"changed": "monthly_rent"}


def test_saving_what_stands_there_leaves_no_trace(flat: Dwelling, sanne: Actor) -> None:
    before = events(flat.corporation_id)

    unchanged = change(flat, sanne)

    assert unchanged.revision == 1
    assert events(flat.corporation_id) == before


def test_the_second_of_two_who_save_sees_what_the_first_saved(flat: Dwelling, sanne: Actor) -> None:
    change(flat, sanne, street="Kerkstraat")

    with pytest.raises(Conflict) as conflict:
        change(flat, sanne, street="Molenstraat")

    assert isinstance(conflict.value.theirs, Dwelling)
    assert conflict.value.theirs.street == "Kerkstraat"


def test_facts_of_an_element_are_noted(unit: Element, jan: Actor) -> None:
    noted = note(unit, jan, condition=5, is_addition=True, may_be_taken_over=True)

    unit.refresh_from_db()
    assert (unit.condition, unit.is_addition, unit.may_be_taken_over, unit.revision) == (5, True, True, 2)
    assert noted.pk == unit.pk


def test_without_a_case_facts_are_on_the_corporation_s_trail(unit: Element, flat: Dwelling, jan: Actor) -> None:
    note(unit, jan)

    assert events(flat.corporation_id)[-1] == "element_noted"


def test_with_a_case_facts_are_on_its_trail(unit: Element, case: Case, jan: Actor) -> None:
    note(unit, jan)

    assert events(case.pk)[-1] == "element_noted"


def test_two_inspectors_do_not_write_over_each_other(unit: Element, jan: Actor) -> None:
    note(unit, jan, condition=2)

    with pytest.raises(Conflict) as conflict:
        note(unit, jan, revision=1, condition=6)

    assert isinstance(conflict.value.theirs, Element)
    assert conflict.value.theirs.condition == 2


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("year_placed", {"year_placed": 999}),
        ("year_placed", {"year_placed": 2027}),
        ("may_be_taken_over", {"may_be_taken_over": True}),
    ],
)
def test_facts_that_cannot_be_are_refused(unit: Element, jan: Actor, field: str, changes: dict[str, object]) -> None:
    with pytest.raises(Refused) as refusal:
        note(unit, jan, revision=1, **changes)

    assert refusal.value.field == field


def test_charlie_notes_nothing_here(unit: Element, charlie: Actor) -> None:
    with pytest.raises(NotAllowed):
        note(unit, charlie)


def test_a_contractor_notes_no_facts(unit: Element, vos: Actor) -> None:
    with pytest.raises(NotAllowed):
        note(unit, vos)


def measure(room: Room, actor: Actor, *, revision: int = 1) -> Room:
    return services.measure_room(
        room_id=room.pk,
        revision=revision,
        floor_area=Decimal("9.00"),
        wall_area=Decimal("25.50"),
        ceiling_area=Decimal("9.00"),
        perimeter=Decimal("12.00"),
        actor=actor,
        now=NOW,
    )


def test_a_room_is_measured(flat: Dwelling, jan: Actor) -> None:
    room = Room.objects.get(dwelling=flat, kind=RoomKind.KITCHEN)

    measure(room, jan)

    room.refresh_from_db()
    assert (room.wall_area, room.revision) == (Decimal("25.50"), 2)
    assert events(flat.corporation_id)[-1] == "room_measured"


def test_an_element_that_the_type_did_not_foresee_is_added(flat: Dwelling, jan: Actor) -> None:
    room = Room.objects.get(dwelling=flat, kind=RoomKind.KITCHEN)
    extractor = make_kind(flat.corporation, "extractor", "Afzuigkap")

    services.add_element(room_id=room.pk, kind_id=extractor.pk, actor=jan, now=NOW)

    assert room.elements.filter(kind=extractor).exists()


def defect(unit: Element, actor: Actor) -> Defect:
    return services.note_defect(element_id=unit.pk, kind=DefectKind.LEAKING, text="Kraan  lekt", actor=actor, now=NOW)


def test_a_defect_noted_twice_is_one_defect(unit: Element, jan: Actor) -> None:
    first, second = defect(unit, jan), defect(unit, jan)

    assert first == second
    assert first.text == "Kraan lekt"


def test_a_defect_ended_twice_keeps_its_first_end(unit: Element, flat: Dwelling, jan: Actor) -> None:
    noted = defect(unit, jan)

    services.end_defect(defect_id=noted.pk, actor=jan, now=NOW)
    services.end_defect(defect_id=noted.pk, actor=jan, now=NOW.replace(hour=12))

    noted.refresh_from_db()
    assert noted.ended_at == NOW
    assert events(flat.corporation_id).count("defect_withdrawn") == 1


def test_a_defect_without_words_is_refused(unit: Element, jan: Actor) -> None:
    with pytest.raises(Refused):
        services.note_defect(element_id=unit.pk, kind=DefectKind.LEAKING, text="\u200b ", actor=jan, now=NOW)


def test_once_the_inspector_closed_the_facts_nobody_changes_them(
    unit: Element, recording: Case, jan: Actor, sanne: Actor
) -> None:
    cases.close_facts(case_id=recording.pk, actor=jan, now=NOW)

    with pytest.raises(Refused, match="afgesloten"):
        note(unit, jan)
    with pytest.raises(Refused, match="afgesloten"):
        defect(unit, sanne)


def test_with_closed_facts_an_address_may_still_be_put_right(
    flat: Dwelling, recording: Case, jan: Actor, sanne: Actor
) -> None:
    cases.close_facts(case_id=recording.pk, actor=jan, now=NOW)

    assert change(flat, sanne, street="Kerkstraat").street == "Kerkstraat"
    with pytest.raises(Refused) as refusal:
        change(flat, sanne, revision=2, street="Kerkstraat", year_built=1950)

    assert refusal.value.field == "year_built"


def test_after_the_case_facts_may_change_again(unit: Element, recording: Case, jan: Actor, sanne: Actor) -> None:
    cases.close_facts(case_id=recording.pk, actor=jan, now=NOW)
    cases.cancel(case_id=recording.pk, reason="Huurder blijft", actor=sanne, now=NOW)

    assert note(unit, jan).condition == 2
