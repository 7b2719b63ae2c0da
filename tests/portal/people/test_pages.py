"""The administrator's screens: who may open them, what they refuse, and what of another corporation is not there."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries

from portal.actor import Actor, Function
from portal.corporations.models import Corporation, Firm
from portal.people.models import Account, Employment, FunctionHeld, Person
from portal.post.choices import PostStatus
from portal.post.models import Message
from portal.trail.models import Event
from tests.portal.makers import NOW, make_corporation, make_crew, make_firm, make_person, signed_in

pytestmark = pytest.mark.django_db

TODAY = localdate()
OPEN_PAGES = ["list", "add", "firms", "engage", "settings", "parked"]
MOST_QUERIES = 12


@pytest.fixture
def bea_s_browser(woonveld: Corporation, bea: Actor) -> Client:
    return signed_in(bea, woonveld)


@pytest.fixture
def jan(woonveld: Corporation) -> Person:
    return make_person(woonveld, "Jan", Function.INSPECTOR)


def dates(valid_from: str = "", valid_until: str = "") -> dict[str, str]:
    return {"valid_from": valid_from or f"{TODAY:%d-%m-%Y}", "valid_until": valid_until}


PERSON = {"name": "Jan de Boer", "email": "jan@nieuw.example", "language": "nl", "function": "inspector"}


# --- who may open them ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", OPEN_PAGES)
def test_an_administrator_opens_every_screen(bea_s_browser: Client, page: str) -> None:
    assert bea_s_browser.get(reverse(f"people:{page}")).status_code == 200


@pytest.mark.parametrize("page", OPEN_PAGES)
def test_without_an_account_one_is_sent_to_sign_in_and_back(page: str) -> None:
    address = reverse(f"people:{page}")

    answer = Client().get(address)

    assert answer.status_code == 302
    assert answer["Location"] == f"/account/login/?next={address}"


def test_a_part_of_a_page_takes_the_whole_page_to_sign_in() -> None:
    answer = Client().get(reverse("people:list"), headers={"HX-Request": "true"})

    assert answer.status_code == 204
    assert answer["HX-Redirect"] == "/account/login/?next=/people"


@pytest.mark.parametrize("function", [each for each in Function if each is not Function.ADMINISTRATOR])
@pytest.mark.parametrize("page", OPEN_PAGES)
def test_no_other_function_opens_them(woonveld: Corporation, page: str, function: Function) -> None:
    browser = signed_in(make_person(woonveld, "Annelies", function), woonveld)

    assert browser.get(reverse(f"people:{page}")).status_code == 403


@pytest.mark.parametrize("page", OPEN_PAGES)
def test_a_contractor_does_not_open_them(woonveld: Corporation, page: str) -> None:
    browser = signed_in(make_crew(make_firm(woonveld)), woonveld)

    assert browser.get(reverse(f"people:{page}")).status_code == 403


@pytest.mark.parametrize(("function", "status"), [(Function.AUDITOR, 200), (Function.TEAM_LEAD, 403)])
@pytest.mark.parametrize("page", ["trail", "verification"])
def test_the_auditor_reads_the_corporation_s_own_trail(
    woonveld: Corporation, page: str, function: Function, status: int
) -> None:
    browser = signed_in(make_person(woonveld, "Ria", function), woonveld)

    assert browser.get(reverse(f"people:{page}")).status_code == status


def test_the_trail_says_whom_each_event_is_about(woonveld: Corporation) -> None:
    make_crew(make_firm(woonveld))

    page = signed_in(make_person(woonveld, "Ria", Function.AUDITOR), woonveld).get("/trail").content.decode()

    assert "<b>Persoon toegevoegd met een functie</b> Ria, controller" in page
    assert "<b>Persoon van een bedrijf toegelaten</b> Vos, Bouwbedrijf Vos" in page


# --- another corporation's rows are not there -------------------------------------------------------------------------


@pytest.fixture
def charlie() -> Person:
    return make_person(make_corporation("Overmaas", "overmaas"), "Charlie", Function.INSPECTOR)


def test_another_corporation_s_person_is_not_found(bea_s_browser: Client, charlie: Person) -> None:
    assert bea_s_browser.get(reverse("people:person", args=[charlie.pk])).status_code == 404
    assert "Charlie" not in bea_s_browser.get(reverse("people:list")).content.decode()


@pytest.fixture
def their_rows() -> dict[str, UUID]:
    """What Overmaas has, by the page that would show it."""
    overmaas = make_corporation("Overmaas", "overmaas")
    inspector = make_person(overmaas, "Charlie", Function.INSPECTOR)
    engagement = make_firm(overmaas)
    builder = make_crew(engagement)
    return {
        "end_function": FunctionHeld.objects.get(person=inspector).pk,
        "firm": engagement.firm_id,
        "end_engagement": engagement.pk,
        "end_employment": Employment.objects.get(person=builder).pk,
    }


@pytest.mark.parametrize("page", ["end_function", "firm", "end_engagement", "end_employment"])
def test_another_corporation_s_rows_are_not_found(
    bea_s_browser: Client, their_rows: dict[str, UUID], page: str
) -> None:
    address = reverse(f"people:{page}", args=[their_rows[page]])

    assert bea_s_browser.get(address).status_code == 404
    assert bea_s_browser.post(address, dates()).status_code == 404


def test_another_corporation_s_message_is_not_found(bea_s_browser: Client, charlie: Person) -> None:
    message = Message.objects.get(to=charlie.email)

    assert bea_s_browser.post(reverse("people:retry_message", args=[message.pk])).status_code == 404


# --- use --------------------------------------------------------------------------------------------------------------


def test_a_person_is_added(bea_s_browser: Client, woonveld: Corporation) -> None:
    answer = bea_s_browser.post(reverse("people:add"), PERSON | dates(), follow=True)

    assert answer.status_code == 200
    assert "Jan de Boer is toegevoegd." in answer.content.decode()
    assert Account.objects.filter(email="jan@nieuw.example").count() == 1


def test_what_was_typed_stays_when_it_is_refused(bea_s_browser: Client) -> None:
    yesterday = f"{TODAY - timedelta(days=1):%d-%m-%Y}"

    answer = bea_s_browser.post(reverse("people:add"), PERSON | dates(yesterday))

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "De begindatum mag niet voor vandaag liggen." in page
    assert "Fout:" in page
    assert "Jan de Boer" in page
    assert yesterday in page


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", "   "),
        ("name", "\u200b"),
        ("name", "Jan\x00"),
        ("name", "Jan\u202e"),
        ("name", "J" * 121),
        ("email", "jan"),
        ("email", "j\u0430n@nieuw.example"),
        ("email", "a@b.example,c@d.example"),
        ("email", "jan@nieuw.example\nBcc: x@y.example"),
        ("language", "fr"),
        ("function", "boss"),
        ("valid_from", "31-02-2027"),
        ("valid_from", "01-01-0001"),
        ("valid_from", "31-12-9999"),
        ("valid_from", "01-02-27"),
        ("valid_until", "32-13-2027"),
    ],
)
def test_bad_input_is_refused_at_its_field(bea_s_browser: Client, field: str, typed: str) -> None:
    answer = bea_s_browser.post(reverse("people:add"), {**PERSON, **dates(), field: typed})

    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == [field]
    assert not Account.objects.filter(email__startswith="jan@").exists()


def test_a_function_is_given_and_ended(bea_s_browser: Client, jan: Person) -> None:
    bea_s_browser.post(reverse("people:person", args=[jan.pk]), {"function": "coordinator"} | dates())
    held = FunctionHeld.objects.get(person=jan, function=Function.COORDINATOR)
    tomorrow = TODAY + timedelta(days=1)

    bea_s_browser.post(reverse("people:end_function", args=[held.pk]), {"valid_until": f"{tomorrow:%d-%m-%Y}"})

    held.refresh_from_db()
    assert held.valid_until == tomorrow


def test_the_administrator_has_no_form_for_herself(bea_s_browser: Client, bea: Actor) -> None:
    page = bea_s_browser.get(reverse("people:person", args=[bea.person])).content.decode()

    assert "Uw eigen functies wijzigt een andere beheerder." in page
    assert 'name="function"' not in page


def test_forcing_the_form_is_forbidden(bea_s_browser: Client, bea: Actor) -> None:
    answer = bea_s_browser.post(reverse("people:person", args=[bea.person]), {"function": "team_lead"} | dates())

    assert answer.status_code == 403
    assert not FunctionHeld.objects.filter(person=bea.person, function=Function.TEAM_LEAD).exists()


def test_a_firm_is_engaged_and_somebody_of_it_let_in(bea_s_browser: Client, woonveld: Corporation) -> None:
    firm = {"name": "Bouwbedrijf Vos", "phone": "030 765 43 21", "email": "info@vos.example"}
    bea_s_browser.post(reverse("people:engage"), firm | dates())
    vos = Firm.objects.get()
    crew = {"name": "Vos", "email": "vos@vos.example", "language": "nl"}

    answer = bea_s_browser.post(reverse("people:firm", args=[vos.pk]), crew | dates(), follow=True)

    assert "Deze persoon kan zich voortaan aanmelden voor Bouwbedrijf Vos." in answer.content.decode()
    assert Employment.objects.get().firm == vos


def test_sending_a_form_twice_adds_one_function(bea_s_browser: Client, jan: Person) -> None:
    given = {"function": "coordinator"} | dates()
    bea_s_browser.post(reverse("people:person", args=[jan.pk]), given)

    answer = bea_s_browser.post(reverse("people:person", args=[jan.pk]), given)

    assert "Deze persoon heeft deze functie al in deze periode." in answer.content.decode()
    assert FunctionHeld.objects.filter(person=jan, function=Function.COORDINATOR).count() == 1


SETTINGS = {
    "version": "1",
    "phone": "030 123 45 67",
    "email": "info@woonveld.example",
    "address": "Marktplein 1, 3511 AA Utrecht",
    "brand_colour": "#1F6F5C",
    "mandate_basis": "excl",
    "answer_days": "10",
    "languages": ["nl"],
}


def test_settings_are_saved(bea_s_browser: Client, woonveld: Corporation) -> None:
    bea_s_browser.post(reverse("people:settings"), SETTINGS)

    woonveld.refresh_from_db()
    assert (woonveld.mandate_basis, woonveld.answer_days, woonveld.languages) == ("excl", 10, ["nl"])
    assert Event.objects.filter(chain=woonveld.pk, event="settings_changed").count() == 1


def test_of_two_who_save_the_second_sees_both_versions(bea_s_browser: Client) -> None:
    bea_s_browser.post(reverse("people:settings"), SETTINGS)

    answer = bea_s_browser.post(reverse("people:settings"), SETTINGS | {"answer_days": "30"})

    page = answer.content.decode()
    assert "Iemand anders heeft de instellingen intussen gewijzigd." in page
    assert "<dd>10</dd>" in page
    assert 'value="30"' in page


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("answer_days", "1e3"),
        ("answer_days", "NaN"),
        ("answer_days", "-1"),
        ("answer_days", "0"),
        ("answer_days", "61"),
        ("answer_days", "2,5"),
        ("answer_days", "\u0663"),
        ("brand_colour", "red"),
        ("phone", "12"),
        ("mandate_basis", "both"),
        ("languages", "fr"),
        ("version", "one"),
    ],
)
def test_senseless_settings_are_refused_at_their_field(bea_s_browser: Client, field: str, typed: str) -> None:
    answer = bea_s_browser.post(reverse("people:settings"), {**SETTINGS, field: typed})

    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == [field]


def test_a_parked_message_is_offered_again(bea_s_browser: Client, jan: Person) -> None:
    message = Message.objects.get(to=jan.email)
    Message.objects.filter(pk=message.pk).update(status=PostStatus.PARKED, attempts=5, last_error="no route")
    assert "no route" in bea_s_browser.get(reverse("people:parked")).content.decode()

    bea_s_browser.post(reverse("people:retry_message", args=[message.pk]))

    message.refresh_from_db()
    assert (message.status, message.attempts) == (PostStatus.QUEUED, 0)


def test_a_get_retries_nothing(bea_s_browser: Client, jan: Person) -> None:
    message = Message.objects.get(to=jan.email)

    assert bea_s_browser.get(reverse("people:retry_message", args=[message.pk])).status_code == 405


# --- speed ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["list", "firms", "trail", "parked"])
def test_queries_do_not_grow_with_the_rows(
    woonveld: Corporation, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    browser = signed_in(make_person(woonveld, "Bea", Function.ADMINISTRATOR), woonveld)
    engagement = make_firm(woonveld)
    for number in range(12):
        make_person(woonveld, f"Jan {number}", Function.INSPECTOR)
        make_crew(engagement, f"Knecht{number}")
        make_firm(woonveld, f"Bedrijf {number}", f"info{number}@bedrijf.example")
    Message.objects.update(status=PostStatus.PARKED, created_at=NOW)
    browser.get(reverse(f"people:{page}"))

    with django_assert_max_num_queries(MOST_QUERIES):
        assert browser.get(reverse(f"people:{page}")).status_code == 200
