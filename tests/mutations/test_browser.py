"""The coordinator's pages and the door of an invitation in a real browser: read by everybody, at every width."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from mutations.cases import services
from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Invitation, Participant
from mutations.dwellings.models import Dwelling, Element, Room
from portal.actor import Actor
from tests.browser import DESKTOP, PHONE, OpenPage, carry, scrolls_sideways, violations
from tests.mutations.browser import browser_of
from tests.mutations.makers import key_in_mail, make_dwelling, seat_of
from tests.portal.makers import NOW

pytestmark = pytest.mark.django_db(transaction=True)

NARROWEST = 320


def addresses(case: Case, flat: Dwelling, empty: Dwelling) -> list[str]:
    seat = seat_of(case, SeatCode.INSPECTOR).pk
    room = Room.objects.get(dwelling=flat, kind="KEU")
    return [
        reverse("cases:list"),
        reverse("cases:list") + "?q=nergens",
        reverse("cases:new"),
        reverse("cases:register", args=[empty.pk]),
        *(reverse(f"cases:{name}", args=[case.pk]) for name in ("seats", "timetable", "hand_over", "cancel")),
        *(reverse(f"cases:{name}", args=[seat]) for name in ("seat", "withdraw")),
        reverse("cases:tenant", args=[seat_of(case, SeatCode.TENANT).pk]),
        reverse("dwellings:list"),
        reverse("dwellings:new"),
        *(reverse(f"dwellings:{name}", args=[flat.pk]) for name in ("page", "change")),
        reverse("dwellings:room", args=[room.pk]),
        reverse("dwellings:element", args=[Element.objects.get(room=room).pk]),
    ]


def faults_at(page: Page, address: str) -> list[str]:
    page.goto(address)
    return violations(page)


def is_sideways(page: Page, address: str) -> bool:
    page.goto(address)
    return scrolls_sideways(page)


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_everybody_can_read_the_coordinator_s_pages(
    open_page: OpenPage, recording: Case, flat: Dwelling, sanne: Actor, width: int
) -> None:
    empty = make_dwelling(flat.corporation, flat.type, house_number=14)
    page = carry(open_page(width), browser_of(sanne))

    found = {address: faults_at(page, address) for address in addresses(recording, flat, empty)}

    assert {address: faults for address, faults in found.items() if faults} == {}


def test_no_page_of_the_coordinator_scrolls_sideways(
    open_page: OpenPage, recording: Case, flat: Dwelling, sanne: Actor
) -> None:
    empty = make_dwelling(flat.corporation, flat.type, house_number=14)
    page = carry(open_page(NARROWEST), browser_of(sanne))

    assert [address for address in addresses(recording, flat, empty) if is_sideways(page, address)] == []


def test_fatma_opens_her_home_on_her_phone(
    open_page: OpenPage, recording: Case, fatma: Participant, sanne: Actor
) -> None:
    services.invite(seat_id=fatma.seat_id, actor=sanne, now=NOW)
    page = open_page(NARROWEST)

    page.goto(f"/invitation/{key_in_mail()}/")
    assert (violations(page), scrolls_sideways(page)) == ([], False)
    page.get_by_role("button", name="Ja, open mijn woning").click()
    page.wait_for_url("**/home/**")

    assert Invitation.objects.get().claimed_at is not None


@pytest.mark.parametrize("address", ["/invitation/", "/invitation/abc/", f"/invitation/{'0' * 40}/"])
def test_whoever_has_no_link_that_works_can_read_why(open_page: OpenPage, address: str) -> None:
    page = open_page(PHONE)

    page.goto(address)

    assert violations(page) == []
