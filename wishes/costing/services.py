"""Price books: drafted, priced, and published by a second person once everything in the catalogue has a price."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from portal.actor import Actor
from portal.corporations.models import Firm
from portal.errors import Refused, require
from portal.trail import services as trail
from portal.trail.values import Facts
from portal.words import _
from wishes.catalogue import rules as dating
from wishes.catalogue import selectors as catalogues
from wishes.catalogue import services as catalogue
from wishes.catalogue.models import Edition
from wishes.catalogue.values import Catalogue
from wishes.costing import permissions, rules, selectors
from wishes.costing.choices import EventName
from wishes.costing.models import BookPrice, PriceBook

LANGUAGE = "nl"


@transaction.atomic
def draft_book(
    *,
    corporation_id: UUID,
    firm_id: UUID | None,
    name: str,
    valid_from: date,
    actor: Actor,
    now: datetime,
    is_invented: bool = False,
) -> PriceBook:
    """A copy of the owner's latest published prices, to be changed and then published by somebody else."""
    catalogue.line_up(corporation_id)
    require(permissions.can_draft(actor, corporation_id=corporation_id, firm_id=firm_id))
    if firm_id is not None and not Firm.objects.serving(corporation_id, valid_from).filter(pk=firm_id).exists():
        raise Refused(_("Dit bedrijf werkt op die dag niet voor u."), field="valid_from")
    books = PriceBook.objects.of(corporation_id).filter(owner=firm_id or corporation_id)
    former = catalogue.latest(books)
    book = PriceBook.objects.create(
        corporation_id=corporation_id,
        firm_id=firm_id,
        owner=firm_id or corporation_id,
        number=catalogue.next_number(books),
        name=name,
        valid_from=valid_from,
        drafted_by_id=actor.person,
        is_invented=is_invented,
    )
    if former is not None:
        add_prices(book, selectors.read_book(former.pk))
    facts: Facts = {
        "number": book.number,
        "valid_from": valid_from.isoformat(),
        "firm": str(firm_id) if firm_id else None,
    }
    record(EventName.BOOK_DRAFTED, book, actor=actor, now=now, facts=facts)
    return book


@transaction.atomic
def set_start(*, book_id: UUID, valid_from: date, actor: Actor, now: datetime) -> PriceBook:
    book = take(book_id, actor)
    book.valid_from = valid_from
    book.save(update_fields=["valid_from"])
    record(EventName.BOOK_PRICED, book, actor=actor, now=now, facts={"valid_from": valid_from.isoformat()})
    return book


@transaction.atomic
def fill_book(*, book_id: UUID, prices: Mapping[str, Decimal], actor: Actor, now: datetime) -> PriceBook:
    """An import of prices excluding VAT by work code: everything in the draft is replaced, as one use case."""
    book = take(book_id, actor)
    BookPrice.objects.filter(book=book).delete()
    add_prices(book, prices)
    record(EventName.BOOK_PRICED, book, actor=actor, now=now, facts={"prices": len(prices)})
    return book


@transaction.atomic
def set_price(*, book_id: UUID, work_code: str, price_excl: Decimal, actor: Actor, now: datetime) -> BookPrice:
    """Euros per unit excluding VAT; the event holds the old price and the new."""
    book = take(book_id, actor)
    rules.check_price(price_excl)
    row = BookPrice.objects.filter(book=book, work_code=work_code).first()
    before = None if row is None else row.price_excl
    row = row or BookPrice(corporation_id=book.corporation_id, book=book, work_code=work_code)
    row.price_excl = price_excl
    row.save()
    facts: Facts = {
        "work": work_code,
        "price_old": None if before is None else str(before),
        "price_new": str(price_excl),
    }
    record(EventName.BOOK_PRICED, book, actor=actor, now=now, facts=facts)
    return row


@transaction.atomic
def publish_book(*, book_id: UUID, actor: Actor, now: datetime, today: date | None = None) -> PriceBook:
    """From its first day on it holds, and is frozen. `today` is for whoever loads history."""
    book = PriceBook.objects.get(pk=book_id)
    catalogue.line_up(book.corporation_id)
    require(permissions.can_publish(actor, corporation_id=book.corporation_id))
    siblings = PriceBook.objects.of(book.corporation_id).filter(owner=book.owner)
    catalogue.put_in_force(book, siblings, actor=actor, now=now, today=today)
    edition = catalogues.edition_on(book.corporation_id, book.valid_from)
    check_complete(catalogues.published_catalogue(edition.pk, LANGUAGE), book)
    facts: Facts = {"number": book.number, "valid_from": book.valid_from.isoformat()}
    record(EventName.BOOK_PUBLISHED, book, actor=actor, now=now, facts=facts)
    return book


@transaction.atomic
def publish_edition(*, edition_id: UUID, actor: Actor, now: datetime, today: date | None = None) -> Edition:
    """The catalogue's own checks, and a price for every work in it, in each book that holds on its first day."""
    edition = catalogue.publish(edition_id=edition_id, actor=actor, now=now, today=today)
    books = PriceBook.objects.of(edition.corporation_id).holding_on(edition.valid_from).order_by("number", "pk")
    if books:
        content = catalogues.read_catalogue(edition.pk, LANGUAGE)
        for book in books:
            check_complete(content, book)
    return edition


def check_complete(content: Catalogue, book: PriceBook) -> None:
    """Every work that a recipe asks for has a price; a work without one would silently drop out of a plan."""
    rules.check_all_priced(content.choices, selectors.read_book(book.pk).keys())


def add_prices(book: PriceBook, prices: Mapping[str, Decimal]) -> None:
    for price in prices.values():
        rules.check_price(price)
    BookPrice.objects.bulk_create(
        BookPrice(corporation_id=book.corporation_id, book=book, work_code=code, price_excl=price)
        for code, price in prices.items()
    )


def take(book_id: UUID, actor: Actor) -> PriceBook:
    """The draft under its lock."""
    book = PriceBook.objects.select_for_update().get(pk=book_id)
    require(permissions.can_draft(actor, corporation_id=book.corporation_id, firm_id=book.firm_id))
    dating.check_draft(is_published=book.is_published)
    return book


def record(event: EventName, book: PriceBook, *, actor: Actor, now: datetime, facts: Facts) -> None:
    trail.record(
        event=event,
        corporation_id=book.corporation_id,
        chain_id=book.corporation_id,
        subject=book,
        actor=actor,
        now=now,
        facts=facts,
    )
