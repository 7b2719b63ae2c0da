"""Who composes, who may see a request, who may answer it: functions; who is barred is a person, not an account."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from mutations.cases.models import Case
from portal.actor import Actor, Function
from wishes.decisions.models import ApprovalRequest
from wishes.policy.rules import ASCENDING


def can_compose(actor: Actor, case: Case) -> bool:
    """Any coordinator of the corporation: a colleague takes over when she is away."""
    return actor.is_staff and actor.corporation == case.corporation_id and actor.holds(Function.COORDINATOR)


def can_weigh(actor: Actor, request: ApprovalRequest) -> bool:
    """Whoever has a rung of the ladder may look at a request and pass it on; signing asks for the right rung."""
    return actor.is_staff and actor.corporation == request.corporation_id and actor.holds(*ASCENDING)


def is_barred(actor: Actor, barred: Collection[UUID]) -> bool:
    """Who recorded, inspected, priced, composed or asked does not answer, in no function and from no account."""
    return actor.person is None or actor.person in barred
