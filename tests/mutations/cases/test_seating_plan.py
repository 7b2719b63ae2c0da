"""The corporation's seating plan: whom it asks from now on; cases that run keep their seats."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from mutations.cases import selectors, services
from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Participant, Seat
from mutations.cases.values import SeatingPlan
from mutations.dwellings.models import Dwelling
from portal.actor import Actor, Function
from portal.corporations.models import Corporation, Engagement
from portal.errors import Conflict, NotAllowed, Refused
from portal.trail import selectors as trail
from tests.mutations.browser import browser_of
from tests.mutations.makers import make_case, make_dwelling
from tests.portal.makers import NOW, actor_at, make_crew, make_firm, make_person

pytestmark = pytest.mark.django_db

DEAR = 12
ADDRESS = "/cases/seating/"
TENANT, INSPECTOR, CONTRACTOR = SeatCode.TENANT, SeatCode.INSPECTOR, SeatCode.CONTRACTOR
AS_EVER = (TENANT, INSPECTOR, CONTRACTOR)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def bea(woonveld: Corporation) -> Actor:
    """The administrator."""
    return actor_at(make_person(woonveld, "Bea", Function.ADMINISTRATOR), woonveld)


@pytest.fixture
def office(bea: Actor) -> Client:
    return browser_of(bea)


def change(corporation: Corporation, actor: Actor, **changes: object) -> SeatingPlan:
    given = {
        "corporation_id": corporation.pk,
        "asked": frozenset(AS_EVER),
        "order": AS_EVER,
        "firm_id": None,
        "revision": 1,
        "actor": actor,
        "now": NOW,
    }
    return services.change_seating_plan(**{**given, **changes})  # type: ignore[arg-type]


def typed(firm: Engagement, **changes: object) -> dict[str, object]:
    return {"asked": ["H", "O", "A"], "firm_id": str(firm.firm_id), "order": "H,O,A", "revision": "1", **changes}


def codes(case: Case) -> list[str]:
    return list(Seat.objects.filter(case=case).order_by("position").values_list("code", flat=True))


# --- The use case ---------------------------------------------------------------------------------------------------


def test_a_new_case_has_the_seats_of_the_plan_in_its_order(
    flat: Dwelling, bea: Actor, sanne: Actor, vos_firm: Engagement
) -> None:
    order = (CONTRACTOR, TENANT, INSPECTOR)
    change(flat.corporation, bea, asked={CONTRACTOR, TENANT}, order=order, firm_id=vos_firm.firm_id, revision=0)

    case = make_case(flat, sanne)

    assert codes(case) == ["A", "H"]
    assert Seat.objects.get(case=case, code="A").firm_id == vos_firm.firm_id


def test_a_running_case_keeps_its_seats(recording: Case, bea: Actor) -> None:
    seats = list(Seat.objects.filter(case=recording).order_by("pk").values())

    change(recording.corporation, bea, asked={INSPECTOR}, order=(INSPECTOR, TENANT, CONTRACTOR))

    assert list(Seat.objects.filter(case=recording).order_by("pk").values()) == seats


def test_a_change_is_one_event_on_the_corporation_s_chain(
    woonveld: Corporation, seating_plan: None, bea: Actor, vos_firm: Engagement
) -> None:
    change(woonveld, bea, asked={TENANT, INSPECTOR}, order=(INSPECTOR, TENANT, CONTRACTOR))

    last = trail.timeline(woonveld.pk)[-1]
    assert (last.event, last.person) == ("seating_plan_changed", bea.person)
    assert last.facts == {
        "seats_old": "H,O,A",
        "firm_old": str(vos_firm.firm_id),
        "seats_new": "O,H",
        "firm_new": None,
    }


def test_saving_what_stands_leaves_no_trace(woonveld: Corporation, seating_plan: None, bea: Actor, vos: Actor) -> None:
    before = len(trail.timeline(woonveld.pk))

    plan = change(woonveld, bea, firm_id=vos.firm)

    assert plan.revision == 1
    assert len(trail.timeline(woonveld.pk)) == before


def test_without_an_event_there_is_no_change(
    woonveld: Corporation, seating_plan: None, bea: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**words: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("portal.trail.services.record", broken)
    with pytest.raises(RuntimeError):
        change(woonveld, bea, asked={TENANT})

    assert selectors.seating_plan(woonveld.pk).seats == AS_EVER


def test_the_second_of_two_who_save_is_shown_what_stands(woonveld: Corporation, seating_plan: None, bea: Actor) -> None:
    change(woonveld, bea, asked={TENANT})

    with pytest.raises(Conflict) as conflict:
        change(woonveld, bea)

    assert isinstance(conflict.value.theirs, SeatingPlan)
    assert conflict.value.theirs.seats == (TENANT,)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("asked", {"asked": frozenset()}),
        ("asked", {"asked": {TENANT, SeatCode.STANDARD}}),
        ("order", {"order": (TENANT, INSPECTOR)}),
        ("order", {"order": (TENANT, TENANT, CONTRACTOR)}),
        ("firm_id", {"firm_id": UUID(int=0)}),
    ],
)
def test_a_plan_that_cannot_be_is_refused_at_its_field(
    woonveld: Corporation, seating_plan: None, bea: Actor, field: str, changes: dict[str, object]
) -> None:
    with pytest.raises(Refused) as refusal:
        change(woonveld, bea, **changes)

    assert refusal.value.field == field
    assert selectors.seating_plan(woonveld.pk).revision == 1


def test_a_usual_firm_needs_a_seat_that_is_asked(
    woonveld: Corporation, seating_plan: None, bea: Actor, vos: Actor
) -> None:
    with pytest.raises(Refused) as refusal:
        change(woonveld, bea, asked={TENANT}, firm_id=vos.firm)

    assert refusal.value.field == "firm_id"


def test_a_firm_of_charlie_s_corporation_is_nobody_here(
    woonveld: Corporation, seating_plan: None, bea: Actor, charlie: Actor
) -> None:
    theirs = make_firm(Corporation.objects.get(slug="elders"), "Brouwer", "info@brouwer.example")

    with pytest.raises(Refused, match="nu voor u werkt"):
        change(woonveld, bea, firm_id=theirs.firm_id)


@pytest.mark.parametrize("who", ["sanne", "jan", "annelies", "vos", "charlie"])
def test_only_the_administrator_changes_it(
    woonveld: Corporation, seating_plan: None, who: str, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotAllowed):
        change(woonveld, request.getfixturevalue(who), asked={TENANT})


def test_an_administrator_elsewhere_does_not_change_it(
    woonveld: Corporation, seating_plan: None, charlie: Actor
) -> None:
    elsewhere = Corporation.objects.get(slug="elders")
    lotte = actor_at(make_person(elsewhere, "Lotte", Function.ADMINISTRATOR), elsewhere)

    with pytest.raises(NotAllowed):
        change(woonveld, lotte, asked={TENANT})


# --- The page -------------------------------------------------------------------------------------------------------


def test_the_administrator_finds_it_from_the_settings(office: Client) -> None:
    assert f'href="{ADDRESS}"' in office.get(reverse("people:settings")).content.decode()


def test_the_page_shows_the_plan_as_it_stands(office: Client, seating_plan: None, vos_firm: Engagement) -> None:
    page = office.get(ADDRESS).content.decode()

    assert page.count("checked") == 3
    assert f'<option value="{vos_firm.firm_id}" selected>' in page
    assert '<option value="H,O,A" selected>huurder, opzichter, aannemer</option>' in page


@pytest.mark.parametrize(("who", "status"), [("sanne", 403), ("jan", 403), ("vos", 403), ("charlie", 403)])
def test_nobody_else_opens_it(
    woonveld: Corporation, seating_plan: None, who: str, status: int, request: pytest.FixtureRequest
) -> None:
    assert browser_of(request.getfixturevalue(who)).get(ADDRESS).status_code == status


def test_a_page_costs_the_same_with_many_firms(
    woonveld: Corporation, seating_plan: None, office: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_firm(woonveld, "Brouwer", "info@brouwer.example")
    make_crew(make_firm(woonveld, "Slot", "info@slot.example"), "Slot")

    with django_assert_max_num_queries(DEAR):
        office.get(ADDRESS)
    with django_assert_max_num_queries(DEAR):
        office.post(ADDRESS, {"asked": ["H"], "order": "H,O,A", "revision": "9"})


def test_a_plan_is_saved_from_the_page(
    woonveld: Corporation, seating_plan: None, office: Client, vos_firm: Engagement
) -> None:
    answer = office.post(ADDRESS, typed(vos_firm, asked=["H", "A"], order="A,H,O"))

    plan = selectors.seating_plan(woonveld.pk)
    assert answer.status_code == 302
    assert (plan.seats, plan.firm, plan.revision) == ((CONTRACTOR, TENANT), vos_firm.firm_id, 2)


def test_who_no_longer_asks_the_contractor_needs_no_firm(
    woonveld: Corporation, seating_plan: None, office: Client, vos_firm: Engagement
) -> None:
    office.post(ADDRESS, typed(vos_firm, asked=["O"]))

    assert selectors.seating_plan(woonveld.pk).firm is None


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("asked", []),
        ("asked", ["S"]),
        ("asked", ["\x00"]),
        ("order", "H,O"),
        ("order", "1e3"),
        ("order", ""),
        ("firm_id", "00000000-0000-0000-0000-000000000000"),
        ("firm_id", "x"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    woonveld: Corporation, seating_plan: None, office: Client, vos_firm: Engagement, field: str, wrong: object
) -> None:
    page = office.post(ADDRESS, typed(vos_firm, **{field: wrong})).content.decode()

    assert f'id="id_{field}_error"' in page
    assert selectors.seating_plan(woonveld.pk).revision == 1


def test_who_saves_second_sees_what_stands_and_may_insist(
    woonveld: Corporation, seating_plan: None, office: Client, vos_firm: Engagement
) -> None:
    office.post(ADDRESS, typed(vos_firm, asked=["O"]))

    page = office.post(ADDRESS, typed(vos_firm, asked=["H", "A"])).content.decode()

    assert "Dit staat er nu" in page
    assert 'name="revision" value="2"' in page
    assert page.count("checked") == 2
    assert office.post(ADDRESS, typed(vos_firm, asked=["H", "A"], revision="2")).status_code == 302


# --- Registering ----------------------------------------------------------------------------------------------------


def test_a_seat_that_is_not_asked_is_not_filled_in_at_the_registration(
    flat: Dwelling, seating_plan: None, bea: Actor, sanne: Actor
) -> None:
    change(flat.corporation, bea, asked={INSPECTOR})
    address = reverse("cases:register", args=[flat.pk])
    desk = browser_of(sanne)

    page = desk.get(address).content.decode()
    dates = {"notice_on": "20-11-2026", "lease_ends_on": "20-12-2026", "key_expected_on": "11-01-2027"}
    answer = desk.post(address, {**dates, "name": "Fatma"})

    assert 'name="inspector_id"' in page
    assert 'name="firm_id"' not in page
    assert 'name="name"' not in page
    assert answer.status_code == 302
    assert codes(Case.objects.get()) == ["O"]
    assert not Participant.objects.exists()


def test_two_corporations_have_two_plans(flat: Dwelling, seating_plan: None, bea: Actor, charlie: Actor) -> None:
    change(flat.corporation, bea, asked={TENANT})
    elsewhere = Corporation.objects.get(slug="elders")

    assert codes(make_case(make_dwelling(elsewhere), charlie)) == ["H", "O", "A"]
