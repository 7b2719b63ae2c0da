"""What every service of this room does first and last: lock and check, and write the trail."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Model

from mutations.dwellings import rules
from mutations.dwellings.choices import EventName
from mutations.dwellings.models import Dwelling
from mutations.dwellings.permissions import Act, may
from portal.actor import Actor
from portal.errors import Conflict, require
from portal.trail import services as trail
from portal.trail.values import Facts
from portal.words import _

CHANGED_MEANWHILE = _("Iemand anders heeft dit net gewijzigd. Kies welke versie blijft.")


def take(dwelling_id: UUID, actor: Actor) -> Dwelling:
    """The dwelling under its lock, when this actor may note facts of it and they may still change."""
    dwelling = Dwelling.objects.select_for_update().get(pk=dwelling_id)
    require(may(actor, Act.NOTE, dwelling.corporation_id))
    rules.check_facts_open(facts_closed=dwelling.facts_closed)
    return dwelling


def check_revision(stands: int, seen: int, theirs: object) -> None:
    """Refuse what was typed beside an older version; `theirs` is shown next to it."""
    if stands != seen:
        raise Conflict(CHANGED_MEANWHILE, theirs=theirs)


def record(dwelling: Dwelling, subject: Model, *, event: EventName, actor: Actor, now: datetime, facts: Facts) -> None:
    """On the trail of the case that holds the dwelling, else on the corporation's."""
    trail.record(
        event=event,
        corporation_id=dwelling.corporation_id,
        chain_id=dwelling.held_by or dwelling.corporation_id,
        subject=subject,
        actor=actor,
        now=now,
        facts=facts,
    )
