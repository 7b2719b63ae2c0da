"""Dwelling types: looked at, copied, put right; the dwellings that started from one keep what they have."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from mutations.dwellings import services
from mutations.dwellings.choices import RoomKind
from mutations.dwellings.models import Dwelling, DwellingType, Room, TypeElement, TypeRoom
from portal.actor import Actor, Function
from portal.corporations.models import Corporation
from portal.errors import Conflict, NotAllowed, Refused
from portal.trail import selectors as trail
from tests.mutations.browser import browser_of
from tests.mutations.makers import make_dwelling, make_kind
from tests.portal.makers import NOW, actor_at, make_person

pytestmark = pytest.mark.django_db

DEAR = 12
MEASURES = {"floor_area": "9", "wall_area": "25,5", "ceiling_area": "9", "perimeter": "12", "revision": "1"}


@pytest.fixture
def walk_up(flat: Dwelling) -> DwellingType:
    """The type from which the flat started."""
    return DwellingType.objects.get()


@pytest.fixture
def kitchen(walk_up: DwellingType) -> TypeRoom:
    return TypeRoom.objects.get(type=walk_up, kind=RoomKind.KITCHEN)


@pytest.fixture
def bea(woonveld: Corporation) -> Actor:
    """The administrator."""
    return actor_at(make_person(woonveld, "Bea", Function.ADMINISTRATOR), woonveld)


@pytest.fixture
def desk(sanne: Actor) -> Client:
    return browser_of(sanne)


def copy(template: DwellingType, actor: Actor, name: str = "Portiekflat 1972") -> DwellingType:
    return services.copy_type(type_id=template.pk, name=name, actor=actor, now=NOW)


def measure(room: TypeRoom, actor: Actor, **changes: object) -> TypeRoom:
    given = {
        "room_id": room.pk,
        "revision": 1,
        "floor_area": Decimal("9.00"),
        "wall_area": Decimal("25.50"),
        "ceiling_area": Decimal("9.00"),
        "perimeter": Decimal("11.60"),
        "actor": actor,
        "now": NOW,
    }
    return services.measure_type_room(**{**given, **changes})  # type: ignore[arg-type]


def all_of(flat: Dwelling) -> list[object]:
    rooms = Room.objects.filter(dwelling=flat).order_by("pk")
    return [Dwelling.objects.values().get(pk=flat.pk), *rooms.values(), *rooms.values("elements__pk", "elements__kind")]


# --- Copied ---------------------------------------------------------------------------------------------------------


def test_a_copy_has_the_rooms_measures_and_things_of_its_model(walk_up: DwellingType, sanne: Actor) -> None:
    copied = copy(walk_up, sanne)

    kitchen = TypeRoom.objects.get(type=copied, kind=RoomKind.KITCHEN)
    assert (copied.kind, copied.floor_area) == (walk_up.kind, walk_up.floor_area)
    assert (kitchen.width, kitchen.wall_area) == (3, Decimal("24.00"))
    assert [(thing.kind.code, thing.length) for thing in kitchen.elements.all()] == [("kitchen_unit", Decimal("2.40"))]
    assert TypeElement.objects.filter(room__type=copied).count() == 2


def test_a_copy_is_put_right_by_itself(walk_up: DwellingType, kitchen: TypeRoom, sanne: Actor) -> None:
    copied = copy(walk_up, sanne)

    measure(TypeRoom.objects.get(type=copied, kind=RoomKind.KITCHEN), sanne)

    kitchen.refresh_from_db()
    assert kitchen.floor_area == Decimal("8.40")


def test_a_copy_is_one_event_on_the_corporation_s_chain(walk_up: DwellingType, bea: Actor) -> None:
    copied = copy(walk_up, bea)

    last = trail.timeline(walk_up.corporation_id)[-1]
    assert (last.event, last.person, last.subject_id) == ("dwelling_type_added", bea.person, copied.pk)
    assert last.facts == {"copy_of": str(walk_up.pk)}


@pytest.mark.parametrize("name", ["Portiekflat 1968", "  portiekflat   1968 ", " ", "\u200b"])
def test_a_name_is_there_once(walk_up: DwellingType, sanne: Actor, name: str) -> None:
    with pytest.raises(Refused) as refusal:
        copy(walk_up, sanne, name)

    assert refusal.value.field == "name"
    assert DwellingType.objects.count() == 1


def test_another_corporation_may_have_a_type_of_that_name(walk_up: DwellingType, charlie: Actor, sanne: Actor) -> None:
    DwellingType.objects.create(corporation=Corporation.objects.get(slug="elders"), name="Portiekflat 1972", kind="POF")

    assert copy(walk_up, sanne).name == "Portiekflat 1972"


# --- Put right ------------------------------------------------------------------------------------------------------


def test_a_dwelling_that_is_there_keeps_its_measures(flat: Dwelling, kitchen: TypeRoom, sanne: Actor) -> None:
    before = all_of(flat)

    measure(kitchen, sanne)

    assert all_of(flat) == before


def test_a_dwelling_that_is_added_later_has_the_new_measures(
    walk_up: DwellingType, kitchen: TypeRoom, sanne: Actor
) -> None:
    measure(kitchen, sanne)

    added = make_dwelling(walk_up.corporation, walk_up, house_number=14)

    assert Room.objects.get(dwelling=added, kind=RoomKind.KITCHEN).wall_area == Decimal("25.50")


def test_a_measure_is_one_event_that_names_what_changed(kitchen: TypeRoom, bea: Actor) -> None:
    measure(kitchen, bea)

    last = trail.timeline(kitchen.corporation_id)[-1]
    assert (last.event, last.subject_id) == ("type_room_measured", kitchen.pk)
    assert last.facts == {
        "type": str(kitchen.type_id),
        "floor_area": "9.00",
        "wall_area": "25.50",
        "ceiling_area": "9.00",
    }


def test_saving_what_stands_leaves_no_trace(kitchen: TypeRoom, sanne: Actor) -> None:
    before = len(trail.timeline(kitchen.corporation_id))

    same = Decimal("8.40")
    room = measure(kitchen, sanne, floor_area=same, wall_area=Decimal("24.00"), ceiling_area=same)

    assert room.revision == 1
    assert len(trail.timeline(kitchen.corporation_id)) == before


def test_the_second_of_two_who_measure_is_shown_what_stands(kitchen: TypeRoom, sanne: Actor, bea: Actor) -> None:
    measure(kitchen, bea)

    with pytest.raises(Conflict) as conflict:
        measure(kitchen, sanne, wall_area=Decimal("20.00"))

    assert isinstance(conflict.value.theirs, TypeRoom)
    assert conflict.value.theirs.wall_area == Decimal("25.50")


def test_without_an_event_there_is_no_change(
    walk_up: DwellingType, kitchen: TypeRoom, sanne: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**words: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("portal.trail.services.record", broken)
    with pytest.raises(RuntimeError):
        copy(walk_up, sanne)
    with pytest.raises(RuntimeError):
        measure(kitchen, sanne)

    kitchen.refresh_from_db()
    assert (DwellingType.objects.count(), kitchen.revision) == (1, 1)


@pytest.mark.parametrize("who", ["jan", "annelies", "vos", "charlie"])
def test_coordinator_and_administrator_keep_types_and_nobody_else(
    walk_up: DwellingType, kitchen: TypeRoom, who: str, request: pytest.FixtureRequest
) -> None:
    actor = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        copy(walk_up, actor)
    with pytest.raises(NotAllowed):
        measure(kitchen, actor)


# --- The pages ------------------------------------------------------------------------------------------------------

OF_ONE = ("type", "copy_type", "type_room")
ALL = ("types", *OF_ONE)


def address(name: str, template: DwellingType) -> str:
    if name == "types":
        return reverse("dwellings:types")
    if name == "type_room":
        return reverse("dwellings:type_room", args=[template.rooms.order_by("position")[0].pk])
    return reverse(f"dwellings:{name}", args=[template.pk])


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("who", ["sanne", "bea"])
def test_coordinator_and_administrator_open_every_page(
    walk_up: DwellingType, name: str, who: str, request: pytest.FixtureRequest
) -> None:
    assert browser_of(request.getfixturevalue(who)).get(address(name, walk_up)).status_code == 200


@pytest.mark.parametrize("name", OF_ONE)
def test_charlie_finds_none_of_them(walk_up: DwellingType, charlie: Actor, name: str) -> None:
    browser = browser_of(charlie)

    assert browser.get(address(name, walk_up)).status_code == 404
    assert walk_up.name not in browser.get(address("types", walk_up)).content.decode()


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("who", ["jan", "annelies", "vos"])
def test_others_open_none_of_them(walk_up: DwellingType, name: str, who: str, request: pytest.FixtureRequest) -> None:
    assert browser_of(request.getfixturevalue(who)).get(address(name, walk_up)).status_code == 403


@pytest.mark.parametrize("name", ALL)
def test_a_page_costs_the_same_however_much_is_in_it(
    walk_up: DwellingType, desk: Client, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    house, kitchen = walk_up.corporation, walk_up.rooms.order_by("position")[0]
    kinds = [make_kind(house, f"thing-{number}", f"Ding {number}") for number in range(6)]
    TypeElement.objects.bulk_create(TypeElement(corporation=house, room=kitchen, kind=kind) for kind in kinds)
    TypeRoom.objects.bulk_create(
        TypeRoom(corporation=house, type=walk_up, kind=RoomKind.BEDROOM, name=f"Kamer {number}") for number in range(5)
    )
    DwellingType.objects.bulk_create(
        DwellingType(corporation=house, name=f"Type {number}", kind="POF") for number in range(5)
    )

    with django_assert_max_num_queries(DEAR):
        desk.get(address(name, walk_up))


def test_the_list_counts_rooms_and_dwellings(walk_up: DwellingType, desk: Client) -> None:
    make_dwelling(walk_up.corporation, walk_up, house_number=14)

    page = desk.get(reverse("dwellings:types")).content.decode()

    assert "Portiekflat 1968" in page
    assert page.count('<td class="num" data-l="Kamers">2</td>') == 1
    assert page.count('<td class="num" data-l="Woningen">2</td>') == 1


def test_a_type_shows_its_plan_its_rooms_and_what_it_foresees(walk_up: DwellingType, desk: Client) -> None:
    page = desk.get(address("type", walk_up)).content.decode()

    assert '<svg class="plan"' in page
    assert "Keukenblok" in page
    assert "2 ×" in page
    assert f"{reverse('dwellings:new')}?type={walk_up.pk}" in page


def test_an_administrator_is_not_sent_to_add_a_dwelling(walk_up: DwellingType, bea: Actor) -> None:
    assert reverse("dwellings:new") not in browser_of(bea).get(address("type", walk_up)).content.decode()


def test_the_list_of_dwellings_leads_to_the_types(walk_up: DwellingType, desk: Client, jan: Actor) -> None:
    link = f'href="{reverse("dwellings:types")}"'

    assert link in desk.get(reverse("dwellings:list")).content.decode()
    assert link not in browser_of(jan).get(reverse("dwellings:list")).content.decode()


def test_a_type_is_copied_from_its_page(walk_up: DwellingType, desk: Client) -> None:
    answer = desk.post(address("copy_type", walk_up), {"name": "Portiekflat 1972"})

    copied = DwellingType.objects.get(name="Portiekflat 1972")
    assert (answer.status_code, answer["Location"]) == (302, reverse("dwellings:type", args=[copied.pk]))


@pytest.mark.parametrize("name", ["", "\x00", "x" * 81, "portiekflat 1968", "Flat\u202e1972"])
def test_a_name_that_cannot_be_is_refused_at_its_field(walk_up: DwellingType, desk: Client, name: str) -> None:
    page = desk.post(address("copy_type", walk_up), {"name": name}).content.decode()

    assert 'id="id_name_error"' in page
    assert DwellingType.objects.count() == 1


def test_a_name_of_html_is_only_words(walk_up: DwellingType, desk: Client) -> None:
    desk.post(address("copy_type", walk_up), {"name": "<script>alert(1)</script>"})

    assert "<script>alert(1)" not in desk.get(reverse("dwellings:types")).content.decode()


def test_a_room_of_a_type_is_measured_from_its_page(kitchen: TypeRoom, desk: Client) -> None:
    answer = desk.post(reverse("dwellings:type_room", args=[kitchen.pk]), MEASURES)

    kitchen.refresh_from_db()
    assert answer.status_code == 302
    assert (str(kitchen.wall_area), kitchen.revision) == ("25.50", 2)


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("floor_area", "NaN"),
        ("floor_area", "1e3"),
        ("wall_area", "1.234"),
        ("wall_area", "-1"),
        ("ceiling_area", "99999"),
        ("perimeter", ""),
        ("perimeter", "\x00"),
    ],
)
def test_a_measure_that_cannot_be_is_refused_at_its_field(
    kitchen: TypeRoom, desk: Client, field: str, typed: str
) -> None:
    page = desk.post(reverse("dwellings:type_room", args=[kitchen.pk]), {**MEASURES, field: typed}).content.decode()

    assert f'id="id_{field}_error"' in page
    kitchen.refresh_from_db()
    assert kitchen.revision == 1


def test_who_saves_second_sees_what_stands_and_may_insist(kitchen: TypeRoom, desk: Client) -> None:
    page_of = reverse("dwellings:type_room", args=[kitchen.pk])
    desk.post(page_of, MEASURES)

    page = desk.post(page_of, {**MEASURES, "wall_area": "20"}).content.decode()

    assert "Dit staat er nu" in page
    assert "25,5" in page
    assert 'name="revision" value="2"' in page
    assert desk.post(page_of, {**MEASURES, "wall_area": "20", "revision": "2"}).status_code == 302
