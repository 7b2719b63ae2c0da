"""Waking the worker: a hint after the commit, which a dead broker cannot spoil."""

from __future__ import annotations

from time import monotonic

import pytest
from celery import Celery
from pytest_django import DjangoCaptureOnCommitCallbacks

from portal.celery import SCHEDULES, app
from portal.post import services
from portal.post.models import Message
from portal.post.schedule import SCHEDULE
from portal.post.services import hints
from tests.portal.makers import NOW, make_corporation

pytestmark = pytest.mark.django_db


def put() -> None:
    services.put_mail(to="jan@a.nl", language="nl", sender="post@a.nl", subject="Dag", text="Dag", html="", now=NOW)


def test_a_committed_message_wakes_the_worker(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(hints, "hint", asked.append)

    with django_capture_on_commit_callbacks(execute=True):
        make_corporation()
        put()
        assert asked == []
    assert asked == ["portal.post.tasks.deliver"]


@pytest.mark.parametrize("broker", ["redis+socket:///nowhere/valkey.sock", "redis://127.0.0.1:1/0"])
def test_with_the_broker_away_the_change_stands_and_nobody_waits(
    broker: str,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    away = Celery("away", broker=broker, set_as_current=False)
    away.conf.broker_transport_options = app.conf.broker_transport_options
    monkeypatch.setattr(hints, "app", away)
    started = monotonic()

    with django_capture_on_commit_callbacks(execute=True):
        put()

    assert monotonic() - started < 2
    assert "the sweep will do portal.post.tasks.deliver" in caplog.text
    assert Message.objects.count() == 1


def test_the_clock_sweeps_every_fifteen_seconds() -> None:
    assert "portal.post.schedule" in SCHEDULES
    assert {entry["task"]: entry["schedule"] for entry in SCHEDULE.values()} == {
        "portal.post.tasks.deliver": 15,
        "portal.post.tasks.run": 15,
    }
    app.loader.import_default_modules()
    assert {"portal.post.tasks.deliver", "portal.post.tasks.run"} <= app.tasks.keys()


def test_the_tasks_are_doors_to_the_services() -> None:
    app.loader.import_default_modules()
    put()

    assert app.tasks["portal.post.tasks.deliver"]() == 1
    assert app.tasks["portal.post.tasks.run"]() == 0
