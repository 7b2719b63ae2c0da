"""Several senders at once, and senders that are killed: no mail is lost, and none goes out twice under two ids."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from django.db import connection
from django.db.models.functions import Now
from pytest_django import Settings

from portal.corporations.models import Corporation
from portal.post import rules, services
from portal.post.choices import PostStatus
from portal.post.models import Job, Message
from portal.post.querysets import OutboxQuerySet
from portal.post.services import asking
from tests.portal.makers import NOW, make_corporation

pytestmark = pytest.mark.django_db(transaction=True)

SENDERS = 8
MAILS = 20


@pytest.fixture
def sent(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the mail server was given, an id a line."""
    settings.POST_TRANSPORT = "tests.races.transports.Noting"
    file = tmp_path / "sent.txt"
    file.touch()
    monkeypatch.setenv("SENT_MAILS", str(file))
    return file


def put(count: int) -> list[str]:
    messages = [
        services.put_mail(to="jan@a.nl", language="nl", sender="post@a.nl", subject="Dag", text="Dag", html="", now=NOW)
        for _ in range(count)
    ]
    return sorted(f"<{message.pk}@a.nl>" for message in messages)


def ids(file: Path) -> list[str]:
    return sorted(file.read_text(encoding="utf-8").split())


def everybody_at_once() -> None:
    start = Barrier(SENDERS)

    def sender(_: int) -> None:
        try:
            start.wait(timeout=30)
            services.deliver_due()
            services.run_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(SENDERS) as pool:
        list(pool.map(sender, range(SENDERS)))


def test_eight_senders_send_each_mail_once(sent: Path) -> None:
    expected = put(MAILS)

    everybody_at_once()

    assert ids(sent) == expected
    assert Message.objects.filter(status=PostStatus.DONE).count() == MAILS


def test_without_the_lease_they_send_some_twice(sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The positive control: held rows count as due and nobody waits, as if there were neither lease nor lock."""

    def unheld(queue: OutboxQuerySet[Message]) -> OutboxQuerySet[Message]:
        return queue.filter(status=PostStatus.QUEUED)

    monkeypatch.setattr(OutboxQuerySet, "due", unheld)
    monkeypatch.setattr(OutboxQuerySet, "select_for_update", lambda queue, **_: queue)
    expected = put(MAILS)

    everybody_at_once()

    assert len(ids(sent)) > len(expected)


def test_a_sender_killed_after_the_mail_server_s_yes_sends_it_again_under_the_same_id(sent: Path) -> None:
    (expected,) = put(1)

    assert killed_while_sending() == -signal.SIGKILL
    assert services.deliver_due() == 0
    Message.objects.update(leased_until=Now() - timedelta(seconds=1))
    assert services.deliver_due() == 1

    assert ids(sent) == [expected, expected]
    assert Message.objects.get().attempts == 2


def test_the_lease_of_a_killed_sender_ends_by_itself(sent: Path) -> None:
    put(1)
    killed_while_sending()

    held = Message.objects.filter(leased_until__lte=Now() + rules.LEASE, leased_until__gt=Now())
    assert held.count() == 1


def killed_while_sending() -> int:
    """A process of its own that is killed for good, with its transaction open or not."""
    program = (
        "import django; django.setup()\n"
        "from django.conf import settings\n"
        "from portal.post import services\n"
        "settings.POST_TRANSPORT = 'tests.races.transports.NotingThenKilled'\n"
        "services.deliver_due()\n"
    )
    at = connection.settings_dict
    address = f"postgresql://{at['USER']}@/{at['NAME']}?host={at['HOST']}"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "portal.settings", "DATABASE_URL": address}
    return subprocess.run([sys.executable, "-c", program], env=environment, check=False).returncode


def count_up(*, corporation_id: str, subject_id: str) -> None:
    """A reaction whose effect shows how often it was done."""
    corporation = Corporation.objects.get(pk=subject_id)
    corporation.version += 1
    corporation.save(update_fields=["version"])


def test_eight_workers_do_each_job_once(sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corporation = make_corporation()
    monkeypatch.setattr(asking, "REACTIONS", {"opened": [f"{__name__}.count_up"]})
    services.announce("opened", corporation_id=corporation.pk, subject_id=corporation.pk, now=NOW)

    everybody_at_once()

    corporation.refresh_from_db()
    assert corporation.version == 2
    assert Job.objects.get().attempts == 1
