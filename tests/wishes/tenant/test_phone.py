"""The way on a small phone, without script, and looked at by axe in light and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from portal.actor import Actor
from tests.browser import scrolls_sideways, violations
from tests.wishes.tenant.homes import element, room
from tests.world import World, begin, record
from tests.world import browser as signed_in

pytestmark = pytest.mark.e2e
SMALLEST, PHONE, DESKTOP = 320, 360, 1280
Look = Callable[..., Page]


@pytest.fixture
def look(browser: Browser, live_server: LiveServer) -> Iterator[Look]:
    """A page of somebody who has signed in, at a width, light or dark, with script or without."""

    def open_one(actor: Actor, width: int, *, dark: bool = False, script: bool = True) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale="nl-NL",
        )
        session = signed_in(actor).cookies["sessionid"].value
        host = urlsplit(live_server.url).hostname or ""
        context.add_cookies([{"name": "sessionid", "value": session, "domain": host, "path": "/"}])
        return context.new_page()

    yield open_one
    for context in browser.contexts:
        context.close()


def test_fatma_answers_a_room_on_a_small_phone_without_script(world: World, look: Look) -> None:
    begin(world)
    page = look(world.fatma, SMALLEST, script=False)

    page.goto("/home/")
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("link", name="Keuken", exact=True).click()
    page.get_by_role("button", name="Nee, ik wil iets anders").click()
    page.check(f"input[value='{element(world, 'Keuken', 'PAINTWORK')}']")
    page.get_by_role("button", name="Opslaan en verder").click()
    page.get_by_role("radio", name="Ik verf zelf").check()
    page.fill("textarea:visible", "Ik verf de muren wit.")
    page.get_by_role("button", name="Opslaan en verder").click()

    assert page.locator("text=1 van 9 kamers klaar").first.is_visible()
    assert not scrolls_sideways(page)


@pytest.mark.parametrize(
    ("width", "dark"), [(SMALLEST, False), (PHONE, True), (DESKTOP, False), (DESKTOP, True)], ids=str
)
def test_every_page_can_be_used_by_everybody(world: World, look: Look, *, width: int, dark: bool) -> None:
    begin(world)
    record(world, "H")
    page = look(world.fatma, width, dark=dark)
    kitchen, paint = room(world, "Keuken"), element(world, "Keuken", "PAINTWORK")
    addresses = (
        *("/home/", "/home/how/", "/home/matters/", "/home/check/", "/home/status/", "/home/help/"),
        *(f"/home/rooms/{kitchen}/", f"/home/rooms/{kitchen}/pick/", f"/home/elements/{paint}/"),
    )

    found = {address: problems(page, address) for address in addresses}

    assert {address: wrong for address, wrong in found.items() if wrong} == {}


def problems(page: Page, address: str) -> list[str]:
    page.goto(address)
    sideways = ["scrolls sideways"] if scrolls_sideways(page) else []
    return sideways + violations(page)
