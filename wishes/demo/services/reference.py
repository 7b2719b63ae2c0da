"""All that stands before a first case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.utils.timezone import localdate

from mutations.cases.choices import SeatCode
from mutations.cases.models import SeatingPlan
from mutations.dwellings.models import ElementKind
from wishes.catalogue.choices import VatClass
from wishes.costing.models import VatRate
from wishes.demo import homes, sheets, tables
from wishes.demo.people import CorporationEntry
from wishes.demo.services import founding, types, versions
from wishes.demo.values import House
from wishes.policy.models import Reason

VAT_SINCE = date(2019, 1, 1)
VAT_RATES = {VatClass.GENERAL: "0.2100", VatClass.PAINTING: "0.0900", VatClass.CLEANING: "0.0900"}
"""Wet op de omzetbelasting 1968: art. 9, and table I, b 8 (painting, plastering, papering) and b 19 (cleaning inside).

The low rate has been 9 % since 1 January 2019.
"""


def load_corporation(entry: CorporationEntry, *, now: datetime) -> House:
    """With its people since the end of the year before last, and everything that a first case needs."""
    return equip(found_corporation(entry, now=now), entry, now=now)


def found_corporation(entry: CorporationEntry, *, now: datetime) -> House:
    return founding.found(entry, day=first_day(now) - timedelta(days=14))


def first_day(now: datetime) -> date:
    return date(localdate(now).year - 1, 1, 1)


def equip(house: House, entry: CorporationEntry, *, now: datetime) -> House:
    """A catalogue since the first day of last year; prices and policy changed once since."""
    first, second = first_day(now), date(localdate(now).year, 1, 1)
    add_vat_rates()
    add_kinds(house.corporation)
    versions.add_catalogue(house, valid_from=first)
    versions.add_books(house, first, second)
    versions.add_firm_book(house, entry, valid_from=first)
    versions.add_policies(house, first, second)
    add_reasons(house.corporation)
    add_seating(house)
    return replace(house, types={plan.name: types.add_type(house.corporation, plan) for plan in homes.HOMES})


def add_vat_rates() -> None:
    """Shared by all corporations, so only once."""
    if not VatRate.objects.exists():
        VatRate.objects.bulk_create(
            VatRate(vat_class=vat_class, rate=Decimal(rate), valid_from=VAT_SINCE)
            for vat_class, rate in VAT_RATES.items()
        )


def add_kinds(corporation: UUID) -> None:
    ElementKind.objects.bulk_create(
        ElementKind(
            corporation_id=corporation,
            code=kind.code,
            label=kind.label,
            label_tenant=kind.label_tenant,
            translations={"en": {"label": kind.label_en, "label_tenant": kind.label_tenant_en}},
            icon=kind.icon,
            life_years=kind.life_years,
            position=position,
        )
        for position, kind in enumerate(sheets.kinds())
    )


def add_reasons(corporation: UUID) -> None:
    Reason.objects.bulk_create(
        Reason(
            corporation_id=corporation,
            code=entry.code,
            kind=entry.kind,
            label=entry.label,
            text_tenant=entry.dutch,
            translations={"en": {"label": entry.label_en, "text_tenant": entry.english}},
        )
        for entry in tables.REASONS
    )


def add_seating(house: House) -> None:
    """Tenant, inspector and contractor are asked, blind."""
    codes = (SeatCode.TENANT, SeatCode.INSPECTOR, SeatCode.CONTRACTOR)
    SeatingPlan.objects.bulk_create(
        SeatingPlan(
            corporation_id=house.corporation,
            code=code,
            position=position,
            firm_id=house.firm if code is SeatCode.CONTRACTOR else None,
        )
        for position, code in enumerate(codes, start=1)
    )
