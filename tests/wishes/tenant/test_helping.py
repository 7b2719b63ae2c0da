"""A tenant who calls: the coordinator of his case fills in with him, on the same pages, and the trail says so."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.trail.models import Event
from tests.wishes.tenant.homes import element, heading, room, text
from tests.world import World, begin, browser, submit
from wishes.proposals.choices import EventName
from wishes.proposals.models import Proposal

MOST_QUERIES = 12


@pytest.fixture
def client(world: World) -> Client:
    begin(world)
    return browser(world.coordinator)


def at(world: World, path: str = "") -> str:
    return f"/behalf/{world.table.case}/{path}"


def test_she_sees_nothing_before_she_says_that_she_fills_in(world: World, client: Client) -> None:
    browser(world.fatma).post(f"/home/rooms/{room(world, 'Balkon')}/", {"gate": "fine"})

    landing = client.get(at(world))
    how = client.get(at(world, "how/"))
    peek = client.get(at(world, "check/"), follow=True)

    assert landing.headers["Location"] == at(world, "how/")
    assert heading(peek) == "Zo werkt het"
    assert "Ik vul samen met de huurder in" in text(how)


def test_she_walks_the_same_way_and_the_trail_names_her(world: World, client: Client) -> None:
    kitchen, walls = room(world, "Keuken"), element(world, "Keuken", "WALLS")

    begun = client.post(at(world, "how/"))
    home = client.get(at(world))
    ticked = client.post(at(world, f"rooms/{kitchen}/pick/"), {"picks": [str(walls)]})
    said = client.post(at(world, f"elements/{walls}/"), {"choice": "LOCAL", "revision": "0"})

    assert begun.headers["Location"] == at(world)
    assert "U vult dit in voor Fatma Demir." in text(home)
    assert ticked.headers["Location"] == at(world, f"elements/{walls}/")
    assert said.headers["Location"] == at(world)
    assert Proposal.objects.get().recorded_by_id == world.coordinator.person
    stated = Event.objects.get(event=EventName.STATED)
    assert (stated.person, stated.on_behalf_of) == (world.coordinator.person, world.table.seats["H"])


def test_every_link_of_her_pages_stays_on_her_way(world: World, client: Client) -> None:
    client.post(at(world, "how/"))
    kitchen = room(world, "Keuken")

    for page in ("", f"rooms/{kitchen}/", f"rooms/{kitchen}/pick/", "matters/", "status/", "help/"):
        assert b'href="/home/' not in client.get(at(world, page)).content


def test_she_may_send_what_the_tenant_told_her(world: World, client: Client) -> None:
    client.post(at(world, "how/"))
    for name in ("Hal", "Toilet", "Keuken", "Woonkamer", "Badkamer", "Balkon", "Hele woning"):
        client.post(at(world, f"rooms/{room(world, name)}/"), {"gate": "fine"})
    for name in ("Grote slaapkamer", "Kleine slaapkamer"):
        client.post(at(world, f"rooms/{room(world, name)}/"), {"gate": "fine"})

    sent = client.post(at(world, "check/"), follow=True)

    assert heading(sent) == "Uw wensen zijn binnen"
    assert Proposal.objects.get().submitted_by_id == world.coordinator.person


def test_what_the_tenant_sent_himself_stays_sealed_for_her(world: World, client: Client) -> None:
    submit(world, "H")

    began = client.post(at(world, "how/"))
    landing = client.get(at(world))

    assert began.headers["Location"] == at(world)
    assert landing.headers["Location"] == at(world, "how/")
    assert "De huurder heeft zijn wensen al verstuurd." in text(client.get(at(world, "how/")))
    assert "Ik verf zelf" not in text(client.get(at(world, "check/"), follow=True))


def test_only_the_coordinator_of_the_case_may_help(world: World) -> None:
    begin(world)

    assert browser(world.voorbeeld.people["daan"]).get(at(world)).status_code == 404
    assert browser(world.charlie).get(at(world)).status_code == 404
    assert browser(world.jan).get(at(world)).status_code == 403
    assert browser(world.fatma).get(at(world)).status_code == 403
    assert Client().get(at(world)).status_code == 302


def test_before_recording_starts_nobody_fills_in(world: World) -> None:
    client = browser(world.coordinator)

    refused = client.post(at(world, "how/"))

    assert refused.status_code == 422
    assert "U kunt nog niets invullen." in text(refused)


def test_her_pages_stay_within_their_queries(world: World, client: Client) -> None:
    client.post(at(world, "how/"))
    kitchen, walls = room(world, "Keuken"), element(world, "Keuken", "WALLS")
    client.post(at(world, f"rooms/{kitchen}/pick/"), {"picks": [str(walls)]})
    pages = ("", f"rooms/{kitchen}/", f"rooms/{kitchen}/pick/", f"elements/{walls}/", "matters/", "status/", "help/")

    assert max(count(client, at(world, page)) for page in pages) <= MOST_QUERIES


def count(client: Client, page: str) -> int:
    client.get(page)
    with CaptureQueriesContext(connection) as captured:
        client.get(page)
    return len(captured)
