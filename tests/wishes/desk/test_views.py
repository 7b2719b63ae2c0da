"""What waits for whom, and the page of a case before and after the opening."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from mutations.cases.choices import Stage
from tests.world import World, begin, browser, open_story, record, submit
from wishes.desk import rules
from wishes.proposals.models import Opening

pytestmark = pytest.mark.django_db


def page_of(world: World, who: str, *, query: str = "") -> str:
    address = reverse("desk:case", args=[world.table.case])
    return browser(world.voorbeeld.people[who]).get(address + query).content.decode()


@pytest.mark.parametrize(
    ("who", "title"),
    [
        ("petra", "Nodig de partijen uit"),
        ("jan", "Opnames"),
        ("annelies", "Wacht op uw akkoord"),
        ("mirjam", "Nog niet gepubliceerd"),
        ("theo", "Laatste besluiten"),
        ("vos", "Maak een aanbod"),
    ],
)
def test_everybody_sees_what_waits_for_his_function(world: World, who: str, title: str) -> None:
    page = browser(world.voorbeeld.people[who]).get(reverse("desk:home")).content.decode()
    assert title in page


def test_the_coordinator_knows_who_is_in_and_nothing_else(world: World) -> None:
    begin(world)
    submit(world, "O")
    page = page_of(world, "petra")
    assert page.count("Binnen, verzegeld") == 1
    assert page.count("Nog niet binnen") == 2
    assert "20.361" not in page


@pytest.mark.parametrize("who", ["annelies", "theo", "jan"])
def test_nobody_else_knows_whether_a_seat_is_in(world: World, who: str) -> None:
    begin(world)
    before = page_of(world, who)
    record(world, "A")
    submit(world, "H")
    assert "Binnen, verzegeld" not in page_of(world, who)
    assert "Verstuurd en verzegeld" not in page_of(world, who, query="?steps=all")
    assert before.count("<li") == page_of(world, who).count("<li")


def test_after_the_opening_the_envelopes_become_columns(world: World) -> None:
    open_story(world)
    page = page_of(world, "annelies")
    assert "20.361" in page
    assert "Onderdeel ingevuld" not in page
    assert "Onderdeel ingevuld" in page_of(world, "annelies", query="?steps=all")


def test_at_the_closing_date_the_coordinator_says_why_she_goes_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(world)
    submit(world, "O")
    day = world.now + timedelta(days=(world.case.closes_on - world.today).days)
    monkeypatch.setattr(timezone, "now", lambda: day)
    client, address = browser(world.coordinator), reverse("desk:open", args=[world.table.case])
    refused = client.post(address, {"reason": " "})
    assert refused.status_code == 422
    client.post(address, {"reason": "De huurder antwoordt niet."})
    assert Opening.objects.get().missing == "A,H"


def test_another_corporation_finds_no_such_case(world: World) -> None:
    address = reverse("desk:case", args=[world.table.case])
    assert browser(world.charlie).get(address).status_code == 404


def test_a_cancelled_case_has_no_way_and_any_other_stage_has_one_now() -> None:
    assert rules.steps(Stage.CANCELLED) == ()
    assert [step.state for step in rules.steps(Stage.OPENED)].count("now") == 1


def test_the_pages_take_at_most_twelve_queries(
    world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    open_story(world)
    client = browser(world.coordinator)
    for address in (reverse("desk:home"), reverse("desk:case", args=[world.table.case])):
        client.get(address)
        with django_assert_max_num_queries(12):
            client.get(address)
