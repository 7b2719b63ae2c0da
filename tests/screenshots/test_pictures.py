"""The pictures of the README, made from the story; `make screenshots`."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser import DESKTOP, PHONE, OpenPage, carry
from tests.house.reading import PROJECT
from tests.world import World, begin, browser, record

pytestmark = [pytest.mark.screenshots, pytest.mark.django_db(transaction=True)]

PICTURES = PROJECT / "docs" / "pictures"


def take(page: Page, address: str, name: str) -> None:
    answer = page.goto(address)
    assert answer is not None
    assert answer.ok
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")


def test_the_comparison_as_the_inspector_sees_it(opened: World, open_page: OpenPage) -> None:
    page = carry(open_page(DESKTOP), browser(opened.jan))
    take(page, f"/comparison/{opened.table.case}/", "comparison")


def test_the_home_as_the_tenant_sees_it_on_a_phone(world: World, open_page: OpenPage) -> None:
    begin(world)
    record(world, "H")
    page = carry(open_page(PHONE), browser(world.fatma))
    take(page, "/home/", "tenant")
