"""The door of an invitation as a browser, and a mail scanner, sees it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db.models.functions import Now
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from mutations.cases import services
from mutations.cases.models import Case, Invitation, Participant
from portal.actor import Actor
from portal.people.services.sessions import TENANT
from portal.post.models import Message
from portal.trail.models import Event
from tests.mutations.browser import browser_of
from tests.mutations.makers import key_in_mail
from tests.portal.makers import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def door(recording: Case, fatma: Participant, sanne: Actor) -> str:
    """The address in Fatma's mail."""
    services.invite(seat_id=fatma.seat_id, actor=sanne, now=NOW)
    return f"/invitation/{key_in_mail()}/"


def test_a_link_may_be_followed_ten_times_and_nothing_happens(door: str, client: Client) -> None:
    before = Event.objects.count()

    answers = [client.get(door).status_code for _ in range(10)] + [client.head(door).status_code]

    assert answers == [200] * 11
    assert Event.objects.count() == before
    assert Invitation.objects.get().claimed_at is None
    assert TENANT not in client.session


def test_before_the_button_there_is_a_masked_name_and_no_more(door: str, client: Client) -> None:
    page = client.get(door).content.decode()

    assert "Bent u <bdi>F. Y•••••</bdi>?" in page
    assert "Dorpsstraat 12" in page
    assert "Woonveld" in page
    assert "Yılmaz" not in page
    assert "fatma@" not in page


def test_the_button_opens_the_home(door: str, client: Client, fatma: Participant) -> None:
    answer = client.post(door)

    assert (answer.status_code, answer["Location"]) == (302, "/home/")
    assert client.session[TENANT]["participant"] == str(fatma.pk)
    assert Invitation.objects.get().claimed_at is not None


def test_the_button_works_again_tomorrow_and_on_another_phone(door: str, client: Client) -> None:
    client.post(door)

    assert Client().post(door)["Location"] == "/home/"


def test_a_member_of_staff_who_presses_is_no_longer_one(door: str, sanne: Actor) -> None:
    browser = browser_of(sanne)
    assert "U bent ingelogd als Sanne" in browser.get(door).content.decode()

    browser.post(door)

    assert "_auth_user_id" not in browser.session
    assert TENANT in browser.session


def test_no_page_at_the_door_is_kept_by_a_browser(door: str, client: Client) -> None:
    assert "no-store" in client.get(door)["Cache-Control"]


@pytest.mark.parametrize("glued", [">", ".", ",", ")", "%20", "&gt;", "/>", "/."])
def test_what_a_mail_program_glued_to_the_link_does_no_harm(door: str, client: Client, glued: str) -> None:
    assert "Bent u" in client.get(door.rstrip("/") + glued).content.decode()


def test_a_link_that_was_cut_off_says_so(door: str, client: Client) -> None:
    answer = client.get(door[:30])

    assert answer.status_code == 404
    assert "niet compleet" in answer.content.decode()


def test_an_invented_link_says_no_more_than_that_it_is_not_known(door: str, client: Client) -> None:
    answer = client.get(f"/invitation/{'0' * 40}/")

    assert answer.status_code == 404
    assert "Wij kennen deze link niet" in answer.content.decode()
    assert "Dorpsstraat" not in answer.content.decode()


@pytest.mark.parametrize("key", ["\u0131" * 40, "%00", "../../etc/passwd", "<script>", "a" * 5000])
def test_nonsense_is_no_error_of_the_server(client: Client, key: str) -> None:
    assert client.get(f"/invitation/{key}").status_code == 404
    assert client.post(f"/invitation/{key}").status_code == 404


def test_a_link_that_was_taken_back_says_so(door: str, client: Client, sanne: Actor) -> None:
    client.post(door)
    services.revoke_invitation(invitation_id=Invitation.objects.get().pk, actor=sanne, now=NOW)

    answer = client.get(door)

    assert answer.status_code == 410
    assert "ingetrokken" in answer.content.decode()
    assert "030" in answer.content.decode()
    assert client.post(door).status_code == 410
    assert TENANT not in client.session


def test_an_older_link_points_to_the_newer(door: str, client: Client, fatma: Participant, sanne: Actor) -> None:
    services.invite(seat_id=fatma.seat_id, actor=sanne, now=NOW)

    assert "nieuwere link" in client.get(door).content.decode()


def test_a_link_that_ran_out_offers_a_new_one_and_sends_it_to_the_tenant(door: str, client: Client) -> None:
    Invitation.objects.update(made_at=datetime(2020, 1, 1, tzinfo=UTC), expires_at=Now())
    page = client.get(door).content.decode()
    assert "f•••@mail.example" in page
    assert "fatma@" not in page

    answer = client.post(door, {"again": "1"})

    assert "onderweg" in answer.content.decode()
    assert Message.objects.filter(kind="invitation").count() == 2
    assert TENANT not in client.session
    assert client.post(door, {"again": "1"}).status_code == 410
    assert Message.objects.filter(kind="invitation").count() == 2


def test_the_door_speaks_the_tenant_s_language_until_the_browser_chose(
    door: str, client: Client, fatma: Participant
) -> None:
    Participant.objects.filter(pk=fatma.pk).update(language="en")

    assert '<html lang="en"' in client.get(door).content.decode()
    client.cookies["django_language"] = "nl"
    assert '<html lang="nl"' in client.get(door).content.decode()


def test_the_door_is_cheap(door: str, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_max_num_queries(4):
        client.get(door)


def test_there_is_help_without_a_link(client: Client) -> None:
    assert client.get("/invitation/").status_code == 200
    assert client.post("/invitation/").status_code == 405


def test_a_session_ends_with_its_invitation(door: str, client: Client, sanne: Actor) -> None:
    client.post(door)
    services.revoke_invitation(invitation_id=Invitation.objects.get().pk, actor=sanne, now=NOW)

    client.get("/invitation/")

    assert TENANT not in client.session
