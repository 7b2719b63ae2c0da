"""Scope of messages and jobs, and which of them are due."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, Q, QuerySet
from django.db.models.functions import Now

from portal.actor import Actor
from portal.post.choices import PostStatus

M = TypeVar("M", bound=Model)


class OutboxQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> OutboxQuerySet[M]:
        return self.filter(corporation=actor.corporation) if actor.is_staff else self.none()

    def parked(self) -> OutboxQuerySet[M]:
        return self.filter(status=PostStatus.PARKED)

    def due(self) -> OutboxQuerySet[M]:
        """Its time has come by the database's clock, and no worker holds it."""
        free = Q(leased_until__isnull=True) | Q(leased_until__lte=Now())
        return self.filter(free, status=PostStatus.QUEUED, due_at__lte=Now())
