"""The contractor's sheet: lines at his own book, a price by hand with its reason, nothing needed, send."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from mutations.dwellings.models import Element
from tests.world import World, begin, browser, record
from wishes.costing.choices import Mark
from wishes.offers import selectors
from wishes.proposals.choices import ProposalStatus
from wishes.proposals.models import Proposal, ProposalLine, ProposalStatement

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def element_of(world: World, kind: str) -> Element:
    rows = Element.objects.filter(room__dwelling=world.dwelling, kind__code=kind)
    return rows.select_related("room").order_by("room__position", "pk")[0]


def at(world: World, name: str, *more: object) -> str:
    return reverse(f"offers:{name}", args=[world.table.case, *more])


@pytest.fixture
def desk(world: World) -> Client:
    begin(world)
    client = browser(world.vos)
    client.post(at(world, "begin"))
    return client


def fill(world: World, desk: Client, kind: str, choice: str) -> ProposalLine:
    element = element_of(world, kind)
    desk.post(at(world, "choice", element.pk), {"choice": choice, "revision": "0"})
    return ProposalLine.objects.filter(statement__element=element).order_by("position")[0]


def test_the_list_shows_own_amounts_and_no_names_of_tenants(world: World, desk: Client) -> None:
    fill(world, desk, "KITCHEN_UNIT", "REPLACE")
    page = desk.get(reverse("offers:list")).content.decode()
    (request,) = selectors.requests(world.vos)
    assert "Kastanjelaan 14" in page
    assert "Fatma" not in page
    assert request.lines == ProposalLine.objects.count()
    assert request.amount.excl == sum(line.amount_excl for line in ProposalLine.objects.all())


def test_the_sheet_never_names_the_tenant(world: World, desk: Client) -> None:
    page = desk.get(at(world, "sheet")).content.decode()
    assert "Fatma" not in page
    assert "+31612345678" not in page


def test_staff_do_not_enter_the_contractors_door(world: World) -> None:
    begin(world)
    assert browser(world.coordinator).get(at(world, "sheet")).status_code == 403


def test_another_firm_finds_no_such_home(world: World) -> None:
    begin(world)
    others = [actor for actor in world.proefdam.people.values() if actor.is_contractor]
    assert all(browser(actor).get(at(world, "sheet")).status_code == 404 for actor in others)


def test_a_choice_fills_in_lines_at_the_firms_own_prices(world: World, desk: Client) -> None:
    line = fill(world, desk, "KITCHEN_UNIT", "REPLACE")
    assert not line.is_hand_priced


def test_a_line_is_saved_by_htmx_as_a_panel_of_its_own_row(world: World, desk: Client) -> None:
    line = fill(world, desk, "KITCHEN_UNIT", "REPLACE")
    element = element_of(world, "KITCHEN_UNIT")
    typed = {
        "work_code": line.work_code,
        "quantity": "2",
        "price_excl": "1.999,50",
        "price_reason": "Levertijd",
        "revision": line.revision,
    }
    answer = desk.post(at(world, "line", element.pk), typed, headers=HTMX)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f'id="row-{element.pk}"' in page
    assert "<html" not in page
    saved = ProposalLine.objects.get(statement__element=element, work_code=line.work_code)
    assert (str(saved.price_excl), saved.is_hand_priced) == ("1999.50", True)


def test_a_price_by_hand_without_a_reason_is_refused_and_stays_typed(world: World, desk: Client) -> None:
    line = fill(world, desk, "KITCHEN_UNIT", "REPLACE")
    typed = {"work_code": line.work_code, "quantity": "2", "price_excl": "3,21", "revision": line.revision}
    answer = desk.post(at(world, "line", element_of(world, "KITCHEN_UNIT").pk), typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Vertel waarom" in page
    assert "3,21" in page


@pytest.mark.parametrize("typed", ["1.234", "1e3", "NaN", "-5", "0", "\u0661", "12,345,6"])
def test_a_quantity_that_cannot_be_meant_is_refused_and_stays_typed(world: World, desk: Client, typed: str) -> None:
    line = fill(world, desk, "KITCHEN_UNIT", "REPLACE")
    answer = desk.post(
        at(world, "line", element_of(world, "INNER_DOORS").pk),
        {"work_code": line.work_code, "quantity": typed, "revision": "0"},
    )
    assert answer.status_code == 422
    assert typed in answer.content.decode()


def test_a_work_is_found_by_the_line_of_the_list_and_in_any_case(world: World, desk: Client) -> None:
    line = fill(world, desk, "KITCHEN_UNIT", "REPLACE")
    doors = element_of(world, "INNER_DOORS")
    typed = f"{line.work_code.lower()} · wat er ook staat"
    desk.post(at(world, "line", doors.pk), {"work_code": typed, "quantity": "1", "revision": "0"})
    assert ProposalLine.objects.get(statement__element=doors).work_code == line.work_code


def test_an_unknown_work_is_refused_with_an_example(world: World, desk: Client) -> None:
    answer = desk.post(
        at(world, "line", element_of(world, "INNER_DOORS").pk),
        {"work_code": "bestaat niet", "quantity": "1", "revision": "0"},
    )
    assert "Kies een werk uit de lijst" in answer.content.decode()


def test_nothing_needed_is_said_out_loud(world: World, desk: Client) -> None:
    doors = element_of(world, "INNER_DOORS")
    desk.post(at(world, "nothing", doors.pk), {"revision": "0"})
    assert ProposalStatement.objects.get(element=doors).mark == Mark.LEAVE


def test_two_colleagues_on_one_line_the_second_sees_what_stands_there(world: World, desk: Client) -> None:
    line = fill(world, desk, "KITCHEN_UNIT", "REPLACE")
    element = element_of(world, "KITCHEN_UNIT")
    typed = {"work_code": line.work_code, "quantity": "2", "revision": line.revision}
    desk.post(at(world, "line", element.pk), typed)
    answer = desk.post(at(world, "line", element.pk), {**typed, "quantity": "4"})
    assert answer.status_code == 422
    assert "Iemand wijzigde" in answer.content.decode()
    assert str(ProposalLine.objects.get(pk__in=[one.pk for one in lines(element, line.work_code)]).quantity) == "2.00"


def lines(element: Element, work_code: str) -> list[ProposalLine]:
    return list(ProposalLine.objects.filter(statement__element=element, work_code=work_code))


def test_a_locked_work_has_no_field(world: World, desk: Client) -> None:
    alarm = element_of(world, "SMOKE_ALARM")
    page = desk.get(at(world, "sheet")).content.decode()
    assert f'id="w-{alarm.pk}"' not in page


def test_sending_seals_the_offer(world: World, desk: Client) -> None:
    record(world, "A")
    assert "Controleren en versturen" in desk.get(at(world, "check")).content.decode()
    desk.post(at(world, "submit"))
    assert Proposal.objects.get().status == ProposalStatus.SUBMITTED


@pytest.mark.parametrize("name", ["sheet", "check"])
def test_a_page_takes_at_most_twelve_queries(
    world: World, desk: Client, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    record(world, "A")
    desk.get(at(world, name))
    with django_assert_max_num_queries(12):
        desk.get(at(world, name))


def test_the_list_takes_as_many_queries_for_one_home_as_for_forty(
    world: World, desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(8):
        desk.get(reverse("offers:list"))
