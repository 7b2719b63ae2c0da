"""Catalogue, price books and policy of the demo: each drafted by one person and published by another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from portal.actor import Actor, Function
from portal.money import to_cents
from wishes.catalogue import services as catalogue
from wishes.costing import services as costing
from wishes.demo import sheets, tables
from wishes.demo.people import CorporationEntry
from wishes.demo.services.calendar import morning
from wishes.demo.values import House
from wishes.policy import services as policy
from wishes.policy.choices import FactCode

LAST_YEARS_SHARE = Decimal("0.97")
FORMER_VOUCHERS = Decimal("250.00")


def add_catalogue(house: House, *, valid_from: date) -> None:
    drafter, publisher = house.holding(Function.POLICY_OWNER), house.holding(Function.DIRECTOR)
    now = morning(valid_from - timedelta(days=14))
    edition = catalogue.draft(corporation_id=house.corporation, valid_from=valid_from, actor=drafter, now=now)
    catalogue.fill(edition_id=edition.pk, works=sheets.works(), choices=sheets.choices(), actor=drafter, now=now)
    costing.publish_edition(edition_id=edition.pk, actor=publisher, now=now)


def add_books(house: House, first: date, second: date) -> None:
    """Last year's prices and this year's; all invented, which the books say of themselves."""
    prices = sheets.prices("price")
    former = {code: to_cents(price * LAST_YEARS_SHARE) for code, price in prices.items()}
    drafter, publisher = house.holding(Function.POLICY_OWNER), house.holding(Function.DIRECTOR)
    for valid_from, asked in ((first, former), (second, prices)):
        put_book(
            house,
            f"Prijzenboek {valid_from.year}",
            asked,
            firm=None,
            valid_from=valid_from,
            drafter=drafter,
            publisher=publisher,
        )


def add_firm_book(house: House, entry: CorporationEntry, *, valid_from: date) -> None:
    """Drafted by the firm itself, agreed to by the corporation."""
    put_book(
        house,
        f"Prijzen {entry.firm.name}",
        sheets.prices(entry.firm.price_column),
        firm=house.firm,
        valid_from=valid_from,
        drafter=house.people[entry.firm.crew[0].key],
        publisher=house.holding(Function.DIRECTOR),
    )


def put_book(
    house: House,
    name: str,
    prices: Mapping[str, Decimal],
    *,
    firm: UUID | None,
    valid_from: date,
    drafter: Actor,
    publisher: Actor,
) -> None:
    now = morning(valid_from - timedelta(days=14))
    book = costing.draft_book(
        corporation_id=house.corporation,
        firm_id=firm,
        name=name,
        valid_from=valid_from,
        is_invented=True,
        actor=drafter,
        now=now,
    )
    costing.fill_book(book_id=book.pk, prices=prices, actor=drafter, now=now)
    costing.publish_book(book_id=book.pk, actor=publisher, now=now)


def add_policies(house: House, first: date, second: date) -> None:
    """The limit for vouchers was raised a year later; all else stayed."""
    drafter, publisher = house.holding(Function.POLICY_OWNER), house.holding(Function.DIRECTOR)
    now = morning(first - timedelta(days=14))
    version = policy.draft(
        corporation_id=house.corporation,
        valid_from=first,
        decision_reference=f"Bestuursbesluit {first.year - 1}-31",
        why="Eerste versie: standaard, grenzen en mandaten in tabellen.",
        actor=drafter,
        now=now,
    )
    policy.fill(
        version_id=version.pk,
        standard=tables.STANDARD,
        locks=tables.LOCKS,
        limits=[
            replace(limit, ceiling=FORMER_VOUCHERS) if limit.fact is FactCode.VOUCHERS else limit
            for limit in tables.LIMITS
        ],
        mandates=tables.MANDATES,
        actor=drafter,
        now=now,
    )
    policy.publish(version_id=version.pk, actor=publisher, now=now)
    raise_vouchers(house, valid_from=second, drafter=drafter, publisher=publisher)


def raise_vouchers(house: House, *, valid_from: date, drafter: Actor, publisher: Actor) -> None:
    now = morning(valid_from - timedelta(days=14))
    version = policy.draft(
        corporation_id=house.corporation,
        valid_from=valid_from,
        decision_reference=f"Bestuursbesluit {valid_from.year - 1}-44",
        why="Verf is duurder geworden: de grens voor bonnen gaat van 250 naar 300 euro.",
        actor=drafter,
        now=now,
    )
    [limit] = [limit for limit in tables.LIMITS if limit.fact is FactCode.VOUCHERS]
    policy.set_limit(version_id=version.pk, limit=limit, actor=drafter, now=now)
    policy.publish(version_id=version.pk, actor=publisher, now=now)
