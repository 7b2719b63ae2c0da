"""The inspector's tablet: facts, wishes, all is well, repeat, check and send; and nobody else's home."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from mutations.dwellings.models import Defect, Element
from tests.world import World, begin, browser, open_story, record
from wishes.costing.choices import Mark
from wishes.proposals.choices import ProposalStatus
from wishes.proposals.models import Proposal, ProposalLine, ProposalStatement

pytestmark = pytest.mark.django_db


def element_of(world: World, kind: str) -> Element:
    rows = Element.objects.filter(room__dwelling=world.dwelling, kind__code=kind)
    return rows.select_related("room").order_by("room__position", "pk")[0]


@pytest.fixture
def tablet(world: World) -> Client:
    begin(world)
    client = browser(world.jan)
    client.post(reverse("inspection:begin", args=[world.table.case]))
    return client


def at(world: World, name: str, *more: object) -> str:
    return reverse(f"inspection:{name}", args=[world.table.case, *more])


def test_the_list_has_the_homes_where_i_inspect(world: World, tablet: Client) -> None:
    assert "Kastanjelaan 14" in tablet.get(reverse("inspection:list")).content.decode()


@pytest.mark.parametrize("who", ["annelies", "petra"])
def test_staff_without_the_function_may_not_enter(world: World, who: str) -> None:
    begin(world)
    assert browser(world.voorbeeld.people[who]).get(at(world, "home")).status_code == 403


def test_another_corporation_finds_no_such_home(world: World) -> None:
    begin(world)
    inspectors = [actor for actor in world.proefdam.people.values() if "inspector" in actor.functions]
    assert inspectors
    assert browser(inspectors[0]).get(at(world, "home")).status_code == 404


def test_reading_writes_nothing(world: World) -> None:
    begin(world)
    client = browser(world.jan)
    for address in (at(world, "home"), at(world, "room", element_of(world, "WALLS").room_id)):
        assert client.get(address).status_code == 200
    assert not Proposal.objects.exists()


def test_one_tap_rates_a_thing(world: World, tablet: Client) -> None:
    walls = element_of(world, "WALLS")
    tablet.post(at(world, "condition", walls.pk), {"condition": "5", "revision": walls.revision})
    assert Element.objects.get(pk=walls.pk).condition == 5


def test_all_is_well_leaves_everything_and_rates_what_nobody_rated(world: World, tablet: Client) -> None:
    room = element_of(world, "TOILET_BOWL").room_id
    Element.objects.filter(room=room, kind__code="TOILET_BOWL").update(condition=None)
    tablet.post(at(world, "room", room))
    assert Element.objects.get(room=room, kind__code="TOILET_BOWL").condition == 2
    assert set(ProposalStatement.objects.filter(element__room=room).values_list("mark", flat=True)) == {Mark.LEAVE}


def test_a_choice_is_kept_and_leads_back_to_the_room(world: World, tablet: Client) -> None:
    threshold = element_of(world, "TOILET_THRESHOLD")
    answer = tablet.post(at(world, "element", threshold.pk), {"choice": "choice:LOW_SILL", "note": "", "revision": "0"})
    assert answer.headers["Location"] == at(world, "room", threshold.room_id)
    assert ProposalStatement.objects.get(element=threshold).choice == "LOW_SILL"


def test_a_stale_save_is_refused_and_shows_both_versions(world: World, tablet: Client) -> None:
    threshold = element_of(world, "TOILET_THRESHOLD")
    address = at(world, "element", threshold.pk)
    tablet.post(address, {"choice": "choice:LOW_SILL", "note": "", "revision": "0"})
    answer = tablet.post(address, {"choice": "choice:LOWER_FLOOR", "note": "Mijn woorden", "revision": "0"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Nu staat er" in page
    assert "Mijn woorden" in page


@pytest.mark.parametrize("typed", ["", "1.234", "1e3", "NaN", "-1", "0", "99999999", "\u0663", "1_000"])
def test_a_quantity_that_cannot_be_meant_is_refused_at_its_line(world: World, tablet: Client, typed: str) -> None:
    doors = element_of(world, "INNER_DOORS")
    code = world_work(world)
    answer = tablet.post(at(world, "lines", doors.pk), {"work_code": code, "quantity": typed, "revision": "0"})
    assert answer.status_code == 422
    assert not ProposalLine.objects.filter(statement__element=doors).exists()


def world_work(world: World) -> str:
    from_list = ProposalLine.objects.values_list("work_code", flat=True).first()
    return from_list or "HAL-010"


def test_a_work_is_added_changed_and_taken_away(world: World, tablet: Client) -> None:
    threshold, doors = element_of(world, "TOILET_THRESHOLD"), element_of(world, "INNER_DOORS")
    tablet.post(at(world, "element", threshold.pk), {"choice": "choice:LOW_SILL", "note": "", "revision": "0"})
    code = ProposalLine.objects.values_list("work_code", flat=True)[0]
    lines = at(world, "lines", doors.pk)
    tablet.post(lines, {"work_code": code, "quantity": "2,5", "revision": "0"})
    row = ProposalLine.objects.get(statement__element=doors)
    assert str(row.quantity) == "2.50"
    tablet.post(lines, {"work_code": code, "quantity": "3", "revision": row.revision})
    row = ProposalLine.objects.get(statement__element=doors)
    assert str(row.quantity) == "3.00"
    tablet.post(at(world, "line_remove", row.pk), {"revision": row.revision})
    assert not ProposalLine.objects.filter(statement__element=doors).exists()


def test_the_last_work_can_be_repeated_and_searched_for(world: World, tablet: Client) -> None:
    threshold, doors = element_of(world, "TOILET_THRESHOLD"), element_of(world, "INNER_DOORS")
    tablet.post(at(world, "element", threshold.pk), {"choice": "choice:LOW_SILL", "note": "", "revision": "0"})
    page = tablet.get(at(world, "element", doors.pk), {"q": "drempel"}).content.decode()
    assert "Herhaal:" in page
    assert "Gevonden" in page or "Geen werk gevonden" in page


def test_a_defect_is_noted_and_locks_its_mending(world: World, tablet: Client) -> None:
    tap = element_of(world, "KITCHEN_TAP")
    tablet.post(at(world, "defects", tap.pk), {"kind": "LEK", "text": "De kraan lekt."})
    page = tablet.get(at(world, "element", tap.pk)).content.decode()
    assert Defect.objects.get(element=tap).text == "De kraan lekt."
    assert "Altijd" in page


def test_facts_close_once_and_cannot_be_changed_after(world: World, tablet: Client) -> None:
    walls = element_of(world, "WALLS")
    tablet.post(at(world, "facts_close"))
    tablet.post(at(world, "condition", walls.pk), {"condition": "6", "revision": walls.revision})
    assert Element.objects.get(pk=walls.pk).condition != 6


def test_sending_seals_and_taking_back_opens_a_new_version(world: World, tablet: Client) -> None:
    record(world, "O")
    tablet.post(at(world, "submit"))
    assert Proposal.objects.get().status == ProposalStatus.SUBMITTED
    tablet.post(at(world, "withdraw"))
    assert sorted(Proposal.objects.values_list("status", flat=True)) == ["draft", "withdrawn"]


def test_the_check_names_what_was_passed_over(world: World, tablet: Client) -> None:
    page = tablet.get(at(world, "check")).content.decode()
    assert "Nog niet bekeken" in page
    assert "U zegt hier niets over" in page


def test_after_the_opening_the_tablet_only_reads(world: World) -> None:
    open_story(world)
    client = browser(world.jan)
    page = client.get(at(world, "room", element_of(world, "WALLS").room_id)).content.decode()
    assert "Alles goed in deze kamer" not in page


@pytest.mark.parametrize("name", ["home", "check"])
def test_a_page_takes_at_most_twelve_queries(
    world: World, tablet: Client, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    record(world, "O")
    tablet.get(at(world, name))
    with django_assert_max_num_queries(12):
        tablet.get(at(world, name))


def test_the_page_of_a_thing_takes_at_most_twelve_queries(
    world: World, tablet: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    record(world, "O")
    address = at(world, "element", element_of(world, "KITCHEN_UNIT").pk)
    tablet.get(address)
    with django_assert_max_num_queries(12):
        tablet.get(address)
