"""The pack, the style guide, and the pages that say that something is not there."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from django.test import Client
from pytest_django import Settings

from portal.ui.guide import ExampleForm

TYPED = {
    "choice": "self",
    "matters": ["fast"],
    "amount": "1.234",
    "quantity": "2,5",
    "closing_on": "31-02-2026",
    "phone": "",
    "revision": "3",
    "once": "8c2f7a52-7e5c-4a7e-9a39-4f0b8f1d1c11",
}


def pack(name: str, form: ExampleForm) -> str:
    return render_to_string("plattegrond/field.html", {"field": form[name]})


def test_a_field_is_described_by_its_hint() -> None:
    shown = pack("amount", ExampleForm())
    assert 'aria-describedby="id_amount_helptext"' in shown
    assert '<p class="hint" id="id_amount_helptext">' in shown


def test_a_wrong_field_says_so_and_keeps_what_was_typed() -> None:
    shown = pack("amount", ExampleForm(TYPED))
    assert 'aria-invalid="true"' in shown
    assert 'id="id_amount_error"' in shown
    assert 'value="1.234"' in shown


def test_a_group_is_a_fieldset_with_its_description() -> None:
    shown = pack("matters", ExampleForm(TYPED))
    assert '<fieldset class="field wrong" aria-describedby="id_matters_helptext id_matters_error">' in shown
    assert "<legend>Wat vindt u belangrijk?</legend>" in shown


def test_a_field_that_opens_stands_under_its_card() -> None:
    shown = pack("choice", ExampleForm())
    assert '<div class="reveal">' in shown
    assert 'name="own_words"' in shown


def test_a_field_that_a_card_needs_is_not_called_optional() -> None:
    assert "mag, hoeft niet" not in pack("choice", ExampleForm())


def test_a_field_that_may_be_left_out_says_so() -> None:
    assert "mag, hoeft niet" in pack("phone", ExampleForm())


def test_half_a_character_does_not_break_the_page() -> None:
    pack("phone", ExampleForm(TYPED | {"phone": "\ud800"})).encode()


def test_the_style_guide_shows_every_part(client: Client) -> None:
    answer = client.get("/ui/")
    assert answer.status_code == 200
    assert b"Plattegrond" in answer.content


def test_outside_the_demo_there_is_no_style_guide(client: Client, settings: Settings) -> None:
    settings.DEMO = False
    assert client.get("/ui/").status_code == 404


def test_a_page_with_mistakes_says_so_first_in_its_title(client: Client) -> None:
    answer = client.post("/ui/", TYPED)
    assert answer.status_code == 422
    assert b"<title>Fout: Plattegrond" in answer.content
    assert b'href="#id_own_words"' in answer.content


def test_every_page_has_a_skip_link_a_language_and_a_live_region(client: Client) -> None:
    text = client.get("/ui/").content.decode()
    assert '<html lang="nl" dir="ltr">' in text
    assert 'class="skip" href="#main"' in text
    assert 'id="said"' in text
    assert text.count("<h1") == 1


def test_the_language_is_switched_without_script(client: Client) -> None:
    client.post("/language", {"language": "en", "next": "/ui/"})
    assert '<html lang="en"' in client.get("/ui/").content.decode()


def test_a_page_that_is_not_there_leads_back(client: Client) -> None:
    answer = client.get("/nowhere")
    assert answer.status_code == 404
    assert "Deze pagina is er niet" in answer.content.decode()


def test_a_lost_session_gives_back_what_was_typed() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/ui/", {"own_words": "ik verf de muren <wit>"})
    assert answer.status_code == 403
    assert "ik verf de muren &lt;wit&gt;" in answer.content.decode()


@pytest.mark.parametrize("name", ["500.html", "400.html"])
def test_a_page_for_our_own_failure_needs_nothing(name: str) -> None:
    assert "<h1>" in render_to_string(name)
