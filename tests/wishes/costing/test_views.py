"""Price books: read, searched, copied into the next, and published by another person."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.world import World, browser
from wishes.costing.models import BookPrice, PriceBook

pytestmark = pytest.mark.django_db


def own_book(world: World) -> PriceBook:
    rows = PriceBook.objects.of(world.corporation).holding_on(world.today)
    return rows.get(owner=world.corporation)


def next_book(world: World) -> PriceBook:
    typed = {"name": "Prijzen van straks", "valid_from": (world.today + timedelta(days=14)).isoformat()}
    browser(world.policy_owner).post(reverse("costing:draft", args=[own_book(world).pk]), typed)
    return PriceBook.objects.of(world.corporation).get(status="draft")


def test_a_book_is_searched_and_says_that_its_prices_are_invented(world: World) -> None:
    client, address = browser(world.coordinator), reverse("costing:book", args=[own_book(world).pk])
    assert "verzonnen" in client.get(address).content.decode()
    assert "Geen werk gevonden" in client.get(address, {"q": "zwembad"}).content.decode()


def test_the_next_book_starts_as_a_copy_and_its_price_can_be_changed(world: World) -> None:
    book = next_book(world)
    code = BookPrice.objects.filter(book=book).values_list("work_code", flat=True)[0]
    client = browser(world.policy_owner)
    client.post(reverse("costing:price", args=[book.pk, code]), {"price_excl": "12,34"})
    assert str(BookPrice.objects.get(book=book, work_code=code).price_excl) == "12.34"
    assert book.prices.count() == own_book(world).prices.count()


@pytest.mark.parametrize("typed", ["", "1.234", "1e3", "NaN", "-1", "1000000,01"])
def test_a_price_that_cannot_be_meant_is_refused_and_stays_typed(world: World, typed: str) -> None:
    book = next_book(world)
    code = BookPrice.objects.filter(book=book).values_list("work_code", flat=True)[0]
    answer = browser(world.policy_owner).post(reverse("costing:price", args=[book.pk, code]), {"price_excl": typed})
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.content.decode()


def test_a_published_book_takes_no_price(world: World) -> None:
    book = own_book(world)
    code = BookPrice.objects.filter(book=book).values_list("work_code", flat=True)[0]
    answer = browser(world.policy_owner).post(reverse("costing:price", args=[book.pk, code]), {"price_excl": "1"})
    assert answer.status_code == 422


def test_who_drafted_does_not_publish_and_another_does(world: World) -> None:
    address = reverse("costing:publish", args=[next_book(world).pk])
    assert browser(world.policy_owner).post(address).status_code == 422
    browser(world.manager).post(address)
    assert not PriceBook.objects.of(world.corporation).filter(status="draft").exists()


def test_another_corporations_book_is_not_there(world: World) -> None:
    address = reverse("costing:book", args=[own_book(world).pk])
    assert browser(world.charlie).get(address).status_code == 404
