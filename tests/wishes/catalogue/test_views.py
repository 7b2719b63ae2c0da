"""The edition in force, to read: what it shows, to whom, and from when it holds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from mutations.dwellings.choices import Measure
from mutations.dwellings.models import ElementKind
from portal.actor import Actor
from tests.world import World, browser
from wishes.catalogue import sentences
from wishes.catalogue.choices import Trade, Unit, VatClass, WorkKind
from wishes.catalogue.models import Edition
from wishes.catalogue.rules import holds_words
from wishes.catalogue.values import Ingredient, Work

DEAR = 12
KINDS, WORKS = "/catalogue/", "/catalogue/works/"
CLEANING = Work(
    code="ALG-NAT",
    label="Nat reinigen",
    label_tenant="Wij maken schoon",
    unit=Unit.PIECE,
    hours=Decimal(4),
    trade=Trade.CLEANER,
    kind=WorkKind.MAINTENANCE,
    vat_class=VatClass.CLEANING,
)


def kind_page(world: World, code: str) -> str:
    return reverse("catalogue:kind", args=[ElementKind.objects.get(corporation=world.corporation, code=code).pk])


def read(actor: Actor, address: str, **query: str) -> str:
    return browser(actor).get(address, query).content.decode()


def pages_of(world: World) -> tuple[str, ...]:
    return (KINDS, WORKS, kind_page(world, "CLEANING"))


# --- Who reads ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["policy_owner", "coordinator", "jan", "auditor"])
def test_policy_owner_coordinator_inspector_and_auditor_read_it(world: World, who: str) -> None:
    client = browser(getattr(world, who))

    assert [client.get(address).status_code for address in pages_of(world)] == [200, 200, 200]


@pytest.mark.parametrize("who", ["annelies", "manager", "director", "administrator", "vos"])
def test_it_is_not_for_others(world: World, who: str) -> None:
    client = browser(getattr(world, who))

    assert [client.get(address).status_code for address in pages_of(world)] == [403, 403, 403]


def test_charlie_finds_no_kind_of_this_corporation(world: World) -> None:
    assert browser(world.charlie).get(kind_page(world, "CLEANING")).status_code == 404


@pytest.mark.parametrize("address", [KINDS, WORKS])
def test_where_no_edition_holds_yet_that_is_said_and_nothing_of_another_s_is_shown(world: World, address: str) -> None:
    answer = browser(world.charlie).get(address)

    assert answer.status_code == 422
    assert "Er geldt geen catalogus op deze datum." in answer.content.decode()


@pytest.mark.parametrize("address", [KINDS, WORKS])
def test_a_catalogue_is_only_read(world: World, address: str) -> None:
    assert browser(world.policy_owner).post(address).status_code == 405


def test_it_is_found_from_the_prices_and_from_the_policy(world: World) -> None:
    assert f'href="{WORKS}"' in read(world.coordinator, reverse("costing:books"))
    assert f'href="{KINDS}"' in read(world.jan, reverse("policy:page"))
    assert f'href="{WORKS}"' not in read(world.director, reverse("costing:books"))
    assert f'href="{KINDS}"' not in read(world.annelies, reverse("policy:page"))


# --- What it shows --------------------------------------------------------------------------------------------------


def test_it_says_which_edition_holds_from_when(world: World) -> None:
    edition = Edition.objects.of(world.corporation).holding_on(world.today).get()

    for address in pages_of(world):
        page = read(world.coordinator, address)
        assert f"itgave {edition.number}" in page
        assert f'Geldt vanaf <time datetime="{edition.valid_from.isoformat()}">' in page


def test_a_kind_stands_there_in_two_voices_with_its_life_span(world: World) -> None:
    page = read(world.jan, KINDS, q="rookmelder")

    assert "Rookmelder" in page
    assert "de rookmelder" in page
    assert "10 jaar" in page
    assert "Keukenblok" not in page


def test_a_kind_shows_what_the_tenant_is_offered_and_every_choice_with_its_work(world: World) -> None:
    page = read(world.coordinator, kind_page(world, "CLEANING"))

    offered, choices = page.split("Alle keuzes en hun werk")
    assert "Wij maken de hele woning schoon" in offered
    assert "Keuken, badkamer, toilet en alle kamers." in offered
    assert "Bezemschoon maken" not in offered
    assert "Bezemschoon maken" in choices
    assert "ALG-NAT-ZWAAR" in choices


def test_a_kind_that_no_tenant_is_asked_about_says_so(world: World) -> None:
    page = read(world.coordinator, kind_page(world, "SMOKE_ALARM"))

    assert "Hiernaar vragen wij de huurder niet." in page
    assert "het aantal" in page


def test_a_work_stands_there_with_unit_hours_trade_kind_and_vat(world: World) -> None:
    page = read(world.auditor, WORKS, q="alg-bez")

    assert "1 werk." in page
    assert [word for word in ("woning", "schoonmaker", "te verhalen", "schoonmaken in de woning") if word in page] == [
        "woning",
        "schoonmaker",
        "te verhalen",
        "schoonmaken in de woning",
    ]


@pytest.mark.parametrize("address", [KINDS, WORKS])
def test_an_empty_search_says_what_was_looked_for(world: World, address: str) -> None:
    assert "Niets gevonden met “zwembad &lt;b&gt;”." in read(world.jan, address, q="zwembad <b>")


@pytest.mark.parametrize("q", ["\x00", "x" * 81, "\u202e"])
@pytest.mark.parametrize("address", [KINDS, WORKS])
def test_a_search_that_makes_no_sense_shows_everything(world: World, address: str, q: str) -> None:
    answer = browser(world.jan).get(address, {"q": q})

    assert answer.status_code == 200
    assert "<table" in answer.content.decode()


def test_every_kind_of_the_edition_can_be_read(world: World) -> None:
    client = browser(world.coordinator)

    found = [client.get(reverse("catalogue:kind", args=[row.pk])) for row in kinds_of(world)]

    assert {answer.status_code for answer in found} == {200}
    assert len(found) >= 40


def kinds_of(world: World) -> list[ElementKind]:
    return list(ElementKind.objects.filter(corporation=world.corporation))


def test_a_page_stays_within_its_queries(world: World, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = browser(world.coordinator)

    for address in pages_of(world):
        with django_assert_max_num_queries(DEAR):
            client.get(address)


# --- A recipe in words ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "factor", "said"),
    [
        (Measure.ONE, "2", "2 stuk"),
        (Measure.COUNT, "1", "het aantal"),
        (Measure.WALL, "1.000", "de wanden van de kamer"),
        (Measure.LENGTH, "1.5", "1,5 × de lengte van het onderdeel"),
    ],
)
def test_a_quantity_says_what_it_follows(measure: Measure, factor: str, said: str) -> None:
    ingredient = Ingredient(work="ALG-NAT", measure=measure, factor=Decimal(factor))

    assert sentences.quantity(ingredient, CLEANING).replace("\u00a0", " ") == said


def test_every_measure_but_the_fixed_one_has_words() -> None:
    assert set(sentences.FOLLOWS) == set(Measure) - {Measure.ONE}


@pytest.mark.parametrize(
    ("words", "found"), [("", True), ("KEUKEN", True), ("blok keuken", True), ("keuken bad", False), ("  ", True)]
)
def test_every_word_must_be_found_somewhere(words: str, found: bool) -> None:
    assert holds_words(words, "Keukenblok", "het blok") is found
