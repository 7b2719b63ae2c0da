"""Non-interference: whatever another seat's draft says, what a seat and the staff receive is the same to the byte."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from mutations.dwellings.models import Element
from portal.actor import Actor
from portal.post.models import Message
from tests.world import World, begin, browser, record
from wishes.demo import plot
from wishes.demo.services import steps
from wishes.proposals import services

pytestmark = pytest.mark.django_db

CHANGING = re.compile(rb'(name="csrfmiddlewaretoken" value=")[^"]+|(X-CSRFToken": ?")[^"]+|nonce-[\w+/=-]+')
DEARER: Mapping[str, Mapping[str, str]] = {
    "O": {"KITCHEN_UNIT": "REPLACE", "INNER_DOORS": "PAINT"},
    "A": {"KITCHEN_UNIT": "RENEW_PARTS"},
    "H": {"TOILET_THRESHOLD": "LOW_SILL"},
}


class Undone(Exception):
    """Ends a savepoint without keeping what was done in it."""


def by_kind(wishes: Mapping[str, str]) -> Callable[[Element], str]:
    return lambda element: wishes.get(element.kind.code, "")


def pages(world: World) -> Mapping[str, list[str]]:
    """What everybody can open before the opening."""
    case = world.table.case
    staff = [reverse("desk:home"), reverse("desk:case", args=[case]), reverse("cases:list")]
    compare = [reverse("comparison:table", args=[case])]
    return {
        "H": [reverse("tenant:home"), reverse("tenant:status"), reverse("tenant:check")],
        "O": [reverse("inspection:list"), reverse("inspection:home", args=[case]), *staff, *compare],
        "A": [reverse("offers:list"), reverse("offers:sheet", args=[case]), reverse("desk:home")],
        "petra": [*staff, *compare],
        "annelies": [*staff, *compare],
        "theo": [*staff, *compare],
    }


def actor_of(world: World, name: str) -> Actor:
    return world.seated(name) if name in "HOA" else world.voorbeeld.people[name]


def bodies(client: Client, addresses: list[str]) -> list[tuple[str, int, bytes]]:
    answers = [(address, client.get(address)) for address in addresses]
    return [(address, one.status_code, CHANGING.sub(b"", one.content)) for address, one in answers]


def observe(world: World, but: str) -> object:
    """Every page of everybody but the seat whose plan differs, and every mail."""
    seen = {
        name: bodies(browser(actor_of(world, name)), addresses)
        for name, addresses in pages(world).items()
        if name != but
    }
    mails = list(Message.objects.exclude(kind="invitation").order_by("pk").values_list("to", "subject", "text"))
    return seen, mails


def rolled_back(world: World, seat: str, act: Callable[[], object]) -> object:
    """What is seen after `act`, and then as if it had not been."""
    seen: list[object] = []
    with suppress(Undone), transaction.atomic():
        act()
        seen.append(observe(world, seat))
        raise Undone
    return seen


@pytest.mark.parametrize("seat", ["H", "O", "A"])
def test_what_a_seat_drafts_reaches_nobody_else_before_the_opening(world: World, seat: str) -> None:
    begin(world)
    others = [code for code in "HOA" if code != seat]
    for code in others:
        record(world, code)

    def fill(wishes: Mapping[str, str]) -> Callable[[], object]:
        actor = world.seated(seat)
        return lambda: steps.fill(world.table, seat, actor, by_kind(wishes), now=world.now)

    assert rolled_back(world, seat, fill(plot.WISHES[seat])) == rolled_back(world, seat, fill(DEARER[seat]))


@pytest.mark.parametrize("seat", ["H", "O", "A"])
def test_what_a_seat_submitted_reaches_nobody_else_before_the_opening(world: World, seat: str) -> None:
    begin(world)

    def send(wishes: Mapping[str, str]) -> Callable[[], object]:
        actor = world.seated(seat)

        def act() -> None:
            proposal = steps.fill(world.table, seat, actor, by_kind(wishes), now=world.now)
            services.submit(proposal_id=proposal, actor=actor, now=world.now)

        return act

    assert rolled_back(world, seat, send(plot.WISHES[seat])) == rolled_back(world, seat, send(DEARER[seat]))


def test_that_a_draft_was_begun_is_seen_by_nobody_else(world: World) -> None:
    begin(world)

    def begun() -> None:
        services.start(seat_id=world.table.seats["O"], actor=world.jan, now=world.now)

    assert rolled_back(world, "O", begun) == rolled_back(world, "O", lambda: None)


def test_the_observer_would_notice_a_page_that_differs(world: World) -> None:
    """The control: what the seat itself sees does differ."""
    begin(world)
    before = observe(world, "H")
    services.start(seat_id=world.table.seats["O"], actor=world.jan, now=world.now)
    assert observe(world, "H") != before
