"""A browser is a member of staff, or a tenant, or nobody: how each begins, and how it ends."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.contrib.auth import SESSION_KEY, get_user
from django.http import HttpResponse
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import Settings

from portal.actor import Actor, Function
from portal.corporations.models import Corporation
from portal.errors import NotAllowed
from portal.people import services
from portal.people.middleware import ActorMiddleware
from portal.people.models import Account, FunctionHeld, Person
from portal.people.selectors import places_of
from portal.people.services.sessions import PLACE, TENANT
from portal.post.models import Message
from portal.ui.requests import Request
from tests.portal.makers import account_of, make_corporation, make_crew, make_firm, make_person, signed_in

pytestmark = pytest.mark.django_db

PASSWORD = "een lang wachtwoord 7"
INVITED: set[UUID] = set()


def is_invited(participant_id: UUID) -> bool:
    return participant_id in INVITED


@pytest.fixture(autouse=True)
def invitations(settings: Settings) -> None:
    settings.TENANT_SESSION_CHECK = f"{__name__}.is_invited"
    INVITED.clear()


@pytest.fixture
def annelies(woonveld: Corporation) -> Person:
    person = make_person(woonveld, "Annelies", Function.TEAM_LEAD)
    account = account_of(person)
    account.set_password(PASSWORD)
    account.save(update_fields=["password"])
    return person


def request_of(client: Client) -> Request:
    """A request as the middleware gets it from this browser."""
    request = Request()
    request.method = "GET"
    request.session = client.session
    request.user = get_user(request)
    return request


def acting(client: Client) -> Actor:
    """Who the middleware says it is."""
    seen: list[Actor] = []

    def answer(request: Request) -> HttpResponse:
        seen.append(request.actor)
        request.session.save()
        return HttpResponse()

    ActorMiddleware(answer)(request_of(client))
    return seen[0]


def become_tenant(client: Client, corporation: Corporation) -> UUID:
    participant = uuid4()
    INVITED.add(participant)
    request = request_of(client)
    services.enter_as_tenant(
        request,
        participant_id=participant,
        case_id=uuid4(),
        seat_id=uuid4(),
        corporation_id=corporation.pk,
        name="Fatma",
    )
    request.session.save()
    client.cookies["sessionid"] = str(request.session.session_key)
    return participant


def sign_in(client: Client, login: str = "annelies@woonveld.example") -> None:
    client.post("/account/login/", {"login": login, "password": PASSWORD})


# --- staff ------------------------------------------------------------------------------------------------------------


def test_staff_sign_in_with_their_address_in_any_capitals(annelies: Person) -> None:
    client = Client()

    sign_in(client, "Annelies@Woonveld.example")

    actor = acting(client)
    assert actor.person == annelies.pk
    assert actor.functions == frozenset({Function.TEAM_LEAD})
    assert len(actor.request_id) == 32


def test_without_a_session_one_is_nobody() -> None:
    actor = acting(Client())

    assert (actor.person, actor.participant, actor.corporation) == (None, None, None)


def test_a_function_that_has_ended_is_gone_at_the_next_request(annelies: Person, woonveld: Corporation) -> None:
    client = signed_in(annelies, woonveld)
    FunctionHeld.objects.filter(person=annelies).update(valid_until=localdate())

    assert not acting(client).is_staff


def test_a_function_of_tomorrow_is_not_there_yet(annelies: Person, woonveld: Corporation) -> None:
    client = signed_in(annelies, woonveld)
    FunctionHeld.objects.filter(person=annelies).update(valid_from=localdate() + timedelta(days=1))

    assert not acting(client).is_staff


def test_an_account_that_was_closed_is_nobody(annelies: Person, woonveld: Corporation) -> None:
    client = signed_in(annelies, woonveld)
    Account.objects.filter(person=annelies).update(is_active=False)

    assert acting(client).person is None


def test_a_contractor_is_his_firm_s_and_holds_no_function(woonveld: Corporation) -> None:
    engagement = make_firm(woonveld)

    actor = acting(signed_in(make_crew(engagement), woonveld))

    assert (actor.firm, actor.corporation, actor.functions) == (engagement.firm_id, woonveld.pk, frozenset())


def test_two_accounts_of_one_person_are_one_person(annelies: Person, woonveld: Corporation) -> None:
    second = Account.objects.create(
        person=annelies, email="a@elders.example", created_at=account_of(annelies).created_at
    )
    client = Client()
    client.force_login(second)

    assert acting(client).person == annelies.pk


# --- tenant -----------------------------------------------------------------------------------------------------------


def test_a_tenant_is_a_participant_of_one_case(woonveld: Corporation) -> None:
    client = Client()
    participant = become_tenant(client, woonveld)

    actor = acting(client)
    assert (actor.participant, actor.person, actor.name) == (participant, None, "Fatma")
    assert actor.corporation == woonveld.pk


def test_a_revoked_invitation_ends_the_session_at_the_next_request(woonveld: Corporation) -> None:
    client = Client()
    become_tenant(client, woonveld)
    INVITED.clear()

    assert acting(client).participant is None
    INVITED.add(uuid4())
    assert acting(client).participant is None


def test_becoming_a_tenant_ends_the_staff_session(annelies: Person, woonveld: Corporation) -> None:
    client = signed_in(annelies, woonveld)
    before = client.session.session_key

    become_tenant(client, woonveld)

    assert client.session.session_key != before
    assert SESSION_KEY not in client.session
    assert PLACE not in client.session
    assert acting(client).is_tenant


def test_signing_in_ends_the_tenant_s_session(annelies: Person, woonveld: Corporation) -> None:
    client = Client()
    become_tenant(client, woonveld)

    sign_in(client)

    assert TENANT not in client.session
    assert acting(client).is_staff


def test_a_session_that_claims_to_be_both_is_nobody(annelies: Person, woonveld: Corporation) -> None:
    client = signed_in(annelies, woonveld)
    session = client.session
    session[TENANT] = {name: str(uuid4()) for name in ("participant", "case", "seat", "corporation", "name")}
    session.save()

    actor = acting(client)
    assert (actor.person, actor.participant) == (None, None)


# --- places -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def two_places(annelies: Person) -> Client:
    """Annelies also works at Overmaas."""
    overmaas = make_corporation("Overmaas", "overmaas")
    FunctionHeld.objects.create(
        corporation=overmaas, person=annelies, function=Function.ADMINISTRATOR, valid_from=localdate()
    )
    client = Client()
    client.force_login(account_of(annelies))
    return client


def test_somebody_with_two_corporations_is_asked_where_to_work(two_places: Client) -> None:
    assert not acting(two_places).is_staff
    assert two_places.get("/people")["Location"] == "/place"
    page = two_places.get("/place").content.decode()
    assert "Overmaas" in page
    assert "Woonveld" in page


def test_the_chosen_corporation_is_the_only_one(two_places: Client, annelies: Person) -> None:
    overmaas = next(place for place in places_of(annelies.pk, localdate()) if place.corporation_name == "Overmaas")

    two_places.post("/place", {"place": overmaas.key})

    actor = acting(two_places)
    assert actor.corporation == overmaas.corporation
    assert actor.functions == frozenset({Function.ADMINISTRATOR})


@pytest.mark.parametrize("key", ["", "x", "11111111-1111-4111-8111-111111111111:", "\x00"])
def test_nobody_chooses_a_place_where_he_does_not_work(two_places: Client, key: str) -> None:
    assert two_places.post("/place", {"place": key}).status_code in {200, 403}
    assert PLACE not in two_places.session


def test_a_forged_place_is_refused(two_places: Client, annelies: Person) -> None:
    with pytest.raises(NotAllowed):
        services.choose_place(request_of(two_places), places=places_of(annelies.pk, localdate()), key=f"{uuid4()}:")


# --- nothing is given away --------------------------------------------------------------------------------------------


def test_nobody_signs_up() -> None:
    data = {"email": "iemand@elders.example", "password1": PASSWORD, "password2": PASSWORD}

    Client().post("/account/signup/", data)

    assert not Account.objects.exists()


@pytest.mark.parametrize("login", ["annelies@woonveld.example", "niemand@woonveld.example"])
def test_a_wrong_password_and_an_unknown_address_are_answered_alike(annelies: Person, login: str) -> None:
    answer = Client().post("/account/login/", {"login": login, "password": "verkeerd"})

    assert answer.status_code == 200
    assert len(answer.context["form"].non_field_errors()) == 1
    assert "wachtwoord" in str(answer.context["form"].non_field_errors()[0])


def test_asking_for_a_new_password_tells_nobody_who_has_an_account(annelies: Person, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "portal.post.backend.OutboxBackend"
    Client().post("/account/password/reset/", {"email": "niemand@woonveld.example"})
    assert not Message.objects.filter(kind="account").exists()

    known = Client().post("/account/password/reset/", {"email": "annelies@woonveld.example"})
    unknown = Client().post("/account/password/reset/", {"email": "niemand@woonveld.example"})

    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert [message.to for message in Message.objects.filter(kind="account")] == ["annelies@woonveld.example"]


def test_the_mail_for_a_new_password_is_written_in_the_house_s_own_words(annelies: Person, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "portal.post.backend.OutboxBackend"

    address = {"email": "annelies@woonveld.example"}
    Client().post("/account/password/reset/", address, headers={"host": "localhost"})

    message = Message.objects.get(kind="account")
    assert message.subject == "Kies een nieuw wachtwoord"
    assert "/account/password/reset/key/" in message.text
    assert message.text.count("http://testserver") == 1
    assert 'role="presentation"' in message.html
    assert "Was u dat niet?" in message.html


def test_the_link_in_the_welcome_mail_opens_the_choice_of_a_password(woonveld: Corporation) -> None:
    make_person(woonveld, "Jan", Function.INSPECTOR)
    text = Message.objects.get(to="jan@woonveld.example").text
    link = next(word for word in text.split() if word.startswith("http://testserver/account/password/reset/key/"))

    page = Client().get(link.removeprefix("http://testserver"), follow=True)

    assert page.status_code == 200
    assert 'name="password1"' in page.content.decode()


@pytest.mark.parametrize("evil", ["//evil.example", "https:evil.example", "/\\evil.example", "https://evil.example/"])
def test_signing_in_leads_nowhere_else(annelies: Person, evil: str) -> None:
    answer = Client().post(
        "/account/login/", {"login": "annelies@woonveld.example", "password": PASSWORD, "next": evil}
    )

    assert (answer.status_code, answer["Location"]) == (302, "/")
