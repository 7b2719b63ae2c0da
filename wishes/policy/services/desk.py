"""What every service of this room does first and last: take the draft, write the trail."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from portal.actor import Actor
from portal.errors import require
from portal.trail import services as trail
from portal.trail.values import Facts
from wishes.catalogue import rules as dating
from wishes.catalogue.permissions import Act, may
from wishes.policy.choices import EventName
from wishes.policy.models import PolicyVersion


def take(version_id: UUID, actor: Actor) -> PolicyVersion:
    """The draft under its lock."""
    version = PolicyVersion.objects.select_for_update().get(pk=version_id)
    require(may(actor, Act.DRAFT, version.corporation_id))
    dating.check_draft(is_published=version.is_published)
    return version


def record(
    event: EventName, version: PolicyVersion, *, actor: Actor, now: datetime, facts: Facts, reason: str = ""
) -> None:
    trail.record(
        event=event,
        corporation_id=version.corporation_id,
        chain_id=version.corporation_id,
        subject=version,
        actor=actor,
        now=now,
        reason=reason,
        policy_version=version.pk,
        facts=facts,
    )
