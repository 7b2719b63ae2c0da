"""The menu, and the page around every page."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import RequestFactory
from django.urls import reverse

from portal.actor import NOBODY, Actor, Function
from portal.ui.context import Shell
from portal.ui.navigation import ENTRIES, MOST, NavEntry, addresses, entries_for, links_for

ANNELIES = Actor(name="Annelies Bos", corporation=uuid4(), person=uuid4(), functions=frozenset({Function.TEAM_LEAD}))
VOS = Actor(name="Vos", corporation=uuid4(), person=uuid4(), firm=uuid4())
FATMA = Actor(name="Fatma Yılmaz", corporation=uuid4(), participant=uuid4(), case=uuid4(), seat=uuid4())


def labels(actor: Actor) -> list[str]:
    return [str(entry.label) for entry in entries_for(actor)]


@pytest.mark.parametrize("function", list(Function))
def test_every_function_has_one_to_five_entries(function: Function) -> None:
    entries = entries_for_one(function)
    assert 1 <= len(entries) <= MOST


def entries_for_one(function: Function) -> tuple[NavEntry, ...]:
    return entries_for(Actor(name="x", corporation=uuid4(), person=uuid4(), functions=frozenset({function})))


def test_who_holds_all_functions_still_sees_five() -> None:
    everybody = Actor(name="x", corporation=uuid4(), person=uuid4(), functions=frozenset(Function))
    assert len(entries_for(everybody)) == MOST


def test_a_team_lead_decides() -> None:
    assert "Besluiten" in labels(ANNELIES)


def test_a_contractor_sees_his_work_and_his_offers() -> None:
    assert labels(VOS) == ["Mijn werk", "Aanvragen"]


@pytest.mark.parametrize("actor", [NOBODY, FATMA])
def test_a_tenant_and_a_stranger_have_no_menu(actor: Actor) -> None:
    assert labels(actor) == []


def test_the_page_that_is_open_is_marked() -> None:
    links = links_for(ANNELIES, reverse("desk:home"))
    assert [link.label for link in links if link.is_current] == ["Mijn werk"]


def test_every_entry_leads_somewhere() -> None:
    assert [entry.url_name for entry in ENTRIES if not tuple(addresses(entry.url_name))] == []


def test_the_language_switch_comes_back_to_a_page_that_can_be_asked_for() -> None:
    make = RequestFactory()
    assert Shell(make.get("/cases/?page=2")).here == "/cases/?page=2"
    assert Shell(make.post("/cases/?page=2")).here == "/cases/"


def test_a_stranger_sees_the_product_and_no_telephone_number() -> None:
    shell = Shell(RequestFactory().get("/"))
    assert (shell.name, shell.phone, shell.person, shell.theme) == ("Drempel", "", "", "")


def test_functions_are_named_in_words() -> None:
    request = RequestFactory().get("/")
    request.__dict__["actor"] = ANNELIES
    assert Shell(request).functions == ["teamleider"]
