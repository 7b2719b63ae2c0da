"""Which edition holds on a date."""

from __future__ import annotations

from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from portal.actor import Actor

M = TypeVar("M", bound=Model)


class DatedQuerySet(QuerySet[M]):
    """Published versions with a half-open period of validity, of one corporation."""

    def visible_to(self, actor: Actor) -> DatedQuerySet[M]:
        return self.filter(corporation_id=actor.corporation) if actor.is_staff else self.none()

    def of(self, corporation_id: UUID) -> DatedQuerySet[M]:
        return self.filter(corporation_id=corporation_id)

    def holding_on(self, day: date) -> DatedQuerySet[M]:
        """At most one per owner, which an exclusion constraint holds."""
        return self.filter(status="published", valid_from__lte=day).filter(
            Q(valid_until__isnull=True) | Q(valid_until__gt=day)
        )
