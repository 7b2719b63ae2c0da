"""The demo's mailbox: every mail that the portal wrote, as its reader would see it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from portal.actor import Function
from portal.post import services
from portal.post.models import Message
from tests.portal.makers import NOW, make_corporation, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def mail() -> Message:
    make_person(make_corporation(), "Jan", Function.INSPECTOR)
    return Message.objects.get()


def test_the_mailbox_lists_every_mail(mail: Message) -> None:
    page = Client().get("/demo/mail").content.decode()

    assert "Uw toegang tot het portaal van Woonveld" in page
    assert "jan@woonveld.example" in page


def test_the_mailbox_is_searched_by_recipient(mail: Message) -> None:
    assert "jan@woonveld.example" in Client().get("/demo/mail", {"q": "JAN@"}).content.decode()
    assert "Geen mail gevonden" in Client().get("/demo/mail", {"q": "karim"}).content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "x", "999999999999"])
def test_a_page_that_is_not_there_shows_one_that_is(mail: Message, page: str) -> None:
    assert Client().get("/demo/mail", {"page": page}).status_code == 200


def test_a_mail_shows_its_text_beside_its_frame(mail: Message) -> None:
    page = Client().get(reverse("post:mail", args=[mail.pk])).content.decode()

    assert f'src="/demo/mail/{mail.pk}/html"' in page
    assert "Beste Jan," in page


def test_the_html_has_a_policy_of_its_own_in_which_nothing_runs(mail: Message) -> None:
    answer = Client().get(reverse("post:mail_html", args=[mail.pk]))

    policy = answer["Content-Security-Policy"]
    assert "style-src 'unsafe-inline'" in policy
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert '<base target="_top">' in answer.content.decode()


def test_every_other_page_keeps_the_strict_policy(mail: Message) -> None:
    policy = Client().get("/demo/mail")["Content-Security-Policy"]

    assert "style-src 'self'" in policy
    assert "unsafe-inline" not in policy


def test_a_mail_without_html_has_no_such_page() -> None:
    mail = services.put_mail(
        to="jan@a.nl", language="nl", sender="post@a.nl", subject="Dag", text="Dag", html="", now=NOW
    )

    assert Client().get(reverse("post:mail_html", args=[mail.pk])).status_code == 404
    assert "<iframe" not in Client().get(reverse("post:mail", args=[mail.pk])).content.decode()


def test_the_mailbox_takes_as_many_queries_for_a_hundred_mails(
    mail: Message, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(100):
        services.put_mail(
            to=f"jan{number}@a.nl", language="nl", sender="post@a.nl", subject="Dag", text="Dag", html="", now=NOW
        )

    with django_assert_max_num_queries(6):
        Client().get("/demo/mail")
