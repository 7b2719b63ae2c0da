"""The coordinator's pages: who may open them, what they do, what they refuse, and what they keep of what was typed."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from mutations.cases import services
from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case, Invitation, Participant, Seat
from mutations.dwellings.models import Dwelling
from portal.actor import Actor, Function
from portal.people.models import Person
from portal.post.models import Message
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


# --- The table ------------------------------------------------------------------------------------------------------


def test_the_table_shows_who_sits_and_what_is_missing(case: Case, desk: Client) -> None:
    page = desk.get(of_case("seats", case)).content.decode()

    assert "Bouwbedrijf Vos" in page
    assert "Nog niemand" in page
    assert "Vraag de partijen" in page


def test_the_table_costs_the_same_for_every_case(
    recording: Case, desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    desk.get(of_case("seats", recording))

    with django_assert_max_num_queries(DEAR):
        desk.get(of_case("seats", recording))


def test_a_team_lead_sees_who_sits_but_not_how_the_tenant_is_reached(
    case: Case, fatma: Participant, annelies: Actor
) -> None:
    page = browser_of(annelies).get(of_case("seats", case)).content.decode()

    assert "Fatma Yılmaz" in page
    assert "fatma@mail.example" not in page


def test_starting_asks_the_parties_and_invites_the_tenant(case: Case, fatma: Participant, desk: Client) -> None:
    answer = desk.post(of_case("start", case))

    case.refresh_from_db()
    assert answer.status_code == 302
    assert case.stage == Stage.RECORDING
    assert Invitation.objects.get().participant == fatma
    assert Message.objects.filter(kind="asked").count() == 2


def test_starting_with_an_empty_seat_asks_to_be_sure(case: Case, desk: Client) -> None:
    page = desk.post(of_case("start", case)).content.decode()
    assert "Nog niet iedereen zit aan tafel" in page

    assert desk.post(of_case("start", case), {"without_empty": "on"}).status_code == 302


def test_a_seat_is_given_to_another_with_a_reason(case: Case, desk: Client) -> None:
    kees = make_person(case.corporation, "Kees", Function.INSPECTOR)
    seat = seat_of(case, SeatCode.INSPECTOR)

    answer = desk.post(reverse("cases:seat", args=[seat.pk]), {"inspector_id": str(kees.pk), "reason": "Jan is ziek"})

    assert answer.status_code == 302
    assert seat_of(case, SeatCode.INSPECTOR).person == kees


def test_giving_a_seat_without_a_reason_keeps_who_was_chosen(case: Case, desk: Client) -> None:
    kees = make_person(case.corporation, "Kees", Function.INSPECTOR)
    seat = seat_of(case, SeatCode.INSPECTOR)

    page = desk.post(reverse("cases:seat", args=[seat.pk]), {"inspector_id": str(kees.pk)}).content.decode()

    assert f'<option value="{kees.pk}" selected>' in page
    assert 'id="id_reason_error"' in page


def test_a_seat_is_withdrawn_with_a_reason(case: Case, desk: Client) -> None:
    seat = seat_of(case, SeatCode.CONTRACTOR)

    answer = desk.post(reverse("cases:withdraw", args=[seat.pk]), {"reason": "Eigen dienst"})

    assert answer.status_code == 302
    assert not Seat.objects.at_table().filter(pk=seat.pk).exists()


def test_the_tenant_is_named_and_corrected_on_one_page(case: Case, desk: Client) -> None:
    address = reverse("cases:tenant", args=[seat_of(case, SeatCode.TENANT).pk])
    typed = {"name": "Fatma", "email": "fatma@mail.example", "phone": "", "language": "nl"}
    desk.post(address, typed)

    assert 'value="Fatma"' in desk.get(address).content.decode()
    desk.post(address, {**typed, "name": "Fatma Yılmaz"})

    assert [tenant.name for tenant in Participant.objects.all()] == ["Fatma Yılmaz"]


def test_a_link_is_sent_and_taken_back(recording: Case, fatma: Participant, desk: Client) -> None:
    desk.post(reverse("cases:invite", args=[fatma.seat_id]))
    assert Invitation.objects.unrevoked().count() == 1

    desk.post(reverse("cases:revoke", args=[fatma.seat_id]))

    assert Invitation.objects.unrevoked().count() == 0
    assert desk.post(reverse("cases:revoke", args=[fatma.seat_id])).status_code == 404


def test_inviting_somebody_unknown_is_a_page_that_says_so(case: Case, sanne: Actor, desk: Client) -> None:
    services.start_recording(case_id=case.pk, without_empty=True, actor=sanne, now=NOW)

    answer = desk.post(reverse("cases:invite", args=[seat_of(case, SeatCode.TENANT).pk]))

    assert answer.status_code == 422
    assert "nog niet bekend" in answer.content.decode()


def test_a_case_is_handed_over(case: Case, annelies: Actor) -> None:
    peter = make_person(case.corporation, "Peter", Function.COORDINATOR)

    answer = browser_of(annelies).post(of_case("hand_over", case), {"coordinator_id": str(peter.pk), "reason": ""})

    case.refresh_from_db()
    assert answer.status_code == 302
    assert case.coordinator == peter


# --- Dates, steps, the end ------------------------------------------------------------------------------------------


def test_the_closing_date_is_moved(case: Case, desk: Client) -> None:
    typed = {"closes_on": "10-12-2026", "reason": "Sleutel later", "revision": "1"}

    assert desk.post(of_case("timetable", case), typed).status_code == 302

    case.refresh_from_db()
    assert case.closes_on == date(2026, 12, 10)


def test_who_saves_second_sees_both_dates_and_may_insist(case: Case, desk: Client) -> None:
    desk.post(of_case("timetable", case), {"closes_on": "10-12-2026", "reason": "Eerst", "revision": "1"})
    mine = {"closes_on": "14-12-2026", "reason": "Later", "revision": "1"}

    page = desk.post(of_case("timetable", case), mine).content.decode()

    assert "Iemand anders" in page
    assert 'value="14-12-2026"' in page
    assert "10 december" in page
    assert 'name="revision" value="2"' in page
    assert desk.post(of_case("timetable", case), {**mine, "revision": "2"}).status_code == 302


@pytest.mark.parametrize("revision", ["", "x", "-1", "1e3", "99999999999"])
def test_a_broken_revision_is_no_error_of_the_server(case: Case, desk: Client, revision: str) -> None:
    typed = {"closes_on": "10-12-2026", "reason": "Later", "revision": revision}

    assert desk.post(of_case("timetable", case), typed).status_code == 200


def test_the_day_of_the_key_is_moved_on_the_same_page(case: Case, desk: Client) -> None:
    typed = {"lease_ends_on": "20-12-2026", "key_expected_on": "18-01-2027", "reason": "Later", "revision": "1"}

    assert desk.post(of_case("dates", case), typed).status_code == 302


def test_a_wrong_day_of_the_key_is_shown_in_its_own_form(case: Case, desk: Client) -> None:
    typed = {"lease_ends_on": "20-12-2026", "key_expected_on": "19-12-2026", "reason": "Later", "revision": "1"}

    page = desk.post(of_case("dates", case), typed).content.decode()

    assert 'id="id_dates_key_expected_on_error"' in page
    assert 'value="19-12-2026"' in page


def test_a_decided_case_is_taken_to_its_end(recording: Case, desk: Client) -> None:
    services.enter(recording, Stage.OPENED)
    services.enter(recording, Stage.DECIDED)

    answers = [desk.post(of_case("step", recording), {"to": stage}) for stage in ("in_execution", "ready", "closed")]

    recording.refresh_from_db()
    assert [answer.status_code for answer in answers] == [302, 302, 302]
    assert recording.stage == Stage.CLOSED


@pytest.mark.parametrize("to", ["", "cancelled", "opened", "ready"])
def test_a_step_that_is_not_there_is_refused(case: Case, desk: Client, to: str) -> None:
    assert desk.post(of_case("step", case), {"to": to}).status_code == 422


def test_a_team_lead_lets_a_case_lapse(case: Case, annelies: Actor) -> None:
    answer = browser_of(annelies).post(of_case("cancel", case), {"reason": "Huurder blijft"})

    case.refresh_from_db()
    assert answer.status_code == 302
    assert case.stage == Stage.CANCELLED


def test_the_call_is_noted_as_made(case: Case, desk: Client) -> None:
    Case.objects.filter(pk=case.pk).update(wants_call=True)

    assert "Ik heb gebeld" in desk.get(of_case("seats", case)).content.decode()
    desk.post(of_case("call_done", case))

    case.refresh_from_db()
    assert not case.wants_call


def test_a_page_in_english_has_no_missing_parts(case: Case, desk: Client) -> None:
    desk.cookies["django_language"] = "en"

    assert desk.get(of_case("seats", case)).status_code == 200
    assert desk.get(of_case("timetable", case)).status_code == 200
