"""Scope of decisions: staff of the corporation; a tenant reads the decision on his own case."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from mutations.cases.choices import Stage
from portal.actor import Actor
from wishes.decisions.choices import RequestStatus, ScopeStatus
from wishes.policy.rules import ASCENDING

M = TypeVar("M", bound=Model)
OPEN = (ScopeStatus.DRAFT, ScopeStatus.REQUESTED, ScopeStatus.RETURNED)
MAX_WORDS = 6


class ScopeQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> ScopeQuerySet[M]:
        return self.filter(corporation_id=actor.corporation) if actor.is_staff else self.none()

    def open_for(self, case_id: UUID) -> ScopeQuerySet[M]:
        """The one that is being composed, asked or was sent back; at most one."""
        return self.filter(case_id=case_id, status__in=OPEN)


class RequestQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> RequestQuerySet[M]:
        return self.filter(corporation_id=actor.corporation) if actor.is_staff else self.none()

    def waiting(self) -> RequestQuerySet[M]:
        """Of a case that waits for its decision: one that lapsed meanwhile asks nothing any more."""
        return self.filter(status=RequestStatus.WAITING, case__stage=Stage.DECIDING)

    def waiting_for(self, actor: Actor) -> RequestQuerySet[M]:
        """Requests that this actor's functions may decide; a higher function may always sign."""
        held = [rung for rung, function in enumerate(ASCENDING) if function in actor.functions]
        reach = ASCENDING[: max(held) + 1] if held else ()
        return self.visible_to(actor).waiting().filter(needs__in=reach)


class DecisionQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> DecisionQuerySet[M]:
        if actor.is_staff:
            return self.filter(corporation_id=actor.corporation)
        if actor.is_tenant:
            return self.filter(corporation_id=actor.corporation, case_id=actor.case)
        return self.none()

    def in_force(self) -> DecisionQuerySet[M]:
        """Not replaced by a later one."""
        return self.filter(replaced_by__isnull=True)

    def matching(self, words: str) -> DecisionQuerySet[M]:
        """Number, street, house number, postcode or city; every word must be found somewhere."""
        found = self
        for word in words.split()[:MAX_WORDS]:
            found = found.filter(
                Q(number__icontains=word)
                | Q(case__dwelling__street__icontains=word)
                | Q(case__dwelling__house_number__istartswith=word)
                | Q(case__dwelling__postcode__istartswith=word)
                | Q(case__dwelling__city__icontains=word)
            )
        return found
