"""What the database refuses of prices, whoever asks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import DataError, IntegrityError, connection, transaction
from django.utils.timezone import localdate

from tests.world import World
from wishes.catalogue.choices import VatClass
from wishes.costing.models import BookPrice, PriceBook, VatRate


@pytest.fixture
def book(world: World) -> PriceBook:
    """This year's book of the corporation."""
    return PriceBook.objects.of(world.corporation).holding_on(world.today).get(owner=world.corporation)


def draft_of(world: World, *, owner: str = "corporation", number: int = 90) -> PriceBook:
    firm = world.firm if owner == "firm" else None
    return PriceBook.objects.create(
        corporation_id=world.corporation,
        firm_id=firm,
        owner=firm or world.corporation,
        number=number,
        name="Concept",
        valid_from=date(localdate(world.now).year, 6, 1),
    )


def refused() -> pytest.RaisesExc[Exception]:
    return pytest.raises(IntegrityError)


def test_two_published_books_of_one_owner_may_not_hold_on_one_day(world: World) -> None:
    with refused(), transaction.atomic():
        PriceBook.objects.filter(pk=draft_of(world).pk).update(status="published")


def test_a_book_of_the_firm_may_hold_beside_the_corporations(world: World) -> None:
    both = PriceBook.objects.of(world.corporation).holding_on(world.today)
    assert {row.owner for row in both} == {world.corporation, world.firm}


def test_drafts_may_overlap_with_anything(world: World) -> None:
    assert draft_of(world).pk != draft_of(world, number=91).pk


def test_a_published_book_is_never_renamed_or_moved(book: PriceBook) -> None:
    with refused(), transaction.atomic():
        PriceBook.objects.filter(pk=book.pk).update(name="Anders")
    with refused(), transaction.atomic():
        PriceBook.objects.filter(pk=book.pk).update(status="draft")


def test_the_end_of_a_published_book_may_be_set_by_its_successor(book: PriceBook) -> None:
    end = date(book.valid_from.year + 1, 1, 1)
    assert PriceBook.objects.filter(pk=book.pk).update(valid_until=end) == 1


def test_a_published_price_never_changes_goes_or_comes(world: World, book: PriceBook) -> None:
    with refused(), transaction.atomic():
        BookPrice.objects.filter(book=book, work_code="WND-BEH").update(price_excl=Decimal("1.00"))
    with refused(), transaction.atomic():
        BookPrice.objects.filter(book=book, work_code="WND-BEH").delete()
    with refused(), transaction.atomic():
        BookPrice.objects.create(corporation_id=world.corporation, book=book, work_code="NEW", price_excl=Decimal(1))


@pytest.mark.parametrize("table", ["wishes_pricebook", "wishes_bookprice"])
def test_prices_are_not_emptied_all_at_once(world: World, table: str) -> None:
    check_now()
    with refused(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize("price", ["-0.01", "1000000.01", "NaN"])
def test_a_price_is_an_amount_between_nothing_and_a_million(world: World, price: str) -> None:
    draft = draft_of(world)
    with refused(), transaction.atomic():
        insert_price(world, draft, price)


def test_a_price_without_end_does_not_fit(world: World) -> None:
    draft = draft_of(world)
    with pytest.raises(DataError), transaction.atomic():
        insert_price(world, draft, "Infinity")


def test_a_work_has_one_price_in_a_book(world: World) -> None:
    draft = draft_of(world)
    insert_price(world, draft, "1.00")
    with refused(), transaction.atomic():
        insert_price(world, draft, "2.00")


def test_a_book_of_one_corporation_holds_no_prices_of_another(world: World) -> None:
    draft = draft_of(world)
    with refused(), transaction.atomic():
        BookPrice.objects.create(
            corporation_id=world.proefdam.corporation, book=draft, work_code="W", price_excl=Decimal(1)
        )
        check_now()


def test_the_owner_of_a_book_is_its_firm_or_the_corporation_itself(world: World) -> None:
    with refused(), transaction.atomic():
        PriceBook.objects.create(
            corporation_id=world.corporation,
            owner=world.firm,
            number=99,
            name="Van niemand",
            valid_from=world.today,
        )


def test_a_period_ends_after_it_begins(world: World) -> None:
    draft = draft_of(world)
    with refused(), transaction.atomic():
        PriceBook.objects.filter(pk=draft.pk).update(valid_until=draft.valid_from)


def test_a_class_has_one_rate_on_a_day(world: World) -> None:
    with refused(), transaction.atomic():
        VatRate.objects.create(vat_class=VatClass.GENERAL, rate=Decimal("0.2200"), valid_from=date(2027, 1, 1))


@pytest.mark.parametrize("rate", ["-0.0001", "1.0001", "NaN"])
def test_a_rate_is_a_share(world: World, rate: str) -> None:
    with refused(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO wishes_vatrate (id, vat_class, rate, valid_from) VALUES (gen_random_uuid(), 'none', %s, %s)",
            [rate, date(2019, 1, 1)],
        )


def insert_price(world: World, book: PriceBook, price: str) -> None:
    """Past Django, which would stop some of these itself."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO wishes_bookprice (id, corporation_id, book_id, work_code, price_excl)"
            " VALUES (gen_random_uuid(), %s, %s, 'W', %s::numeric)",
            [world.corporation, book.pk, price],
        )


def check_now() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
