"""A version that holds from its first day on."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from portal.actor import Actor
from portal.errors import require
from portal.trail.values import Facts
from wishes.catalogue import selectors as catalogues
from wishes.catalogue import services as catalogue
from wishes.catalogue.permissions import Act, may
from wishes.policy import rules, selectors
from wishes.policy.choices import EventName
from wishes.policy.models import PolicyVersion
from wishes.policy.services import desk

LANGUAGE = "nl"


@transaction.atomic
def publish(*, version_id: UUID, actor: Actor, now: datetime, today: date | None = None) -> PolicyVersion:
    """Checked against the catalogue of its first day, and frozen. `today` is for whoever loads history."""
    version = PolicyVersion.objects.get(pk=version_id)
    catalogue.line_up(version.corporation_id)
    require(may(actor, Act.PUBLISH, version.corporation_id))
    versions = PolicyVersion.objects.of(version.corporation_id)
    catalogue.put_in_force(version, versions, actor=actor, now=now, today=today)
    edition = catalogues.edition_on(version.corporation_id, version.valid_from)
    policy = selectors.read_policy(version.pk, LANGUAGE)
    rules.check_publishable(policy, catalogues.published_catalogue(edition.pk, LANGUAGE))
    facts: Facts = {"number": version.number, "valid_from": version.valid_from.isoformat()}
    desk.record(EventName.PUBLISHED, version, actor=actor, now=now, facts=facts)
    return version
