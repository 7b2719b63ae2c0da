"""Scope of decisions: staff of the corporation; a tenant reads the decision on his own case."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet

from portal.actor import Actor, Function

M = TypeVar("M", bound=Model)

DECIDERS = (Function.TEAM_LEAD, Function.MANAGER, Function.DIRECTOR)


class ScopeQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> ScopeQuerySet[M]:
        return self.filter(corporation_id=actor.corporation) if actor.is_staff else self.none()


class RequestQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> RequestQuerySet[M]:
        return self.filter(corporation_id=actor.corporation) if actor.is_staff else self.none()

    def waiting(self) -> RequestQuerySet[M]:
        return self.filter(status="waiting")

    def waiting_for(self, actor: Actor) -> RequestQuerySet[M]:
        """Requests that this actor's functions may decide; a higher function may always sign."""
        held = [DECIDERS.index(function) for function in DECIDERS if function in actor.functions]
        reach = DECIDERS[: max(held) + 1] if held else ()
        return self.visible_to(actor).waiting().filter(needs__in=reach)


class DecisionQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> DecisionQuerySet[M]:
        if actor.is_staff:
            return self.filter(corporation_id=actor.corporation)
        if actor.is_tenant:
            return self.filter(corporation_id=actor.corporation, case_id=actor.case)
        return self.none()
