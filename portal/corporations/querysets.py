"""Scope of corporations and firms."""

from __future__ import annotations

from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from portal.actor import Actor
from portal.periods import PeriodQuerySet, valid_on

M = TypeVar("M", bound=Model)


class CorporationQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> CorporationQuerySet[M]:
        return self.filter(pk=actor.corporation)


class FirmQuerySet(QuerySet[M]):
    """Firms are shared; a corporation sees those that serve it or have served it."""

    def visible_to(self, actor: Actor) -> FirmQuerySet[M]:
        if actor.is_contractor:
            return self.filter(pk=actor.firm)
        return self.filter(engagement__corporation=actor.corporation).distinct()

    def serving(self, corporation_id: UUID, day: date) -> FirmQuerySet[M]:
        return self.filter(valid_on(day, "engagement__"), engagement__corporation=corporation_id)


class EngagementQuerySet(PeriodQuerySet[M]):
    def visible_to(self, actor: Actor) -> EngagementQuerySet[M]:
        mine = self.filter(corporation=actor.corporation)
        return mine.filter(firm=actor.firm) if actor.is_contractor else mine
