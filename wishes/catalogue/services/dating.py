"""What all dated versions have in common: numbers, who follows whom, and the second person who publishes."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils.timezone import localdate

from portal.actor import Actor
from portal.corporations.models import Corporation
from wishes.catalogue import rules
from wishes.catalogue.choices import EditionStatus
from wishes.catalogue.models import Dated

D = TypeVar("D", bound=Dated)


def line_up(corporation_id: UUID) -> None:
    """Whoever drafts or publishes for one corporation does so one after the other."""
    Corporation.objects.select_for_update(no_key=True).get(pk=corporation_id)


def next_number(rows: QuerySet[D]) -> int:
    last = rows.order_by("-number").first()
    return 1 if last is None else last.number + 1


def latest(rows: QuerySet[D]) -> D | None:
    """The published version that begins last: what a new draft starts from."""
    return rows.filter(status=EditionStatus.PUBLISHED).order_by("-valid_from").first()


def put_in_force(version: Dated, siblings: QuerySet[D], *, actor: Actor, now: datetime, today: date | None) -> None:
    """Publish a draft under `line_up`; the version before it ends on the day on which this one begins.

    `today` is for whoever loads history; otherwise it is the day of `now`.
    """
    version.refresh_from_db()
    rules.check_draft(is_published=version.is_published)
    rules.check_second_person(drafted_by=version.drafted_by_id, publisher=actor.person)
    published = siblings.filter(status=EditionStatus.PUBLISHED)
    starts = list(published.values_list("valid_from", flat=True))
    rules.check_start(version.valid_from, today=today or localdate(now), starts=starts)
    former = latest(siblings)
    if former is not None and (former.valid_until is None or former.valid_until > version.valid_from):
        former.valid_until = version.valid_from
        former.save(update_fields=["valid_until"])
    version.status = EditionStatus.PUBLISHED
    version.published_by_id, version.published_at = actor.person, now
    version.save(update_fields=["status", "published_by", "published_at"])
