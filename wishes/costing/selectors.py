"""Prices of a book on a date in a dwelling."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from uuid import UUID

from django.db.models import Q

from portal.errors import Refused
from portal.words import _
from wishes.catalogue.choices import VatClass
from wishes.catalogue.values import Catalogue
from wishes.costing.models import BookPrice, PriceBook, VatRate
from wishes.costing.rules import vat_class_for
from wishes.costing.values import Price, Prices


def book_on(corporation_id: UUID, owner: UUID, day: date) -> PriceBook | None:
    """The published book of the corporation (`owner` is its own id) or of a firm on this day."""
    return PriceBook.objects.of(corporation_id).holding_on(day).filter(owner=owner).first()


def own_book_on(corporation_id: UUID, day: date) -> PriceBook:
    book = book_on(corporation_id, corporation_id, day)
    if book is None:
        raise Refused(_("Er geldt geen prijzenboek op deze datum."))
    return book


@lru_cache(maxsize=512)
def vat_rates(day: date) -> Mapping[VatClass, Decimal]:
    """The rate of every class on a day; vouchers have none. Remembered: a rate that held on a day does not change."""
    rows = VatRate.objects.filter(valid_from__lte=day).filter(Q(valid_until__isnull=True) | Q(valid_until__gt=day))
    rates = {VatClass.NONE: Decimal(0)} | {VatClass(row.vat_class): row.rate for row in rows}
    if rates.keys() != set(VatClass):
        raise Refused(_("Niet elk btw-tarief is bekend op deze datum."))
    return rates


def read_book(book_id: UUID) -> Mapping[str, Decimal]:
    """Euros excluding VAT by work code."""
    return dict(BookPrice.objects.filter(book_id=book_id).values_list("work_code", "price_excl"))


published_book = lru_cache(maxsize=64)(read_book)
"""For published books, which never change: read once per process."""


def prices(*, amounts: Mapping[str, Decimal], catalogue: Catalogue, day: date, dwelling_age: int) -> Prices:
    """Every work of the edition that a book (`amounts`) prices, with the VAT of this dwelling on this day."""
    rates = vat_rates(day)
    return {
        work.code: Price(
            work=work.code,
            kind=work.kind,
            price_excl=amounts[work.code],
            vat_rate=rates[vat_class_for(work.vat_class, dwelling_age=dwelling_age)],
        )
        for work in catalogue.works.values()
        if work.code in amounts
    }
