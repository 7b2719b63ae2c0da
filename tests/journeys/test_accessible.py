"""Every page of staff, contractor and tenant, opened and sealed: axe finds nothing, and nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from mutations.dwellings.models import Element
from tests.browser import DESKTOP, PHONE, OpenPage, carry, scrolls_sideways, violations
from tests.world import World, begin, browser, open_story, record
from wishes.costing.models import PriceBook
from wishes.policy.models import PolicyVersion

pytestmark = pytest.mark.e2e
SMALLEST = 320


def faults(page: Page, address: str) -> list[str]:
    """What is wrong with a page at a phone's and a desk's width, in light and in dark."""
    found = []
    for width in (SMALLEST, PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if width == PHONE else "light")
        answer = page.goto(address)
        if answer is None or answer.status != 200:
            return [f"{address} does not open"]
        if scrolls_sideways(page):
            found.append(f"{width}: scrolls sideways")
        if width != SMALLEST:
            found.extend(f"{width}: {fault}" for fault in violations(page))
    if page.locator("h1").count() != 1:
        found.append("not one h1")
    return found


def check(page: Page, addresses: Iterator[str]) -> None:
    found = {address: faults(page, address) for address in addresses}
    assert {address: wrong for address, wrong in found.items() if wrong} == {}


def thing(world: World, kind: str) -> Element:
    return Element.objects.filter(room__dwelling=world.dwelling, kind__code=kind).order_by("room__position")[0]


def of_inspector(world: World) -> Iterator[str]:
    case, kitchen = world.table.case, thing(world, "KITCHEN_UNIT")
    yield reverse("desk:home")
    yield reverse("desk:case", args=[case])
    yield reverse("inspection:list")
    yield reverse("inspection:home", args=[case])
    yield reverse("inspection:room", args=[case, kitchen.room_id])
    yield reverse("inspection:element", args=[case, kitchen.pk])
    yield reverse("inspection:check", args=[case])


def of_contractor(world: World) -> Iterator[str]:
    yield reverse("desk:home")
    yield reverse("offers:list")
    yield reverse("offers:sheet", args=[world.table.case])
    yield reverse("offers:check", args=[world.table.case])


def of_policy_owner(world: World) -> Iterator[str]:
    book = PriceBook.objects.of(world.corporation).holding_on(world.today)[0]
    version = PolicyVersion.objects.of(world.corporation).get(status="draft")
    yield reverse("desk:home")
    yield reverse("policy:page")
    yield reverse("policy:version", args=[version.pk])
    yield reverse("policy:draft")
    yield reverse("costing:books")
    yield reverse("costing:book", args=[book.pk])
    yield reverse("costing:draft", args=[book.pk])
    yield reverse("insight:board")


def of_coordinator(world: World) -> Iterator[str]:
    yield reverse("desk:home")
    yield reverse("desk:case", args=[world.table.case])
    yield reverse("comparison:table", args=[world.table.case])


def test_the_inspectors_tablet(world: World, open_page: OpenPage) -> None:
    begin(world)
    record(world, "O")
    check(carry(open_page(PHONE), browser(world.jan)), of_inspector(world))


def test_the_contractors_desk(world: World, open_page: OpenPage) -> None:
    begin(world)
    record(world, "A")
    check(carry(open_page(PHONE), browser(world.vos)), of_contractor(world))


def test_policy_prices_and_the_board(world: World, open_page: OpenPage) -> None:
    open_story(world)
    owner = browser(world.policy_owner)
    typed = {
        "valid_from": f"{world.today.year + 1}-12-01",
        "decision_reference": "Besluit 7",
        "why": "Verf is duurder.",
    }
    owner.post(reverse("policy:draft"), typed)
    check(carry(open_page(PHONE), owner), of_policy_owner(world))


def test_the_coordinators_desk_before_the_opening(world: World, open_page: OpenPage) -> None:
    begin(world)
    check(carry(open_page(PHONE), browser(world.coordinator)), of_coordinator(world))


def test_the_coordinators_desk_after_the_opening(world: World, open_page: OpenPage) -> None:
    open_story(world)
    check(carry(open_page(PHONE), browser(world.coordinator)), of_coordinator(world))


def test_who_uses_the_keyboard_reaches_the_content_first_and_then_every_button(
    world: World, open_page: OpenPage
) -> None:
    begin(world)
    page = carry(open_page(DESKTOP), browser(world.jan))
    page.goto(reverse("inspection:home", args=[world.table.case]))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "Naar de inhoud"
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.textContent.trim()"))
    assert "Begin de opname" in reached
