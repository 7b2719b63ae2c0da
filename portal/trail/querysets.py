"""Scope and order of events."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from portal.actor import Actor

M = TypeVar("M", bound=Model)


class EventQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> EventQuerySet[M]:
        """The corporation's own events; who of its staff may read which is for the page that shows them."""
        return self.filter(corporation=actor.corporation) if actor.is_staff else self.none()

    def of_chain(self, chain_id: UUID) -> EventQuerySet[M]:
        return self.filter(chain=chain_id).order_by("sequence")
