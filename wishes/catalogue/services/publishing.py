"""An edition that holds from its first day on."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from portal.actor import Actor
from portal.errors import require
from portal.trail.values import Facts
from wishes.catalogue import rules, selectors
from wishes.catalogue.choices import EventName
from wishes.catalogue.models import Edition
from wishes.catalogue.permissions import Act, may
from wishes.catalogue.services.dating import line_up, put_in_force
from wishes.catalogue.services.drafting import record

LANGUAGE = "nl"


@transaction.atomic
def publish(*, edition_id: UUID, actor: Actor, now: datetime, today: date | None = None) -> Edition:
    """Doors call `costing.services.publish_edition`, which also sees that everything in it has a price."""
    edition = Edition.objects.get(pk=edition_id)
    line_up(edition.corporation_id)
    require(may(actor, Act.PUBLISH, edition.corporation_id))
    put_in_force(edition, Edition.objects.of(edition.corporation_id), actor=actor, now=now, today=today)
    rules.check_catalogue(selectors.read_catalogue(edition_id, LANGUAGE))
    facts: Facts = {"number": edition.number, "valid_from": edition.valid_from.isoformat()}
    record(EventName.EDITION_PUBLISHED, edition, actor=actor, now=now, facts=facts)
    return edition
