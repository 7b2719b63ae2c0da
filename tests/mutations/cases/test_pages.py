"""The coordinator's pages: who may open them, what they do, what they refuse, and what they keep of what was typed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Participant
from mutations.dwellings.models import Dwelling
from portal.actor import Actor, Function
from portal.people.models import Person
from tests.mutations.browser import browser_of
from tests.mutations.makers import make_case, make_dwelling, seat_of
from tests.portal.makers import NOW, make_person

pytestmark = pytest.mark.django_db

DEAR = 12
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages look at the clock; in these tests it stands still on the day of the notice."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def desk(sanne: Actor) -> Client:
    return browser_of(sanne)


def of_case(name: str, case: Case) -> str:
    return reverse(f"cases:{name}", args=[case.pk])


CASE_PAGES = ("seats", "hand_over", "timetable", "cancel", "start")


# --- Scope ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CASE_PAGES)
def test_charlie_finds_no_page_of_this_case(case: Case, charlie: Actor, name: str) -> None:
    assert browser_of(charlie).get(of_case(name, case)).status_code == 404


@pytest.mark.parametrize("name", ["seat", "tenant", "withdraw"])
def test_charlie_finds_no_seat_of_this_case(case: Case, charlie: Actor, name: str) -> None:
    address = reverse(f"cases:{name}", args=[seat_of(case, SeatCode.TENANT).pk])

    assert browser_of(charlie).get(address).status_code == 404


@pytest.mark.parametrize("name", CASE_PAGES)
def test_a_contractor_opens_no_page_of_the_coordinator(case: Case, vos: Actor, name: str) -> None:
    assert browser_of(vos).get(of_case(name, case)).status_code == 403


@pytest.mark.parametrize("name", CASE_PAGES)
def test_an_inspector_opens_no_page_of_the_coordinator(case: Case, jan: Actor, name: str) -> None:
    assert browser_of(jan).get(of_case(name, case)).status_code == 403


def test_a_stranger_is_asked_to_sign_in(case: Case) -> None:
    answer = Client().get(of_case("seats", case))

    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


@pytest.mark.parametrize("name", ["step", "call_done"])
def test_what_changes_something_is_never_a_get(case: Case, desk: Client, name: str) -> None:
    assert desk.get(of_case(name, case)).status_code == 405


# --- The list -------------------------------------------------------------------------------------------------------


def test_the_list_shows_a_case_with_its_dates_and_the_cost_of_a_day(case: Case, desk: Client) -> None:
    page = desk.get(reverse("cases:list")).content.decode()

    assert "Dorpsstraat 12" in page
    assert "2026-0001" in page
    assert "20,00" in page  # 608 a month ÷ 30.4


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", True),
        ("?q=dorps+12", True),
        ("?q=0001", True),
        ("?q=3511", True),
        ("?q=kerk", False),
        ("?q=%25", False),
        ("?stage=registered", True),
        ("?stage=opened", False),
        ("?mine=on", True),
        ("?page=99", True),
        ("?page=-1&stage=nonsense&q=%00", True),
    ],
)
def test_the_list_is_searched(case: Case, desk: Client, query: str, found: bool) -> None:
    answer = desk.get(reverse("cases:list") + query)

    assert answer.status_code == 200
    assert ("2026-0001" in answer.content.decode()) is found


def test_an_empty_search_says_what_was_looked_for(case: Case, desk: Client) -> None:
    page = desk.get(reverse("cases:list") + "?q=Kerkstraat").content.decode()

    assert "Geen zaak gevonden met “Kerkstraat”." in page


def test_charlie_s_list_is_empty(case: Case, charlie: Actor) -> None:
    assert "2026-0001" not in browser_of(charlie).get(reverse("cases:list")).content.decode()


def test_another_coordinator_finds_it_only_beyond_her_own(case: Case) -> None:
    make_person(case.corporation, "Peter", Function.COORDINATOR)
    peter = browser_of(Actor(name="Peter", corporation=case.corporation_id, person=Person.objects.get(name="Peter").pk))

    assert "2026-0001" in peter.get(reverse("cases:list")).content.decode()
    assert "2026-0001" not in peter.get(reverse("cases:list") + "?mine=on").content.decode()


def test_the_list_does_not_cost_more_with_more_cases(
    case: Case, sanne: Actor, desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    desk.get(reverse("cases:list"))
    for number in range(2, 8):
        make_case(make_dwelling(case.corporation, house_number=100 + number), sanne)

    with django_assert_max_num_queries(DEAR):
        page = desk.get(reverse("cases:list")).content.decode()

    assert "2026-0007" in page


# --- Registering ----------------------------------------------------------------------------------------------------

TYPED = {
    "notice_on": "20-11-2026",
    "lease_ends_on": "20-12-2026",
    "key_expected_on": "11-01-2027",
    "closes_on": "",
    "inspector_id": "",
    "firm_id": "",
    "name": "",
    "email": "",
    "phone": "",
    "language": "nl",
}


def post_notice(desk: Client, dwelling: Dwelling, **changes: str) -> tuple[int, str]:
    answer = desk.post(reverse("cases:register", args=[dwelling.pk]), {**TYPED, **changes})
    return answer.status_code, answer.content.decode()


def test_a_notice_is_registered_with_its_tenant(
    flat: Dwelling, desk: Client, jan_person: Person, vos: Actor, seating_plan: None
) -> None:
    status, _page = post_notice(
        desk, flat, inspector_id=str(jan_person.pk), name="Fatma Yılmaz", email="fatma@mail.example"
    )

    case = Case.objects.get()
    assert status == 302
    assert seat_of(case, SeatCode.INSPECTOR).person == jan_person
    assert Participant.objects.get().name == "Fatma Yılmaz"


def test_a_notice_whose_tenant_is_refused_is_not_registered_either(
    flat: Dwelling, desk: Client, jan_person: Person, seating_plan: None
) -> None:
    status, page = post_notice(desk, flat, inspector_id=str(jan_person.pk), name="Jan", email="jan@woonveld.example")

    assert status == 200
    assert "meewerkt" in page
    assert 'value="jan@woonveld.example"' in page
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("notice_on", "", "Vul een datum in"),
        ("notice_on", "31-02-2026", "De laatste dag van die maand"),
        ("notice_on", "01-01-0001", "Vul een datum in tussen"),
        ("notice_on", "01-01-9999", "Vul een datum in tussen"),
        ("notice_on", "01-02-03", "vier cijfers"),
        ("lease_ends_on", "19-11-2026", "eindigt op of na"),
        ("key_expected_on", "19-12-2026", "pas over als de huur"),
        ("closes_on", "23-11-2026", "niet voor vandaag"),
        ("inspector_id", "00000000-0000-0000-0000-000000000000", "niet meer"),
        ("inspector_id", "<script>", "niet meer"),
        ("firm_id", "x", "niet meer"),
        ("email", "fatma@", "geen e-mailadres"),
        ("phone", "06 12", "tien cijfers"),
        ("name", "Fat\u202ema", "leesrichting"),
        ("name", "\u200b", ""),
        ("language", "xx", "niet meer"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    flat: Dwelling, desk: Client, seating_plan: None, field: str, typed: str, sentence: str
) -> None:
    status, page = post_notice(desk, flat, **{"name": "Fatma", "email": "fatma@mail.example", field: typed})

    assert status == 200
    assert sentence in page
    assert f'id="id_{field}_error"' in page or field in ("name", "language")
    assert 'value="20-12-2026"' in page or field == "lease_ends_on"
    assert not Case.objects.exists()


def test_a_double_click_registers_once(flat: Dwelling, desk: Client) -> None:
    first, _page = post_notice(desk, flat)
    second, _page = post_notice(desk, flat)

    assert (first, second) == (302, 302)
    assert Case.objects.count() == 1


def test_the_dwelling_of_another_corporation_cannot_be_given_notice_of(flat: Dwelling, charlie: Actor) -> None:
    assert post_notice(browser_of(charlie), flat)[0] == 404


def test_only_dwellings_in_which_nothing_runs_can_be_chosen(case: Case, desk: Client) -> None:
    make_dwelling(case.corporation, street="Kerkstraat", postcode="3512 AB")

    page = desk.get(reverse("cases:new")).content.decode()

    assert "Kerkstraat 12" in page
    assert "Dorpsstraat 12" not in page


def test_a_street_with_a_typing_error_is_guessed(flat: Dwelling, desk: Client) -> None:
    page = desk.get(reverse("cases:new") + "?q=Dorpstraat").content.decode()

    assert "Geen woning gevonden met “Dorpstraat”." in page
    assert 'Bedoelt u <a href="?q=Dorpsstraat">Dorpsstraat</a>?' in page
