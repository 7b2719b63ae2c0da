"""The pages of one case: the table, its dates and steps, and its end."""

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
from portal.actor import Actor, Function
from portal.post.models import Message
from tests.mutations.browser import browser_of
from tests.mutations.makers import seat_of
from tests.portal.makers import NOW, make_person

pytestmark = pytest.mark.django_db

DEAR = 12


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages look at the clock; in these tests it stands still on the day of the notice."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def desk(sanne: Actor) -> Client:
    return browser_of(sanne)


def of_case(name: str, case: Case) -> str:
    return reverse(f"cases:{name}", args=[case.pk])


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
