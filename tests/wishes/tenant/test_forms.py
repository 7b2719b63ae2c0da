"""What is typed wrongly is refused at its field with a sentence, and stays on the page."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.wishes.tenant.homes import element, fatma, room, text, tick, title
from tests.world import World, browser
from wishes.proposals.models import Matter, ProposalStatement, StatementNote

SCRIPT = "<script>alert(1)</script> مرحبا"


@pytest.fixture
def client(world: World) -> Client:
    """Fatma, who has ticked the walls and the floor of the kitchen."""
    client = fatma(world)
    tick(client, room(world, "Keuken"), element(world, "Keuken", "WALLS"), element(world, "Keuken", "FLOOR"))
    return client


@pytest.fixture
def walls(world: World) -> str:
    return f"/home/elements/{element(world, 'Keuken', 'WALLS')}/"


def test_no_answer_asks_for_one_by_name(client: Client, walls: str) -> None:
    page = client.post(walls, {"revision": "0"})

    assert page.status_code == 422
    assert title(page).startswith("Fout: ")
    assert text(page).count("Kies wat u wilt met de muren") == 2


@pytest.mark.parametrize("choice", ["", "STRIP_SKIM", "nonsense", "\0", "💥", "KEEP' OR 1=1"])
def test_only_what_is_offered_can_be_chosen(client: Client, walls: str, choice: str) -> None:
    assert client.post(walls, {"choice": choice, "revision": "0"}).status_code == 422
    assert not ProposalStatement.objects.exclude(choice="").exists()


@pytest.mark.parametrize("revision", ["", "x", "-1", "1e3", "9" * 30, "\0"])
def test_a_page_that_is_not_whole_is_refused(client: Client, walls: str, revision: str) -> None:
    page = client.post(walls, {"choice": "LOCAL", "revision": revision})

    assert page.status_code == 422
    assert "checked" in page.content.decode()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "Vertel ons wat u wilt."),
        (" \u200b ", "Vertel ons wat u wilt."),
        ("a\0b", "onzichtbaar teken"),
        ("woord " * 500, "Gebruik hoogstens 2000 tekens"),
    ],
)
def test_own_words_are_needed_for_something_else(client: Client, walls: str, words: str, sentence: str) -> None:
    page = client.post(walls, {"choice": "OTHER", "words_OTHER": words, "revision": "0"})

    assert page.status_code == 422
    assert sentence in text(page)


def test_what_was_typed_stays_after_a_refusal(client: Client, walls: str) -> None:
    page = client.post(walls, {"choice": "", "words_OTHER": "Liever blauw behang", "revision": "0"})

    assert page.status_code == 422
    assert "Liever blauw behang" in page.content.decode()


def test_words_under_a_card_that_was_not_chosen_are_left_out(client: Client, walls: str) -> None:
    client.post(walls, {"choice": "LOCAL", "words_OTHER": "toch niet", "revision": "0"})

    assert not StatementNote.objects.exists()


def test_own_words_are_shown_as_text_in_their_own_direction(world: World, client: Client, walls: str) -> None:
    client.post(walls, {"choice": "OTHER", "words_OTHER": SCRIPT, "revision": "0"})
    finish(world, client)

    page = client.get("/home/check/").content.decode()

    assert "<script>alert" not in page
    assert '<q class="own-words" dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; مرحبا' in page
    assert "&lt;script&gt;" in client.get(walls).content.decode()


def finish(world: World, client: Client) -> None:
    client.post(f"/home/elements/{element(world, 'Keuken', 'FLOOR')}/", {"choice": "KEEP", "revision": "0"})
    names = ("Hal", "Toilet", "Woonkamer", "Grote slaapkamer", "Kleine slaapkamer", "Badkamer", "Balkon", "Hele woning")
    for name in names:
        client.post(f"/home/rooms/{room(world, name)}/", {"gate": "fine"})


def test_two_people_at_one_thing_see_both_versions(world: World, client: Client, walls: str) -> None:
    helper = browser(world.coordinator)
    helper.post(f"/behalf/{world.table.case}/how/")
    helper.post(walls.replace("/home/", f"/behalf/{world.table.case}/"), {"choice": "LOCAL", "revision": "0"})

    page = client.post(walls, {"choice": "KEEP", "revision": "0"})
    again = client.post(walls, {"choice": "KEEP", "revision": "1"})

    assert page.status_code == 422
    assert "Dit staat er nu: Gaten herstellen" in text(page)
    assert 'name="revision" value="1"' in page.content.decode()
    assert again.status_code == 302


@pytest.mark.parametrize("gate", ["", "open", "\0", "FINE"])
def test_a_room_is_answered_by_its_buttons_alone(world: World, client: Client, gate: str) -> None:
    page = client.post(f"/home/rooms/{room(world, 'Hal')}/", {"gate": gate})

    assert page.status_code == 422
    assert "Kies een van de knoppen." in text(page)


@pytest.mark.parametrize("picks", [[], ["x"], ["\0"], ["00000000-0000-0000-0000-000000000000"]])
def test_only_things_of_this_room_can_be_ticked(world: World, client: Client, picks: list[str]) -> None:
    page = client.post(f"/home/rooms/{room(world, 'Hal')}/pick/", {"picks": picks})

    assert page.status_code == 422


def test_four_cards_are_one_too_many(client: Client) -> None:
    page = client.post("/home/matters/", {"cards": ["soon", "cheap", "warm", "safe"], "words": "Ik hoor graag van u"})

    assert page.status_code == 422
    assert "U koos er vier." in text(page)
    assert "Ik hoor graag van u" in page.content.decode()
    assert not Matter.objects.exists()


def test_who_would_rather_talk_is_called(world: World, client: Client) -> None:
    client.post("/home/matters/", {"cards": ["level"], "words": "", "call": "on"})

    assert world.case.wants_call
    assert Matter.objects.get().card == "level"


def test_nothing_needs_to_matter(client: Client) -> None:
    assert client.post("/home/matters/", {}).status_code == 302
