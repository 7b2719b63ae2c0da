"""Scope of cases: staff see those of their corporation, a firm those where it sits, a tenant his own."""

from __future__ import annotations

from typing import Self, TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.db.models.functions import Now

from mutations.cases.choices import SeatCode, SeatState, Stage
from portal.actor import Actor, Function

M = TypeVar("M", bound=Model)
MAX_WORDS = 6


class CaseQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> Self:
        own = self.filter(corporation_id=actor.corporation)
        if actor.is_staff:
            return own
        if actor.is_contractor:
            return own.filter(pk__in=self.model._default_manager.filter(held_by_firm(actor.firm)).values("pk"))
        if actor.is_tenant:
            return own.filter(pk=actor.case)
        return self.none()

    def open(self) -> Self:
        return self.exclude(stage__in=(Stage.CLOSED, Stage.CANCELLED))

    def of(self, actor: Actor) -> Self:
        """Her own as coordinator, his own as inspector."""
        as_inspector = Q(seats__person=actor.person, seats__state=SeatState.INVITED)
        mine = self.model._default_manager.filter(Q(coordinator=actor.person) | as_inspector)
        return self.filter(pk__in=mine.values("pk"))

    def matching(self, words: str) -> Self:
        """Number, street, house number, postcode or city; every word must be found somewhere."""
        found = self
        for word in words.split()[:MAX_WORDS]:
            found = found.filter(
                Q(number__icontains=word)
                | Q(dwelling__street__icontains=word)
                | Q(dwelling__house_number__istartswith=word)
                | Q(dwelling__postcode__istartswith=word)
                | Q(dwelling__city__icontains=word)
            )
        return found


def held_by_firm(firm: UUID | None) -> Q:
    return Q(seats__firm=firm, seats__state=SeatState.INVITED)


class SeatQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> Self:
        """Staff see who is asked; a firm and a tenant see their own seat and no other."""
        own = self.filter(corporation_id=actor.corporation)
        return own if actor.is_staff else self.held_by(actor)

    def at_table(self) -> Self:
        """Seats that are asked: not replaced, not withdrawn."""
        return self.filter(state=SeatState.INVITED)

    def held_by(self, actor: Actor) -> Self:
        """The seats that this actor may speak for, by himself or as coordinator for a tenant who calls."""
        seats = self.at_table().filter(corporation_id=actor.corporation)
        if actor.is_tenant:
            return seats.filter(pk=actor.seat)
        if actor.is_contractor:
            return seats.filter(code=SeatCode.CONTRACTOR, firm_id=actor.firm)
        if actor.holds(Function.INSPECTOR):
            return seats.filter(code=SeatCode.INSPECTOR, person_id=actor.person)
        return seats.none()


class InvitationQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(corporation_id=actor.corporation) if actor.is_staff else self.none()

    def with_key(self, digest: str) -> Self:
        return self.filter(key_hash=digest)

    def for_case(self, case_id: UUID) -> Self:
        return self.filter(participant__seat__case_id=case_id)

    def unrevoked(self) -> Self:
        return self.filter(revoked_at__isnull=True)

    def good(self) -> Self:
        """Opens its case at this moment, by the database's clock."""
        return self.unrevoked().filter(expires_at__gt=Now(), participant__seat__state=SeatState.INVITED)
