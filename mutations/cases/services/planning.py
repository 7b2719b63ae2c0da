"""The corporation's seating plan: whom it asks, blind, at each mutation that is registered from then on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from mutations.cases import models, permissions, rules, selectors
from mutations.cases.choices import EventName, SeatCode
from mutations.cases.values import SeatingPlan
from portal.actor import Actor
from portal.corporations.models import Corporation, Firm
from portal.errors import Conflict, Refused, require
from portal.trail import services as trail
from portal.trail.values import Facts
from portal.words import _


@transaction.atomic
def change_seating_plan(
    *,
    corporation_id: UUID,
    asked: Collection[SeatCode],
    order: Sequence[SeatCode],
    firm_id: UUID | None,
    revision: int,
    actor: Actor,
    now: datetime,
) -> SeatingPlan:
    """A case that was registered keeps its seats. Saving what stands already changes nothing and leaves no trace.

    The corporation's row is locked, as at a registration: a case gets the plan from before or after, never half.
    """
    corporation = Corporation.objects.select_for_update(no_key=True).get(pk=corporation_id)
    require(permissions.may_plan_seats(actor, corporation_id))
    stands = selectors.seating_plan(corporation_id)
    if stands.revision != revision:
        raise Conflict(_("Iemand anders heeft het plaatsenplan net gewijzigd."), theirs=stands)
    plan = SeatingPlan(order=tuple(order), asked=frozenset(asked), firm=firm_id, revision=revision)
    rules.check_plan(plan)
    check_firm(plan, corporation_id, now)
    if plan == stands:
        return stands
    return lay_down(plan, stands, corporation=corporation, actor=actor, now=now)


def check_firm(plan: SeatingPlan, corporation_id: UUID, now: datetime) -> None:
    if plan.firm is None:
        return
    if SeatCode.CONTRACTOR not in plan.asked:
        raise Refused(_("Een vaste aannemer past alleen bij een plaats die u vraagt."), field="firm_id")
    if not Firm.objects.serving(corporation_id, localdate(now)).filter(pk=plan.firm).exists():
        raise Refused(_("Kies een bedrijf dat nu voor u werkt."), field="firm_id")


def lay_down(
    plan: SeatingPlan, former: SeatingPlan, *, corporation: Corporation, actor: Actor, now: datetime
) -> SeatingPlan:
    for position, code in enumerate(plan.order):
        models.SeatingPlan.objects.update_or_create(
            corporation=corporation,
            code=code,
            defaults={
                "is_asked": code in plan.asked,
                "position": position,
                "firm_id": plan.firm if code is SeatCode.CONTRACTOR else None,
                "revision": plan.revision + 1,
            },
        )
    trail.record(
        event=EventName.SEATING_PLAN_CHANGED,
        corporation_id=corporation.pk,
        chain_id=corporation.pk,
        subject=corporation,
        actor=actor,
        now=now,
        facts={**facts_of(former, "old"), **facts_of(plan, "new")},
    )
    return selectors.seating_plan(corporation.pk)


def facts_of(plan: SeatingPlan, moment: str) -> Facts:
    return {f"seats_{moment}": ",".join(plan.seats), f"firm_{moment}": None if plan.firm is None else str(plan.firm)}
