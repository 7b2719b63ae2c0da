"""A real browser for journeys; every page in it fails its test on a script error or a refused style."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as django_settings
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from portal.local.tools import chromium

PHONE, DESKTOP = 360, 1280
HEIGHT = 900
WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Chromium looks for its maker's servers at every start; tests need no network.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]

# A page that is not there, and a form that comes back with its mistakes: Chromium calls both an error.
EXPECTED = re.compile(r"status of (404|409|422)")

OpenPage = Callable[[int], Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for a page is a browser test."""
    for item in items:
        if isinstance(item, pytest.Function) and "open_page" in item.fixturenames:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright runs a loop in this thread
        running = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer, settings: Settings) -> Iterator[OpenPage]:
    """`open_page(PHONE)`: a page of a person of its own, with no cookies of another."""
    settings.SITE_URL = live_server.url  # links in mails lead here
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error" and not EXPECTED.search(message.text):
            said.append(message.text)

    def open_one(width: int) -> Page:
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": width, "height": HEIGHT}, locale="nl-NL"
        )
        page = context.new_page()
        page.on("console", note)
        page.on("pageerror", lambda error: said.append(str(error)))
        return page

    yield open_one
    for context in browser.contexts:
        context.close()
    assert said == []


def carry(page: Page, signed_in: Client) -> Page:
    """The browser goes on as whoever this test client is: `carry(open_page(PHONE), browser(world.fatma))`."""
    page.context.add_cookies(
        [
            {"name": name, "value": cookie.value, "url": django_settings.SITE_URL}
            for name, cookie in signed_in.cookies.items()
        ]
    )
    return page


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA, each with the element."""
    found = Axe().run(page, options={"runOnly": WCAG_22_AA}).response["violations"]
    return [f"{each['id']}: {node['html']}" for each in found for node in each["nodes"]]


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
