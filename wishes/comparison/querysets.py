"""Scope of reviews: staff of the corporation; there are none before the opening."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from portal.actor import Actor

M = TypeVar("M", bound=Model)


class ReviewQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> ReviewQuerySet[M]:
        return self.filter(corporation_id=actor.corporation) if actor.is_staff else self.none()

    def of_case(self, case_id: UUID) -> ReviewQuerySet[M]:
        return self.filter(case_id=case_id)

    def objecting(self) -> ReviewQuerySet[M]:
        return self.filter(stance="object")
