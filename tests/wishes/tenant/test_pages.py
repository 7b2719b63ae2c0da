"""Every page of the way: for its own tenant, for nobody else, within its queries, and closed when it should be."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from mutations.cases.models import Case
from mutations.dwellings.models import Defect, Element, ElementKind, Room
from tests.wishes.tenant.homes import element, fatma, heading, room, text, tick, title
from tests.world import World, begin, browser, open_story, record, submit
from wishes.demo.services import steps
from wishes.demo.services.dwellings import Address, add_story_flat
from wishes.proposals.models import Proposal, ProposalStatement

MOST_QUERIES = 12


def pages(world: World) -> list[str]:
    kitchen = room(world, "Keuken")
    return [
        "/home/",
        "/home/how/",
        f"/home/rooms/{kitchen}/",
        f"/home/rooms/{kitchen}/pick/",
        f"/home/elements/{element(world, 'Keuken', 'WALLS')}/",
        "/home/matters/",
        "/home/status/",
        "/home/help/",
    ]


@pytest.fixture
def client(world: World) -> Client:
    """Fatma, who has ticked the walls of the kitchen."""
    client = fatma(world)
    tick(client, room(world, "Keuken"), element(world, "Keuken", "WALLS"))
    return client


def test_every_page_opens_with_one_heading_and_a_title_that_says_where(world: World, client: Client) -> None:
    answers = [client.get(page) for page in pages(world)]

    assert [answer.status_code for answer in answers] == [200] * len(answers)
    assert [answer.content.count(b"<h1>") for answer in answers] == [1] * len(answers)
    assert all(title(answer).endswith(" · Voorbeeld Wonen") for answer in answers)


def test_every_page_says_the_same_when_htmx_asks(world: World, client: Client) -> None:
    plain = [heading(client.get(page)) for page in pages(world)]
    swapped = [heading(client.get(page, headers={"HX-Request": "true"})) for page in pages(world)]

    assert plain == swapped


def test_no_page_is_kept_by_the_browser(world: World, client: Client) -> None:
    assert all("no-store" in client.get(page).headers["Cache-Control"] for page in pages(world))


def count(client: Client, page: str) -> int:
    client.get(page)
    with CaptureQueriesContext(connection) as captured:
        client.get(page)
    return len(captured)


def test_pages_stay_within_their_queries_however_many_rooms(world: World, client: Client) -> None:
    before = {page: count(client, page) for page in pages(world)}
    add_rooms(world)
    after = {page: count(client, page) for page in pages(world)}

    assert max(before.values()) <= MOST_QUERIES
    assert after == before


def test_the_last_pages_stay_within_their_queries(world: World) -> None:
    client = fatma(world)
    draft = record(world, "H")
    check = count(client, "/home/check/")
    steps.submit(draft, actor=world.fatma, now=world.now)

    assert max(check, count(client, "/home/check/"), count(client, "/home/sent/")) <= MOST_QUERIES


def add_rooms(world: World) -> None:
    kind = ElementKind.objects.get(corporation_id=world.corporation, code="WALLS")
    for number in range(5):
        extra = Room.objects.create(
            corporation_id=world.corporation,
            dwelling_id=world.dwelling,
            kind="SLA",
            name=f"Slaapkamer {number + 3}",
            position=20 + number,
            wall_area=Decimal("20.00"),
        )
        Element.objects.create(corporation_id=world.corporation, room=extra, kind=kind)


def test_a_get_begins_nothing(world: World) -> None:
    begin(world)
    client = browser(world.fatma)

    landing = client.get("/home/")
    client.get("/home/how/")

    assert landing.headers["Location"] == "/home/how/"
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("path", ["/home/", "/home/how/", "/home/status/", "/home/matters/"])
def test_who_is_no_tenant_is_told_to_use_his_link(world: World, path: str) -> None:
    begin(world)

    assert Client().get(path).status_code == 403
    assert browser(world.jan).get(path).status_code == 403
    assert browser(world.charlie).get(path).status_code == 403


def test_rooms_and_things_of_another_home_do_not_exist(world: World, client: Client) -> None:
    address = Address(street="Kastanjelaan", number=16, postcode="3053AB", city="Rotterdam")
    other = add_story_flat(world.voorbeeld, address, now=world.now)
    kitchen = Room.objects.get(dwelling_id=other, name="Keuken")
    walls = Element.objects.get(room=kitchen, kind__code="WALLS")

    assert client.get(f"/home/rooms/{kitchen.pk}/").status_code == 404
    assert client.get(f"/home/rooms/{kitchen.pk}/pick/").status_code == 404
    assert client.post(f"/home/rooms/{kitchen.pk}/", {"gate": "fine"}).status_code == 404
    assert client.post(f"/home/elements/{walls.pk}/", {"choice": "KEEP", "revision": "0"}).status_code == 404
    assert client.get(f"/home/elements/{uuid4()}/").status_code == 404


def test_a_locked_thing_cannot_be_ticked_or_stated(world: World, client: Client) -> None:
    whole, alarm = room(world, "Hele woning"), element(world, "Hele woning", "SMOKE_ALARM")

    ticked = tick(client, whole, alarm)
    stated = client.post(f"/home/elements/{alarm}/", {"choice": "KEEP", "revision": "0"})

    assert ticked.status_code == 422
    assert stated.status_code == 404
    assert not ProposalStatement.objects.filter(element_id=alarm).exists()


def test_what_the_law_asks_is_told_with_its_ground(world: World, client: Client) -> None:
    page = text(client.get(f"/home/rooms/{room(world, 'Hele woning')}/"))

    assert "Dit doen wij altijd" in page
    assert "De rookmelder" in page
    assert "wet" in page


def test_the_condition_is_told_only_after_the_inspector_shared_it(world: World, client: Client) -> None:
    page = f"/home/rooms/{room(world, 'Keuken')}/"
    before = text(client.get(page))
    Case.objects.filter(pk=world.table.case).update(facts_closed_at=world.now)
    after = text(client.get(page))

    assert "Uit" in before
    assert "De opzichter zegt" not in before
    assert "De opzichter zegt: matig." in after


def test_a_defect_is_mended_by_us_and_told_by_its_kind(world: World, client: Client) -> None:
    tap = element(world, "Keuken", "KITCHEN_TAP")
    Defect.objects.create(
        corporation_id=world.corporation, element_id=tap, kind="LEK", text="kraan lekt <b>", noted_at=world.now
    )
    page = f"/home/rooms/{room(world, 'Keuken')}/"
    before = text(client.get(page))
    Case.objects.filter(pk=world.table.case).update(facts_closed_at=world.now)
    after = client.get(page)

    assert "De keukenkraan" not in before
    assert "De keukenkraan: lekt Dat maken wij. Hiervoor kunt u geen bon krijgen." in text(after)
    assert "kraan lekt" not in text(after)
    assert client.get(f"/home/elements/{tap}/").status_code == 404


def test_no_price_is_shown_but_that_of_a_voucher(world: World, client: Client) -> None:
    paint = element(world, "Keuken", "PAINTWORK")
    tick(client, room(world, "Keuken"), paint, element(world, "Keuken", "KITCHEN_UNIT"))
    page = text(client.get(f"/home/elements/{paint}/"))
    unit = text(client.get(f"/home/elements/{element(world, 'Keuken', 'KITCHEN_UNIT')}/"))

    assert "Bon van € 80. Reken op ongeveer 8 uur werk." in page
    assert page.count("€") == 1
    assert "€" not in unit


def test_a_threshold_that_stays_says_so(world: World, client: Client) -> None:
    threshold = element(world, "Toilet", "TOILET_THRESHOLD")
    tick(client, room(world, "Toilet"), threshold, element(world, "Toilet", "TOILET_BOWL"))

    assert "Let op: er blijft een drempel." in text(client.get(f"/home/elements/{threshold}/"))


def test_the_only_thing_in_a_room_needs_no_tick(world: World, client: Client) -> None:
    balcony = room(world, "Balkon")
    Element.objects.filter(room_id=balcony).exclude(kind__code="SUN_SHADE").delete()
    shade = element(world, "Balkon", "SUN_SHADE")

    answer = client.post(f"/home/rooms/{balcony}/", {"gate": "change"})

    assert answer.headers["Location"] == f"/home/elements/{shade}/"


def test_where_we_are_says_nothing_of_the_others(world: World, client: Client) -> None:
    before = client.get("/home/status/").content
    submit(world, "O")
    after = client.get("/home/status/").content

    assert strip(before) == strip(after)


def strip(content: bytes) -> bytes:
    return b"\n".join(line for line in content.splitlines() if b"csrfmiddlewaretoken" not in line)


def test_after_the_last_day_everything_can_be_read_and_nothing_changed(world: World, client: Client) -> None:
    Case.objects.filter(pk=world.table.case).update(closes_on=world.today - timedelta(days=1))
    kitchen = room(world, "Keuken")

    shown = client.get(f"/home/rooms/{kitchen}/", follow=True)
    refused = client.post(f"/home/rooms/{kitchen}/", {"gate": "fine"})

    assert "De laatste dag is voorbij." in text(shown)
    assert "Wijzig" not in text(shown)
    assert refused.status_code == 422
    assert "U kunt niets meer wijzigen." in text(refused)


def test_after_the_opening_the_plan_can_only_be_read(world: World) -> None:
    open_story(world)
    client = browser(world.fatma)
    paint = element(world, "Keuken", "PAINTWORK")

    home = client.get("/home/")
    check = client.get("/home/check/")
    refused = client.post(f"/home/elements/{paint}/", {"choice": "KEEP", "revision": "1"})
    back = client.post("/home/withdrawal/")

    assert "Wij bekijken nu wat kan." in text(home)
    assert "Ik verf zelf" in text(check)
    assert "Verstuur mijn wensen" not in text(check)
    assert refused.status_code == 422
    assert back.status_code == 422


def test_after_the_last_day_nothing_is_taken_back(world: World) -> None:
    client = fatma(world)
    submit(world, "H")
    Case.objects.filter(pk=world.table.case).update(closes_on=world.today - timedelta(days=1))

    refused = client.post("/home/withdrawal/")

    assert refused.status_code == 422
    assert "Ik wil iets wijzigen" not in text(client.get("/home/sent/"))
    assert Proposal.objects.filter(seat=world.table.seats["H"]).count() == 1


def test_a_decision_is_one_press_away(world: World) -> None:
    open_story(world)
    Case.objects.filter(pk=world.table.case).update(stage="decided")
    client = browser(world.fatma)

    assert "Wij hebben beslist" in text(client.get("/home/status/"))
    assert b'href="/home/decision/"' in client.get("/home/").content


def test_the_way_is_walked_in_english(world: World, client: Client) -> None:
    page = client.get("/home/status/", headers={"Accept-Language": "en"})

    assert b'lang="en"' in page.content


def test_asking_to_be_called_is_remembered(world: World, client: Client) -> None:
    page = client.post("/home/help/", follow=True)

    assert world.case.wants_call
    assert "Wij bellen u op 06 12 34 56 78" in text(page)


def test_taking_back_is_a_post(client: Client) -> None:
    assert client.get("/home/withdrawal/").status_code == 405
