"""The outbox: what is put in stays as it was written, goes out once, waits after a failure, is parked after five."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.core.mail import EmailMessage, send_mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from pytest_django import Settings

from portal.actor import Actor, Function
from portal.corporations.models import Corporation
from portal.errors import NotAllowed, Refused
from portal.post import rules, services
from portal.post.choices import PostStatus
from portal.post.models import Job, Message
from portal.post.services import asking, working
from portal.trail.models import Event
from tests.portal.makers import NOW, actor_at, make_corporation, make_person

pytestmark = pytest.mark.django_db

MEMORY = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(autouse=True)
def transport(settings: Settings) -> None:
    settings.POST_TRANSPORT = MEMORY


@pytest.fixture
def woonveld() -> Corporation:
    return make_corporation()


@pytest.fixture
def administrator(woonveld: Corporation) -> Actor:
    person = make_person(woonveld, "Bea", Function.ADMINISTRATOR)
    Message.objects.update(status=PostStatus.DONE, done_at=NOW)
    return actor_at(person, woonveld)


def put(corporation: Corporation, *, language: str = "nl", name: str = "Fatma") -> Message:
    return services.put_message(
        corporation_id=corporation.pk,
        to="fatma@example.nl",
        language=language,
        template="portal/people/mail/welcome",
        context={"name": name, "known": True, "button_url": "https://portal.example/in", "button_label": "Inloggen"},
        now=NOW,
        kind="welcome",
    )


def make_due() -> None:
    """As if the waiting time had passed."""
    Message.objects.filter(status=PostStatus.QUEUED).update(due_at=Now(), leased_until=None)
    Job.objects.filter(status=PostStatus.QUEUED).update(due_at=Now(), leased_until=None)


def failing(error: Exception) -> Callable[..., int]:
    def send_messages(self: EmailBackend, messages: list[EmailMessage]) -> int:
        raise error

    return send_messages


def test_a_message_is_sent_as_it_was_written(woonveld: Corporation) -> None:
    message = put(woonveld)

    assert services.deliver_due() == 1
    (sent,) = mail.outbox
    assert sent.to == ["fatma@example.nl"]
    assert sent.subject == "Uw toegang tot het portaal van Woonveld"
    assert sent.from_email == "Woonveld <post@drempel.example>"
    assert sent.reply_to == ["info@woonveld.example"]
    assert sent.extra_headers["Message-ID"] == f"<{message.pk}@drempel.example>"
    assert "Beste Fatma," in sent.body
    message.refresh_from_db()
    assert (message.status, message.attempts, message.last_error) == (PostStatus.DONE, 1, "")


def test_a_message_that_was_sent_is_not_sent_again(woonveld: Corporation) -> None:
    put(woonveld)
    services.deliver_due()

    assert services.deliver_due() == 0
    assert len(mail.outbox) == 1


def test_text_is_plain_and_html_is_escaped(woonveld: Corporation) -> None:
    message = put(woonveld, name="<b>O'Neill</b>")

    assert "Beste <b>O'Neill</b>," in message.text
    assert "&lt;b&gt;O&#x27;Neill&lt;/b&gt;" in message.html


def test_the_mail_has_the_button_the_phone_number_and_the_language(woonveld: Corporation) -> None:
    message = put(woonveld)

    assert '<html lang="nl" dir="ltr">' in message.html
    assert message.html.count("<a href=") == 2
    assert 'href="https://portal.example/in"' in message.html
    assert "030 123 45 67" in message.html
    assert "https://portal.example/in" in message.text


def test_a_language_that_the_corporation_does_not_offer_becomes_its_first(woonveld: Corporation) -> None:
    Corporation.objects.update(languages=["nl"])

    assert put(woonveld, language="en").language == "nl"


def test_a_rolled_back_change_sends_nothing(woonveld: Corporation) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        put(woonveld)
        raise RuntimeError

    assert services.deliver_due() == 0


def test_a_message_can_not_be_rewritten(woonveld: Corporation) -> None:
    put(woonveld)

    with pytest.raises(IntegrityError, match="append-only or frozen"), transaction.atomic():
        Message.objects.update(subject="Iets anders")


def test_a_message_that_is_not_sent_yet_can_not_be_deleted_and_one_that_was_can(woonveld: Corporation) -> None:
    put(woonveld)
    with pytest.raises(IntegrityError, match="append-only or frozen"), transaction.atomic():
        Message.objects.all().delete()

    services.deliver_due()
    Message.objects.all().delete()
    assert not Message.objects.exists()


def test_a_failed_message_waits_a_minute_and_keeps_its_message_id(
    woonveld: Corporation, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = put(woonveld)
    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", failing(ConnectionRefusedError("away")))
        assert services.deliver_due() == 0

    message.refresh_from_db()
    assert message.status == PostStatus.QUEUED
    assert message.last_error == "ConnectionRefusedError: away"
    assert services.deliver_due() == 0
    make_due()
    assert services.deliver_due() == 1
    assert mail.outbox[0].extra_headers["Message-ID"] == f"<{message.pk}@drempel.example>"


def test_after_five_failures_a_message_is_parked_and_the_next_still_goes_out(
    woonveld: Corporation, monkeypatch: pytest.MonkeyPatch
) -> None:
    poison = put(woonveld)
    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", failing(ValueError("no such header")))
        for _ in range(5):
            make_due()
            services.deliver_due()
    put(woonveld)

    assert services.deliver_due() == 1
    poison.refresh_from_db()
    assert (poison.status, poison.attempts) == (PostStatus.PARKED, 5)
    make_due()
    assert services.deliver_due() == 0


def test_a_message_whose_worker_was_killed_five_times_is_parked(woonveld: Corporation) -> None:
    message = put(woonveld)
    Message.objects.update(attempts=5, lease=uuid4(), leased_until=Now() - timedelta(seconds=1))

    assert services.deliver_due() == 0
    message.refresh_from_db()
    assert message.status == PostStatus.PARKED


def test_a_held_message_is_left_to_its_worker(woonveld: Corporation) -> None:
    put(woonveld)
    assert working.lease(Message) is not None

    assert services.deliver_due() == 0


def test_a_worker_that_lost_its_lease_does_not_write_over_the_next(woonveld: Corporation) -> None:
    put(woonveld)
    late = working.lease(Message)
    Message.objects.update(leased_until=Now() - timedelta(seconds=1))
    working.lease(Message)

    assert late is not None
    assert not working.end(late, PostStatus.DONE, done_at=Now())


def test_waiting_grows_from_a_minute_to_an_hour() -> None:
    waits = [rules.wait_after(attempts) for attempts in (1, 2, 3, 4)]

    assert waits == [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1)]
    assert [rules.is_spent(attempts) for attempts in (4, 5)] == [False, True]


# --- jobs -------------------------------------------------------------------------------------------------------------


def rename(*, corporation_id: str, subject_id: str) -> None:
    """A reaction of a higher room: it changes a row."""
    Corporation.objects.filter(pk=subject_id).update(name=f"Na {corporation_id[:0]}afloop")


def rename_and_fail(*, corporation_id: str, subject_id: str) -> None:
    rename(corporation_id=corporation_id, subject_id=subject_id)
    raise RuntimeError(corporation_id)


@pytest.fixture
def reactions(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    monkeypatch.setattr(asking, "REACTIONS", table)
    return table


def test_an_event_becomes_a_job_for_each_reaction(woonveld: Corporation, reactions: dict[str, list[str]]) -> None:
    reactions["opened"] = [f"{__name__}.rename", f"{__name__}.rename_and_fail"]

    jobs = services.announce("opened", corporation_id=woonveld.pk, subject_id=woonveld.pk, now=NOW)

    assert [job.task.rpartition(".")[2] for job in jobs] == ["rename", "rename_and_fail"]
    assert services.announce("closed", corporation_id=woonveld.pk, subject_id=woonveld.pk, now=NOW) == ()


def test_a_job_is_done_once(woonveld: Corporation, reactions: dict[str, list[str]]) -> None:
    reactions["opened"] = [f"{__name__}.rename"]
    services.announce("opened", corporation_id=woonveld.pk, subject_id=woonveld.pk, now=NOW)

    assert services.run_due() == 1
    woonveld.refresh_from_db()
    assert woonveld.name == "Na afloop"
    assert services.run_due() == 0


@pytest.mark.parametrize("task", ["rename_and_fail", "nowhere_to_be_found"])
def test_a_failed_job_leaves_nothing_behind_and_is_parked_after_five(
    woonveld: Corporation, reactions: dict[str, list[str]], task: str
) -> None:
    reactions["opened"] = [f"{__name__}.{task}"]
    (job,) = services.announce("opened", corporation_id=woonveld.pk, subject_id=woonveld.pk, now=NOW)

    for _ in range(5):
        make_due()
        assert services.run_due() == 0

    woonveld.refresh_from_db()
    job.refresh_from_db()
    assert woonveld.name == "Woonveld"
    assert job.status == PostStatus.PARKED


def test_a_job_whose_lease_was_lost_while_it_ran_leaves_nothing_behind(
    woonveld: Corporation, reactions: dict[str, list[str]]
) -> None:
    reactions["opened"] = [f"{__name__}.rename"]
    services.announce("opened", corporation_id=woonveld.pk, subject_id=woonveld.pk, now=NOW)
    late = working.lease(Job)
    assert late is not None
    Job.objects.update(lease=uuid4())

    with pytest.raises(working.LeaseLost):
        working.run(late)
    woonveld.refresh_from_db()
    assert woonveld.name == "Woonveld"


# --- parked -----------------------------------------------------------------------------------------------------------


def test_the_administrator_offers_a_parked_message_again(woonveld: Corporation, administrator: Actor) -> None:
    message = put(woonveld)
    Message.objects.filter(pk=message.pk).update(status=PostStatus.PARKED, attempts=5)

    services.retry_message(message_id=message.pk, actor=administrator, now=NOW)

    assert services.deliver_due() == 1
    assert Event.objects.filter(chain=woonveld.pk, event="message_retried", subject_id=message.pk).count() == 1


def test_the_administrator_offers_a_parked_job_again(
    woonveld: Corporation, administrator: Actor, reactions: dict[str, list[str]]
) -> None:
    reactions["opened"] = [f"{__name__}.rename"]
    (job,) = services.announce("opened", corporation_id=woonveld.pk, subject_id=woonveld.pk, now=NOW)
    Job.objects.update(status=PostStatus.PARKED, attempts=5)

    services.retry_job(job_id=job.pk, actor=administrator, now=NOW)

    assert services.run_due() == 1
    assert Event.objects.filter(chain=woonveld.pk, event="job_retried", subject_id=job.pk).count() == 1


def test_what_is_not_parked_is_not_offered_again(woonveld: Corporation, administrator: Actor) -> None:
    message = put(woonveld)

    with pytest.raises(Refused):
        services.retry_message(message_id=message.pk, actor=administrator, now=NOW)


def test_nobody_offers_another_corporation_s_message_again(woonveld: Corporation, administrator: Actor) -> None:
    message = put(make_corporation("Overmaas", "overmaas"))
    Message.objects.filter(pk=message.pk).update(status=PostStatus.PARKED)

    with pytest.raises(NotAllowed):
        services.retry_message(message_id=message.pk, actor=administrator, now=NOW)


def test_a_coordinator_does_not_offer_messages_again(woonveld: Corporation) -> None:
    coordinator = actor_at(make_person(woonveld, "Karim", Function.COORDINATOR), woonveld)
    message = put(woonveld)
    Message.objects.filter(pk=message.pk).update(status=PostStatus.PARKED)

    with pytest.raises(NotAllowed):
        services.retry_message(message_id=message.pk, actor=coordinator, now=NOW)


def test_a_retry_falls_with_its_event(
    woonveld: Corporation, administrator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = put(woonveld)
    Message.objects.filter(pk=message.pk).update(status=PostStatus.PARKED)
    monkeypatch.setattr("portal.trail.services.take_turn", broken_turn)

    with pytest.raises(RuntimeError):
        services.retry_message(message_id=message.pk, actor=administrator, now=NOW)
    message.refresh_from_db()
    assert message.status == PostStatus.PARKED


def broken_turn(chain_id: UUID) -> None:
    raise RuntimeError(chain_id)


# --- mails of Django and allauth --------------------------------------------------------------------------------------


def test_a_mail_of_django_itself_goes_through_the_outbox(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "portal.post.backend.OutboxBackend"

    send_mail("Wachtwoord\nherstellen", "Uw link", "post@drempel.example", ["jan@a.nl"], html_message="<p>x</p>")

    message = Message.objects.get()
    assert mail.outbox == []
    assert (message.to, message.subject, message.html) == ("jan@a.nl", "Wachtwoord herstellen", "<p>x</p>")
    assert services.deliver_due() == 1
    assert mail.outbox[0].to == ["jan@a.nl"]
