"""Fatma walks her way: the step stays, the kitchen is adjusted, the walls are mended, and she paints herself."""

from __future__ import annotations

from uuid import UUID

from django.test import Client

from portal.trail.models import Event
from tests.wishes.tenant.homes import Answer, element, fatma, heading, room, text, tick, title
from tests.world import World
from wishes.costing.choices import Mark
from wishes.proposals.choices import EventName, ProposalStatus
from wishes.proposals.models import Proposal

PAINTED = ("Hal", "Keuken", "Woonkamer", "Grote slaapkamer", "Kleine slaapkamer")


def say(client: Client, element_id: UUID, choice: str, note: str = "") -> Answer:
    return client.post(f"/home/elements/{element_id}/", {"choice": choice, f"words_{choice}": note, "revision": "0"})


def walk(world: World, client: Client) -> None:
    """All rooms: walls mended and painted by herself in five of them, the kitchen unit adjusted, the rest left."""
    for name in PAINTED:
        kinds = ["WALLS", "PAINTWORK", *(["KITCHEN_UNIT"] if name == "Keuken" else [])]
        things = {kind: element(world, name, kind) for kind in kinds}
        tick(client, room(world, name), *things.values())
        choices = {"WALLS": "LOCAL", "PAINTWORK": "SELF", "KITCHEN_UNIT": "ADJUST"}
        for kind, id in things.items():
            say(client, id, choices[kind])
    for name in ("Toilet", "Badkamer", "Balkon", "Hele woning"):
        client.post(f"/home/rooms/{room(world, name)}/", {"gate": "fine"})


def test_fatma_keeps_her_threshold_and_paints_five_rooms(world: World) -> None:
    client = fatma(world)

    walk(world, client)
    matters = client.post("/home/matters/", {"cards": ["cheap", "kitchen"], "words": "Ik woon hier graag lang."})
    check = client.get("/home/check/")
    sent = client.post("/home/check/", follow=True)

    assert matters.headers["Location"] == "/home/check/"
    assert text(check).count("Bon van € 80.") == 5
    assert "Kastjes goed afstellen" in text(check)
    assert heading(sent) == "Uw wensen zijn binnen"
    proposal = Proposal.objects.get(seat=world.table.seats["H"])
    statements = {row.element_id: row for row in proposal.statements.all()}
    assert proposal.status == ProposalStatus.SUBMITTED
    assert statements[element(world, "Toilet", "TOILET_THRESHOLD")].mark == Mark.LEAVE
    assert sum(row.choice == "SELF" for row in statements.values()) == 5


def test_each_step_leads_to_the_next(world: World) -> None:
    client = fatma(world)
    kitchen, walls, unit = (
        room(world, "Keuken"),
        element(world, "Keuken", "WALLS"),
        element(world, "Keuken", "KITCHEN_UNIT"),
    )

    gate = client.post(f"/home/rooms/{kitchen}/", {"gate": "change"})
    picked = tick(client, kitchen, walls, unit)
    one = client.get(f"/home/elements/{walls}/")
    first = say(client, walls, "LOCAL")
    second = say(client, unit, "ADJUST")

    assert gate.headers["Location"] == f"/home/rooms/{kitchen}/pick/"
    assert picked.headers["Location"] == f"/home/elements/{walls}/"
    assert "Kamer 3 van 9 · vraag 1 van 2" in title(one)
    assert "Kamer 3 van 9 · vraag 1 van 2" in text(one)
    assert first.headers["Location"] == f"/home/elements/{unit}/"
    assert second.headers["Location"] == "/home/"


def test_who_comes_back_goes_on_where_he_was(world: World) -> None:
    client = fatma(world)
    kitchen = room(world, "Keuken")
    tick(client, kitchen, element(world, "Keuken", "WALLS"))

    home = client.get("/home/")

    assert "Verder met de keuken" in text(home)
    assert "Opgeslagen om 09:00" in text(home)
    assert "0 van 9 kamers klaar" in title(home)


def test_a_step_that_is_skipped_is_asked_first(world: World) -> None:
    client = fatma(world)
    walls = element(world, "Keuken", "WALLS")
    tick(client, room(world, "Keuken"), walls)

    assert client.get("/home/check/").headers["Location"] == f"/home/elements/{walls}/"


def test_a_change_from_the_check_page_comes_straight_back(world: World) -> None:
    client = fatma(world)
    walk(world, client)
    unit = element(world, "Keuken", "KITCHEN_UNIT")

    page = client.get(f"/home/elements/{unit}/?back=check")
    saved = client.post(f"/home/elements/{unit}/?back=check", {"choice": "KEEP", "revision": "1"})
    room_saved = client.post(f"/home/rooms/{room(world, 'Balkon')}/?back=check", {"gate": "call"})

    assert "Terug naar controleren" in text(page)
    assert saved.headers["Location"] == "/home/check/"
    assert room_saved.headers["Location"] == "/home/check/"


def test_who_does_not_know_is_called_and_may_still_send(world: World) -> None:
    client = fatma(world)
    walk(world, client)

    client.post(f"/home/rooms/{room(world, 'Badkamer')}/", {"gate": "call"})
    home = client.get("/home/")
    sent = client.post("/home/check/")

    assert "Wij bellen u" in text(home)
    assert world.case.wants_call
    assert sent.headers["Location"] == "/home/sent/"


def test_sending_twice_gives_the_first_answer(world: World) -> None:
    client = fatma(world)
    walk(world, client)

    first = client.post("/home/check/")
    again = client.post("/home/check/")

    assert (first.status_code, again.status_code) == (302, 302)
    assert again.headers["Location"] == "/home/sent/"
    assert Event.objects.filter(event=EventName.SUBMITTED).count() == 1


def test_saying_the_same_twice_is_saying_it_once(world: World) -> None:
    client = fatma(world)
    walls = element(world, "Keuken", "WALLS")
    tick(client, room(world, "Keuken"), walls, element(world, "Keuken", "FLOOR"))

    say(client, walls, "LOCAL")
    again = say(client, walls, "LOCAL")

    assert again.status_code == 302


def test_what_was_sent_is_taken_back_and_changed_until_the_last_day(world: World) -> None:
    client = fatma(world)
    walk(world, client)
    client.post("/home/check/")

    sent = client.get("/home/sent/")
    back = client.post("/home/withdrawal/")
    again = client.post("/home/withdrawal/")
    home = client.get("/home/")

    assert "Ik wil iets wijzigen" in text(sent)
    assert (back.headers["Location"], again.headers["Location"]) == ("/home/", "/home/")
    assert "9 van 9 kamers klaar" in text(home)
    assert Proposal.objects.filter(seat=world.table.seats["H"]).count() == 2
