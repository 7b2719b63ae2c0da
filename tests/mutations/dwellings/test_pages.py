"""The pages of dwellings: found, added, put right, measured; what is refused keeps what was typed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from mutations.cases import services as cases
from mutations.cases.models import Case
from mutations.dwellings.choices import RoomKind
from mutations.dwellings.models import Defect, Dwelling, DwellingType, Element, Room
from portal.actor import Actor
from portal.corporations.models import Corporation
from tests.mutations.browser import browser_of
from tests.mutations.makers import make_dwelling, make_kind
from tests.portal.makers import NOW

pytestmark = pytest.mark.django_db

DEAR = 12
TYPED = {
    "type_id": "",
    "street": "Kerkstraat",
    "house_number": "12",
    "house_letter": "a",
    "house_addition": "",
    "postcode": "3512 ab",
    "city": "Utrecht",
    "bag_id": "",
    "complex_code": "",
    "kind": "POF",
    "year_built": "1968",
    "year_first_use": "1968",
    "floor_area": "65,5",
    "storeys": "1",
    "monthly_rent": "608,00",
    "quality": "STA",
    "accessibility": "ZON",
}


@pytest.fixture
def desk(sanne: Actor) -> Client:
    return browser_of(sanne)


@pytest.fixture
def unit(flat: Dwelling) -> Element:
    return Element.objects.get(room__dwelling=flat, kind__code="kitchen_unit")


@pytest.fixture
def kitchen(flat: Dwelling) -> Room:
    return Room.objects.get(dwelling=flat, kind=RoomKind.KITCHEN)


def pages_of(flat: Dwelling) -> dict[str, str]:
    room = Room.objects.get(dwelling=flat, kind=RoomKind.KITCHEN)
    return {
        "page": reverse("dwellings:page", args=[flat.pk]),
        "change": reverse("dwellings:change", args=[flat.pk]),
        "room": reverse("dwellings:room", args=[room.pk]),
        "element": reverse("dwellings:element", args=[room.elements.get().pk]),
    }


ALL = ("page", "change", "room", "element")


@pytest.mark.parametrize("name", ALL)
def test_the_coordinator_opens_every_page(flat: Dwelling, desk: Client, name: str) -> None:
    assert desk.get(pages_of(flat)[name]).status_code == 200


@pytest.mark.parametrize("name", ALL)
def test_charlie_finds_none_of_them(flat: Dwelling, charlie: Actor, name: str) -> None:
    assert browser_of(charlie).get(pages_of(flat)[name]).status_code == 404


@pytest.mark.parametrize("name", ALL)
def test_a_contractor_opens_none_of_them(flat: Dwelling, vos: Actor, name: str) -> None:
    assert browser_of(vos).get(pages_of(flat)[name]).status_code == 403


def test_a_team_lead_looks_and_changes_nothing(flat: Dwelling, annelies: Actor) -> None:
    pages, browser = pages_of(flat), browser_of(annelies)

    assert browser.get(pages["page"]).status_code == 200
    assert browser.get(pages["change"]).status_code == 403
    assert pages["room"] not in browser.get(pages["page"]).content.decode()


def test_a_page_shows_the_plan_and_what_is_in_the_rooms(flat: Dwelling, desk: Client) -> None:
    page = desk.get(pages_of(flat)["page"]).content.decode()

    assert '<svg class="plan"' in page
    assert "Keukenblok" in page
    assert "jaar niet bekend" in page


@pytest.mark.parametrize("name", ALL)
def test_a_page_costs_the_same_however_much_is_in_it(
    flat: Dwelling, desk: Client, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    pages = pages_of(flat)
    room = Room.objects.get(dwelling=flat, kind=RoomKind.KITCHEN)
    more = [make_kind(flat.corporation, f"thing-{number}", f"Ding {number}") for number in range(6)]
    Element.objects.bulk_create(Element(corporation=flat.corporation, room=room, kind=kind) for kind in more)
    Room.objects.bulk_create(
        Room(corporation=flat.corporation, dwelling=flat, kind=RoomKind.BEDROOM, name=f"Kamer {number}")
        for number in range(5)
    )
    desk.get(pages[name])

    with django_assert_max_num_queries(DEAR):
        desk.get(pages[name])


# --- The list -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [("", True), ("?q=dorps", True), ("?q=12+3511", True), ("?q=kerk", False), ("?q=_", False), ("?page=0", True)],
)
def test_the_list_is_searched(flat: Dwelling, desk: Client, query: str, found: bool) -> None:
    assert ("Dorpsstraat 12" in desk.get(reverse("dwellings:list") + query).content.decode()) is found


def test_an_empty_search_says_what_was_looked_for_and_what_was_perhaps_meant(flat: Dwelling, desk: Client) -> None:
    page = desk.get(reverse("dwellings:list") + "?q=Dorpstraat+12").content.decode()

    assert "Geen woning gevonden met “Dorpstraat 12”." in page
    assert "Bedoelt u" in page


def test_charlie_s_streets_are_not_suggested(flat: Dwelling, charlie: Actor) -> None:
    page = browser_of(charlie).get(reverse("dwellings:list") + "?q=Dorpstraat").content.decode()

    assert "Dorpsstraat" not in page


def test_the_list_does_not_cost_more_with_more_dwellings(
    flat: Dwelling, desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, 31):
        make_dwelling(flat.corporation, house_number=100 + number)
    desk.get(reverse("dwellings:list"))

    with django_assert_max_num_queries(DEAR):
        page = desk.get(reverse("dwellings:list")).content.decode()

    assert "Bladzijde 1 van 2" in page
    assert 'href="?page=2"' in page


# --- Adding ---------------------------------------------------------------------------------------------------------


def post_new(desk: Client, **changes: str) -> tuple[int, str]:
    answer = desk.post(reverse("dwellings:new"), {**TYPED, **changes})
    return answer.status_code, answer.content.decode()


@pytest.fixture
def flat_type(flat: Dwelling) -> DwellingType:
    return DwellingType.objects.get()


def test_a_dwelling_is_added_from_its_type(desk: Client, flat_type: DwellingType) -> None:
    status, _page = post_new(desk, type_id=str(flat_type.pk))

    added = Dwelling.objects.get(street="Kerkstraat")
    assert status == 302
    assert (added.address, added.postcode) == ("Kerkstraat 12A", "3512AB")
    assert added.rooms.count() == 2


def test_a_type_fills_in_what_it_knows(desk: Client, flat_type: DwellingType) -> None:
    page = desk.get(reverse("dwellings:new") + f"?type={flat_type.pk}").content.decode()

    assert f'<option value="{flat_type.pk}" selected>' in page
    assert 'value="65"' in page


@pytest.mark.parametrize("asked", ["x", "00000000-0000-0000-0000-000000000000", "%00"])
def test_a_type_that_is_not_there_fills_in_nothing(desk: Client, asked: str) -> None:
    assert desk.get(reverse("dwellings:new") + f"?type={asked}").status_code == 200


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("street", "\u200b"),
        ("street", "Kerk\u202estraat"),
        ("street", "x" * 81),
        ("house_number", "12-14"),
        ("house_number", "1e3"),
        ("house_number", "-1"),
        ("house_number", "0"),
        ("house_number", "1.234"),
        ("house_letter", "1"),
        ("house_letter", "AB"),
        ("house_addition", "<b>"),
        ("postcode", "0123 AB"),
        ("postcode", "3512 SS"),
        ("bag_id", "123"),
        ("bag_id", "034401000001234\u0665"),
        ("kind", "XXX"),
        ("year_built", "0001"),
        ("year_built", "9999"),
        ("year_first_use", "1967"),
        ("floor_area", "NaN"),
        ("floor_area", "1e3"),
        ("floor_area", "1.234"),
        ("floor_area", "0"),
        ("floor_area", "12,345"),
        ("floor_area", "9" * 400),
        ("storeys", "99"),
        ("monthly_rent", "1.234"),
        ("monthly_rent", "-5"),
        ("monthly_rent", "1000000"),
        ("quality", "\x00"),
        ("type_id", "00000000-0000-0000-0000-000000000000"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_the_rest_is_kept(
    woonveld: object, desk: Client, field: str, typed: str
) -> None:
    status, page = post_new(desk, **{field: typed})

    assert status == 200
    assert f'id="id_{field}_error"' in page
    assert 'value="Utrecht"' in page
    assert not Dwelling.objects.exists()


def test_a_new_dwelling_starts_from_a_type(flat: Dwelling, desk: Client) -> None:
    status, page = post_new(desk)

    assert status == 200
    assert "Kies een woningtype." in page


def test_an_address_that_is_there_already_is_said_at_the_house_number(desk: Client, flat_type: DwellingType) -> None:
    status, page = post_new(desk, type_id=str(flat_type.pk), postcode="3511AB", house_letter="")

    assert status == 200
    assert "staat al in de lijst" in page


def test_words_of_html_are_only_words(desk: Client, woonveld: object) -> None:
    post_new(desk, street="<script>alert(1)</script>")

    page = desk.get(reverse("dwellings:list")).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)" not in page


# --- Putting right --------------------------------------------------------------------------------------------------


def test_who_saves_second_sees_what_stands_and_may_insist(flat: Dwelling, desk: Client) -> None:
    address = pages_of(flat)["change"]
    ours = {**TYPED, "postcode": "3511AB", "house_letter": "", "revision": "1"}
    desk.post(address, {**ours, "street": "Molenstraat"})

    page = desk.post(address, ours).content.decode()

    assert "Molenstraat" in page
    assert 'value="Kerkstraat"' in page
    assert 'name="revision" value="2"' in page
    assert desk.post(address, {**ours, "revision": "2"}).status_code == 302


def test_a_room_is_measured(kitchen: Room, desk: Client) -> None:
    typed = {"floor_area": "9", "wall_area": "25,5", "ceiling_area": "9", "perimeter": "12", "revision": "1"}

    answer = desk.post(reverse("dwellings:room", args=[kitchen.pk]), typed)

    kitchen.refresh_from_db()
    assert answer.status_code == 302
    assert str(kitchen.wall_area) == "25.50"


def test_an_element_is_added_to_a_room(kitchen: Room, desk: Client) -> None:
    hood = make_kind(kitchen.corporation, "hood", "Afzuigkap")

    answer = desk.post(reverse("dwellings:add_element", args=[kitchen.pk]), {"kind_id": str(hood.pk)})

    assert answer.status_code == 302
    assert kitchen.elements.filter(kind=hood).exists()


def test_an_element_of_charlie_s_corporation_cannot_be_added(kitchen: Room, desk: Client, charlie: Actor) -> None:
    foreign = make_kind(Corporation.objects.get(slug="elders"), "hood", "Afzuigkap")

    answer = desk.post(reverse("dwellings:add_element", args=[kitchen.pk]), {"kind_id": str(foreign.pk)})

    assert answer.status_code == 200
    assert kitchen.elements.count() == 1


FACTS = {"year_placed": "2014", "condition": "5", "count": "1", "length": "2,4", "revision": "1"}


def test_facts_are_noted(unit: Element, desk: Client) -> None:
    answer = desk.post(
        reverse("dwellings:element", args=[unit.pk]), {**FACTS, "is_addition": "on", "may_be_taken_over": "on"}
    )

    unit.refresh_from_db()
    assert answer.status_code == 302
    assert (unit.year_placed, unit.condition, unit.is_addition) == (2014, 5, True)


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("year_placed", "99"),
        ("year_placed", "2099"),
        ("condition", "7"),
        ("condition", "x"),
        ("count", "0"),
        ("count", "1000"),
        ("length", "NaN"),
        ("length", "99999"),
        ("may_be_taken_over", "on"),
    ],
)
def test_facts_that_cannot_be_are_refused_at_their_field(unit: Element, desk: Client, field: str, typed: str) -> None:
    page = desk.post(reverse("dwellings:element", args=[unit.pk]), {**FACTS, field: typed}).content.decode()

    assert f'id="id_{field}_error"' in page
    unit.refresh_from_db()
    assert unit.revision == 1


def test_two_who_note_facts_see_each_other_s(unit: Element, desk: Client) -> None:
    address = reverse("dwellings:element", args=[unit.pk])
    desk.post(address, FACTS)

    page = desk.post(address, {**FACTS, "condition": "2"}).content.decode()

    assert "Dit staat er nu" in page
    assert "slecht" in page


def test_a_defect_is_noted_and_ended(unit: Element, desk: Client) -> None:
    typed = {"kind": "LEK", "text": "Kraan lekt"}
    desk.post(reverse("dwellings:add_defect", args=[unit.pk]), typed)
    assert "Kraan lekt" in desk.get(reverse("dwellings:element", args=[unit.pk])).content.decode()

    desk.post(reverse("dwellings:end_defect", args=[Defect.objects.get().pk]))

    assert Defect.objects.get().ended_at is not None


@pytest.mark.parametrize(("kind", "text"), [("XXX", "Lekt"), ("LEK", ""), ("LEK", "\x00"), ("LEK", "x" * 201)])
def test_a_defect_that_says_nothing_is_refused(unit: Element, desk: Client, kind: str, text: str) -> None:
    answer = desk.post(reverse("dwellings:add_defect", args=[unit.pk]), {"kind": kind, "text": text})

    assert answer.status_code == 200
    assert not Defect.objects.exists()


def test_with_closed_facts_a_page_says_so(unit: Element, recording: Case, jan: Actor, desk: Client) -> None:
    cases.close_facts(case_id=recording.pk, actor=jan, now=NOW)

    page = desk.post(reverse("dwellings:element", args=[unit.pk]), FACTS).content.decode()

    assert "afgesloten" in page
    unit.refresh_from_db()
    assert unit.condition is None
