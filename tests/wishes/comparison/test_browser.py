"""The pages in a real browser: axe, width, the sheet on one page, and script where it makes things smoother."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from portal.actor import Actor
from tests.browser import DESKTOP, PHONE, OpenPage, carry, scrolls_sideways, violations
from tests.wishes.comparison.story import answer, element
from tests.world import World, browser
from wishes.comparison.choices import ObjectionGround, Stance

pytestmark = pytest.mark.django_db(transaction=True)

LOOKS: list[tuple[int, Literal["light", "dark"]]] = [
    (PHONE, "light"),
    (PHONE, "dark"),
    (DESKTOP, "light"),
    (DESKTOP, "dark"),
]
NARROWEST = 320


def pages(world: World) -> list[str]:
    case = world.table.case
    return [
        f"/comparison/{case}/",
        f"/comparison/{case}/rows/{element(world, 'WALLS')}/",
        f"/comparison/{case}/review/",
    ]


def at(open_page: OpenPage, actor: Actor, width: int, scheme: Literal["light", "dark"] = "light") -> Page:
    page = carry(open_page(width), browser(actor))
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    return page


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing(opened: World, open_page: OpenPage, width: int, scheme: Literal["light", "dark"]) -> None:
    answer(opened, stance=Stance.OBJECT, ground=ObjectionGround.ACCESS, text="Hier woont straks een rollator.")
    page = at(open_page, opened.jan, width, scheme)
    table, row, review = pages(opened)

    page.goto(table)
    assert violations(page) == []
    page.goto(row)
    assert violations(page) == []
    page.goto(review)
    assert violations(page) == []


@pytest.mark.parametrize("width", [NARROWEST, PHONE, 768, DESKTOP])
def test_nothing_scrolls_sideways(opened: World, open_page: OpenPage, width: int) -> None:
    page = at(open_page, opened.jan, width)
    table, row, review = pages(opened)

    page.goto(f"{table}?all=1")
    assert not scrolls_sideways(page)
    page.goto(row)
    assert not scrolls_sideways(page)
    page.goto(review)
    assert not scrolls_sideways(page)


def test_the_story_prints_on_one_sheet(opened: World, open_page: OpenPage) -> None:
    answer(opened, stance=Stance.OBJECT, ground=ObjectionGround.ACCESS)
    page = at(open_page, opened.annelies, DESKTOP)
    page.goto(f"/comparison/{opened.table.case}/print/")

    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_another_pair_of_columns_comes_without_a_new_page(opened: World, open_page: OpenPage) -> None:
    page = at(open_page, opened.annelies, DESKTOP)
    page.goto(f"/comparison/{opened.table.case}/")
    page.get_by_label("Vergelijk").select_option("H")
    page.get_by_label("met", exact=True).focus()
    page.get_by_label("met", exact=True).select_option("S")

    expect(page.get_by_role("columnheader", name="Verschil H − S")).to_be_visible()
    expect(page.get_by_label("met", exact=True)).to_be_focused()
    assert "other=H&base=S" in page.url


def test_on_a_phone_the_rows_are_walked_one_by_one(opened: World, open_page: OpenPage) -> None:
    page = at(open_page, opened.annelies, PHONE)
    page.goto(f"/comparison/{opened.table.case}/")
    page.get_by_role("link", name="Loop de regels één voor één na").click()
    expect(page.get_by_text("regel 1 van 16")).to_be_visible()
    page.get_by_role("link", name="Volgende").click()
    expect(page.get_by_text("regel 2 van 16")).to_be_visible()


def test_an_answer_is_saved_in_its_row_and_counted(opened: World, open_page: OpenPage) -> None:
    page = at(open_page, opened.jan, DESKTOP)
    page.goto(f"/comparison/{opened.table.case}/review/")
    row = page.locator(f"#row-{element(opened, 'TOILET_THRESHOLD')}")
    row.get_by_role("radio", name="Bezwaar").check()
    row.get_by_role("button", name="Bewaren").click()
    expect(row.get_by_role("heading", name="Er is een probleem")).to_be_visible()
    row.get_by_label("Grond van het bezwaar").select_option("access")
    row.get_by_role("button", name="Bewaren").click()

    expect(page.get_by_text("1 van 16 regels beantwoord")).to_be_visible()
    expect(row.get_by_text("Bewaard op")).to_be_visible()
