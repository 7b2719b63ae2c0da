"""Every page for everybody: WCAG 2.2 AA by axe, narrow and wide, light and dark, and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser import DESKTOP, HEIGHT, PHONE, OpenPage, carry, scrolls_sideways, violations
from tests.journeys.pages import Shown, Stage, shown

pytestmark = pytest.mark.e2e

NARROWEST = 320


def test_every_page_can_be_read_by_everybody(stage: Stage, open_page: OpenPage) -> None:
    """One walk over all pages, for a database and a browser cost more than a page; each fault names where it is."""
    clients = stage.clients
    screens = {who: carry(open_page(PHONE), client) for who, client in clients.items()}
    walked = list(shown(stage, clients))

    found = [fault for page in walked for fault in faults(screens[page.who], page)]

    assert len(walked) > 80
    assert not found, "\n".join(found)


def faults(screen: Page, page: Shown) -> Iterator[str]:
    screen.emulate_media(color_scheme="light", reduced_motion="reduce")
    screen.set_viewport_size({"width": PHONE, "height": HEIGHT})
    answer = screen.goto(page.url)
    if answer is None or answer.status != 200:
        yield f"{page.what}: {answer and answer.status}"
        return
    for width, fault in seen(screen):
        yield f"{page.what}, {width}: {fault}"


def seen(screen: Page) -> Iterator[tuple[str, str]]:
    for fault in unnamed(screen):
        yield "any width", fault
    for fault in violations(screen):
        yield f"{PHONE} px", fault
    for fault in pale(screen):
        yield f"{PHONE} px, dark", fault
    screen.set_viewport_size({"width": NARROWEST, "height": HEIGHT})
    if scrolls_sideways(screen):
        yield f"{NARROWEST} px", "scrolls sideways"
    screen.set_viewport_size({"width": DESKTOP, "height": HEIGHT})
    for fault in violations(screen):
        yield f"{DESKTOP} px", fault


UNREACHED = """() => [
    ...[...document.querySelectorAll("main .btn")].filter(found => found.tabIndex < 0),
    ...[...document.querySelectorAll("[tabindex]")].filter(found => found.tabIndex > 0),
].map(found => found.outerHTML.slice(0, 120))"""


def unnamed(screen: Page) -> Iterator[str]:
    """A title that says where, one heading that says what, and buttons that the keyboard comes to in their order."""
    yield from (f"out of the keyboard's way: {found}" for found in screen.evaluate(UNREACHED))
    if len(screen.title().split(" · ")[0].strip()) < 3:
        yield f"title {screen.title()!r}"
    if screen.locator("h1").count() != 1:
        yield f"{screen.locator('h1').count()} h1"


def pale(screen: Page) -> list[str]:
    """Colours are all that dark changes."""
    screen.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found = Axe().run(screen, options={"runOnly": {"type": "rule", "values": ["color-contrast"]}})
    screen.emulate_media(color_scheme="light", reduced_motion="reduce")
    return [f"{each['id']}: {node['html']}" for each in found.response["violations"] for node in each["nodes"]]


REFUSING = (
    "cases:register",
    "cases:cancel",
    "decisions:request",
    "dwellings:new",
    "inspection:element",
    "people:add",
    "policy:draft",
    "tenant:element",
)
SEND_EMPTY = """form => {
    form.querySelectorAll("[type=radio]").forEach(button => { button.checked = false; });
    form.requestSubmit();
}"""


def test_a_form_that_refuses_can_be_read_as_well(stage: Stage, open_page: OpenPage) -> None:
    """Its errors take the focus, lead to their fields and have good colours."""
    clients = stage.clients
    pages = {page.what.split()[0]: page for page in reversed(list(shown(stage, clients)))}
    found = []
    for name in REFUSING:
        screen = carry(open_page(PHONE), clients[pages[name].who])
        screen.goto(pages[name].url)
        screen.locator("main form[method=post]").last.evaluate(SEND_EMPTY)
        expect(screen.locator("[data-errors]").first).to_be_focused()
        expect(screen).to_have_title(re.compile("^Fout: "))
        found += [f"{name}: {fault}" for fault in (*unnamed(screen), *violations(screen), *pale(screen))]
    assert not found, "\n".join(found)


BAD = """<!doctype html><html lang=nl><title>x</title><style>
p { color: #777; background: #888 } @media (prefers-color-scheme: dark) { p { color: #777; background: #787878 } }
</style><img src=/x.png><p style="width: 900px">Nauwelijks te lezen</p></html>"""


def test_a_bad_page_is_seen(browser: Browser) -> None:
    """The control of the walk."""
    screen = browser.new_page(viewport={"width": PHONE, "height": HEIGHT})
    screen.set_content(BAD)

    found = {f"{width}: {fault.partition(':')[0]}" for width, fault in seen(screen)}

    assert {
        "any width: title 'x'",
        "any width: 0 h1",
        "360 px: color-contrast",
        "360 px: image-alt",
        "360 px, dark: color-contrast",
        "320 px: scrolls sideways",
        "1280 px: image-alt",
    } <= found
    screen.context.close()
