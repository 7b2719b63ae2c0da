"""A policy version as a value, and the frame in which the plans of one dwelling are costed and judged."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal
from functools import lru_cache
from uuid import UUID

from mutations.dwellings import selectors as dwellings
from mutations.dwellings.selectors import words_in
from portal.actor import Function
from portal.errors import Refused
from portal.words import _
from wishes.catalogue import selectors as catalogues
from wishes.costing import selectors as costing
from wishes.policy import rules
from wishes.policy.choices import FactCode, GroundKind
from wishes.policy.models import LimitRow, LockRow, MandateRow, PolicyVersion, StandardRow
from wishes.policy.values import Frame, Limit, LockRule, Mandate, Pins, Policy, StandardRule


def version_on(corporation_id: UUID, day: date) -> PolicyVersion:
    version = PolicyVersion.objects.of(corporation_id).holding_on(day).first()
    if version is None:
        raise Refused(_("Er geldt geen beleid op deze datum."))
    return version


def _standard(version_id: UUID) -> tuple[StandardRule, ...]:
    return tuple(
        StandardRule(
            element_kind=row.element_kind,
            choice=row.choice,
            min_age=row.min_age,
            min_condition=row.min_condition,
            quality=row.quality,
        )
        for row in StandardRow.objects.filter(version_id=version_id).order_by("position", "pk")
    )


def _locks(version_id: UUID, language: str) -> tuple[LockRule, ...]:
    return tuple(
        LockRule(
            code=row.code,
            element_kind=row.element_kind,
            choice=row.choice,
            ground=GroundKind(row.ground),
            text=words_in(row.translations, language, "text", row.text),
            min_age=row.min_age,
            built_before=row.built_before,
        )
        for row in LockRow.objects.filter(version_id=version_id).order_by("position", "pk")
    )


def _limits(version_id: UUID) -> tuple[Limit, ...]:
    return tuple(
        Limit(
            code=row.code,
            fact=FactCode(row.fact),
            ceiling=row.ceiling,
            element_kind=row.element_kind,
            choice=row.choice,
        )
        for row in LimitRow.objects.filter(version_id=version_id).order_by("position", "pk")
    )


def _mandates(version_id: UUID) -> tuple[Mandate, ...]:
    ceilings: dict[Function, dict[FactCode, Decimal | None]] = defaultdict(dict)
    for row in MandateRow.objects.filter(version_id=version_id):
        ceilings[Function(row.function)][FactCode(row.fact)] = row.ceiling
    return tuple(Mandate(function=f, ceilings=ceilings[f]) for f in rules.ASCENDING if f in ceilings)


def read_policy(version_id: UUID, language: str) -> Policy:
    """Five queries, whatever the size."""
    return Policy(
        id=version_id,
        number=PolicyVersion.objects.values_list("number", flat=True).get(pk=version_id),
        standard=_standard(version_id),
        locks=_locks(version_id, language),
        limits=_limits(version_id),
        mandates=_mandates(version_id),
    )


published_policy = lru_cache(maxsize=64)(read_policy)
"""For published versions, which never change: read once per process and language."""


def policy(version: PolicyVersion, language: str) -> Policy:
    return published_policy(version.pk, language) if version.is_published else read_policy(version.pk, language)


@lru_cache(maxsize=1024)
def pins_on(corporation_id: UUID, *, firm_id: UUID | None, day: date) -> Pins:
    """The versions that hold on the reference date; a firm without a book of its own works at the corporation's.

    Remembered, because nothing is published for a day that has begun.
    """
    firm_book = costing.book_on(corporation_id, firm_id, day) if firm_id else None
    return Pins(
        edition=catalogues.edition_on(corporation_id, day).pk,
        book=costing.own_book_on(corporation_id, day).pk,
        firm_book=firm_book.pk if firm_book else None,
        policy=version_on(corporation_id, day).pk,
        day=day,
    )


def frame(*, dwelling_id: UUID, pins: Pins, language: str) -> Frame:
    """Pinned versions are published and come from memory; the dwelling takes two queries."""
    home, words = dwellings.dwelling_with_words(dwelling_id, on=pins.day, language=language)
    catalogue = catalogues.published_catalogue(pins.edition, language)
    own, firm = (
        costing.prices(amounts=costing.published_book(book), catalogue=catalogue, day=pins.day, dwelling_age=home.age)
        for book in (pins.book, pins.firm_book or pins.book)
    )
    policy_value = published_policy(pins.policy, language)
    locks = rules.find_locks(dwelling=home, policy=policy_value, catalogue=catalogue)
    return Frame(
        pins=pins,
        dwelling=home,
        words=words,
        catalogue=catalogue,
        prices=own,
        firm_prices=firm,
        policy=policy_value,
        locks=locks,
        standard=rules.standard(dwelling=home, policy=policy_value, catalogue=catalogue, prices=own, locks=locks),
    )
