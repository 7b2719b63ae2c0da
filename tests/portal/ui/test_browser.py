"""The style guide and the ways in, in a real browser: axe, width, keyboard, script."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser import DESKTOP, PHONE, OpenPage, scrolls_sideways, violations

WAYS_IN = ["/ui/", "/account/login/", "/account/password/reset/", "/nowhere"]
NARROWEST = 320
TARGET = 24


def shown(open_page: OpenPage, path: str, width: int, scheme: Literal["light", "dark"]) -> Page:
    page = open_page(width)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(path)
    return page


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("path", WAYS_IN)
@pytest.mark.parametrize(
    ("width", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light"), (DESKTOP, "dark")]
)
def test_axe_finds_nothing(open_page: OpenPage, path: str, width: int, scheme: Literal["light", "dark"]) -> None:
    assert violations(shown(open_page, path, width, scheme)) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("path", WAYS_IN)
@pytest.mark.parametrize("width", [NARROWEST, PHONE, 768, DESKTOP])
def test_nothing_scrolls_sideways(open_page: OpenPage, path: str, width: int) -> None:
    assert not scrolls_sideways(shown(open_page, path, width, "light"))


@pytest.mark.django_db(transaction=True)
def test_letters_of_twice_the_size_still_fit(open_page: OpenPage) -> None:
    page = shown(open_page, "/ui/", PHONE, "light")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not scrolls_sideways(page)


@pytest.mark.django_db(transaction=True)
def test_mistakes_take_the_focus_and_lead_to_the_field(open_page: OpenPage) -> None:
    page = shown(open_page, "/ui/", PHONE, "light")
    page.fill("#id_amount", "1.234")
    page.get_by_role("button", name="Controleren").click()
    expect(page.locator("[data-errors]")).to_be_focused()
    expect(page).to_have_title("Fout: Plattegrond · Drempel")
    page.get_by_role("link", name="Bedoelt u 1234 of 1,23?").click()
    expect(page.locator("#id_amount")).to_be_focused()
    expect(page.locator("#id_amount")).to_have_value("1.234")
    assert violations(page) == []


@pytest.mark.django_db(transaction=True)
def test_a_field_opens_under_its_card_without_script(open_page: OpenPage) -> None:
    page = shown(open_page, "/ui/", PHONE, "light")
    expect(page.locator("#id_own_words")).to_be_hidden()
    page.get_by_label("Ik doe het zelf").check()
    expect(page.locator("#id_own_words")).to_be_visible()


@pytest.mark.django_db(transaction=True)
def test_a_thumb_can_hit_everything(open_page: OpenPage) -> None:
    page = shown(open_page, "/ui/", PHONE, "light")
    small = page.evaluate(
        """least => [...document.querySelectorAll("a, button, input:not([type=hidden]), summary, select")]
        .filter(element => !element.closest("p:not(.nav), svg, label, td, th, .tasks, .card, .skip"))
        .filter(element => element.checkVisibility())
        .filter(element => element.getBoundingClientRect().height < least).map(element => element.outerHTML)""",
        TARGET,
    )
    assert small == []


@pytest.mark.django_db(transaction=True)
def test_the_tab_key_never_lands_under_the_bar(open_page: OpenPage) -> None:
    page = shown(open_page, "/ui/", DESKTOP, "light")
    page.locator("#id_phone").focus()
    box = page.locator("#id_phone").bounding_box()
    bar = page.locator(".bar").bounding_box()
    assert box is not None
    assert bar is not None
    assert box["y"] + box["height"] <= bar["y"]
