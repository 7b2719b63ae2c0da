"""Scope of proposals: before the opening a seat reads its own and nobody else's; after it staff read all."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from portal.actor import Actor, Function

M = TypeVar("M", bound=Model)

DRAFT = "draft"
AT_TABLE = "invited"


class ProposalQuerySet(QuerySet[M]):
    def own(self, actor: Actor) -> ProposalQuerySet[M]:
        """Proposals of the seats that this actor sits on."""
        rows = self.filter(corporation_id=actor.corporation)
        if actor.is_tenant:
            return rows.filter(seat_id=actor.seat)
        if actor.is_contractor:
            return rows.filter(seat__firm_id=actor.firm)
        if actor.holds(Function.INSPECTOR):
            return rows.filter(seat__person_id=actor.person, seat__code="O")
        return rows.none()

    def on_behalf(self, actor: Actor) -> ProposalQuerySet[M]:
        """A coordinator may record for the tenant of her own case, and then sees that plan."""
        rows = self.filter(corporation_id=actor.corporation)
        if not actor.holds(Function.COORDINATOR):
            return rows.none()
        return rows.filter(seat__code="H", case__coordinator_id=actor.person, recorded_by_id=actor.person)

    def visible_to(self, actor: Actor) -> ProposalQuerySet[M]:
        rows = self.own(actor) | self.on_behalf(actor)
        if actor.is_staff:
            opened = Q(corporation_id=actor.corporation, case__opening__isnull=False)
            return rows | self.filter(opened)
        return rows

    def editable_by(self, actor: Actor) -> ProposalQuerySet[M]:
        return (self.own(actor) | self.on_behalf(actor)).filter(status=DRAFT, seat__state=AT_TABLE)

    def current(self) -> ProposalQuerySet[M]:
        """The version that counts for its seat: a draft or a submitted one."""
        return self.filter(status__in=(DRAFT, "submitted"))

    def submitted(self) -> ProposalQuerySet[M]:
        return self.filter(status="submitted", seat__state=AT_TABLE)
