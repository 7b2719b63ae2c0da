"""Who has no mouse does everything as well, and always sees where he is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser import DESKTOP, PHONE, OpenPage, carry
from tests.journeys.pages import Stage

pytestmark = pytest.mark.e2e

FAR = 150
FOCUSED = "document.activeElement.textContent + ' ' + (document.activeElement.labels?.[0]?.textContent ?? '')"
COVERED = """() => {
    const found = document.activeElement;
    if (found === document.body || found.classList.contains("skip")) { return ""; }
    const box = found.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]];
    const isSeen = points.some(([right, down]) => {
        const top = document.elementFromPoint(box.left + box.width * right, box.top + box.height * down);
        return top !== null && (found.contains(top) || top.contains(found) || top.closest("label")?.control === found);
    });
    return isSeen ? "" : found.outerHTML.slice(0, 120);
}"""


def reach(screen: Page, text: str) -> None:
    """Tab by tab, as a thumb on the key does it."""
    for _step in range(FAR):
        screen.keyboard.press("Tab")
        if text in " ".join(str(screen.evaluate(FOCUSED)).split()):
            return
    pytest.fail(f"{text!r} is not within {FAR} steps on {screen.url}")


def press(screen: Page, text: str) -> None:
    reach(screen, text)
    with screen.expect_navigation():
        screen.keyboard.press("Enter")


def tick(screen: Page, text: str) -> None:
    reach(screen, text)
    screen.keyboard.press("Space")


def test_a_tenant_sends_his_wishes(stage: Stage, open_page: OpenPage) -> None:
    screen = carry(open_page(PHONE), stage.clients["tenant while recorded"])
    screen.goto("/home/")
    press(screen, "Verder: wat vindt u belangrijk?")
    tick(screen, "Zelf klussen")
    press(screen, "Opslaan en verder")
    press(screen, "Verstuur mijn wensen")

    expect(screen.get_by_role("heading", name="Uw wensen zijn binnen")).to_be_visible()


def test_a_team_lead_decides(stage: Stage, open_page: OpenPage) -> None:
    screen = carry(open_page(DESKTOP), stage.clients["team lead"])
    screen.goto("/desk/")
    press(screen, "Kastanjelaan 14-2")
    press(screen, "Besluit opslaan")

    expect(screen.get_by_text("Besloten op").first).to_be_visible()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_no_stop_is_hidden_behind_a_bar(stage: Stage, open_page: OpenPage, width: int) -> None:
    clients, asked, recorded = stage.clients, stage.scene.ids, stage.recorded.ids
    pages = (
        ("coordinator", f"/decisions/{asked['case_id']}/"),
        ("team lead", f"/decisions/requests/{asked['request_id']}/"),
        ("contractor", f"/offers/{recorded['case_id']}/"),
        ("tenant while recorded", f"/home/elements/{recorded['element_id']}/"),
    )
    assert [fault for who, url in pages for fault in covered(carry(open_page(width), clients[who]), url)] == []


def covered(screen: Page, url: str) -> list[str]:
    screen.goto(url)
    found = []
    for _step in range(40):
        screen.keyboard.press("Tab")
        found.append(str(screen.evaluate(COVERED)))
    return [f"{url}: {stop}" for stop in found if stop]
