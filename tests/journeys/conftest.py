"""Where the journeys begin."""

from __future__ import annotations

import logging
from datetime import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from portal.value import value
from tests.browser import HEIGHT, OpenPage
from tests.journeys.pages import Stage, make_stage
from tests.snapshot import once
from tests.world import STORY_ADDRESS, last_monday
from wishes.demo.people import PROEFDAM, VOORBEELD
from wishes.demo.services import found_corporation, load_corporation
from wishes.demo.services.dwellings import add_story_flat


@value
class Flat:
    """The flat of the story, in which nothing runs yet; and the day on which its notice comes in."""

    address: str
    now: datetime


@pytest.fixture
def flat(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Flat:
    found = once("flat", make_flat)
    monkeypatch.setattr(timezone, "now", lambda: found.now)
    return found


def make_flat() -> Flat:
    now = last_monday()
    voorbeeld = load_corporation(VOORBEELD, now=now)
    found_corporation(PROEFDAM, now=now)
    add_story_flat(voorbeeld, STORY_ADDRESS, now=now)
    return Flat(address=f"{STORY_ADDRESS.street} {STORY_ADDRESS.number}-{STORY_ADDRESS.addition}", now=now)


@pytest.fixture(params=["with script", "without script"])
def screens(request: pytest.FixtureRequest, open_page: OpenPage, browser: Browser, live_server: LiveServer) -> OpenPage:
    """Every link and form works in a browser that runs no script."""

    def still(width: int) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": HEIGHT},
            locale="nl-NL",
            java_script_enabled=False,
        )
        return context.new_page()

    return open_page if request.param == "with script" else still


@pytest.fixture
def stage(transactional_db: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Stage:
    caplog.set_level(logging.CRITICAL, "django.request")  # it is tried who may read which page
    found = once("stage", make_stage)
    monkeypatch.setattr(timezone, "now", lambda: found.scene.world.now)
    return found
