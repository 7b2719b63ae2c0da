"""Who may do what with a case: a table of functions; a coordinator stands in for any other of her corporation."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, auto
from uuid import UUID

from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Seat
from portal.actor import Actor, Function


class Act(StrEnum):
    REGISTER = auto()
    HAND_OVER = auto()
    NAME_TENANT = auto()
    ASSIGN = auto()
    INVITE = auto()
    START = auto()
    SCHEDULE = auto()
    EXECUTE = auto()
    CALL = auto()
    CANCEL = auto()
    SEE_TENANT = auto()
    CONTACT_TENANT = auto()
    PLAN_SEATS = auto()


COORDINATOR = frozenset({Function.COORDINATOR})
WITH_TEAM_LEAD = COORDINATOR | {Function.TEAM_LEAD}

MAY: Mapping[Act, frozenset[Function]] = {
    Act.REGISTER: COORDINATOR,
    Act.HAND_OVER: WITH_TEAM_LEAD,
    Act.NAME_TENANT: COORDINATOR,
    Act.ASSIGN: COORDINATOR,
    Act.INVITE: COORDINATOR,
    Act.START: COORDINATOR,
    Act.SCHEDULE: COORDINATOR,
    Act.EXECUTE: COORDINATOR,
    Act.CALL: COORDINATOR,
    Act.CANCEL: WITH_TEAM_LEAD,
    Act.SEE_TENANT: frozenset(Function) - {Function.INSPECTOR, Function.POLICY_OWNER, Function.ADMINISTRATOR},
    Act.CONTACT_TENANT: COORDINATOR,
    Act.PLAN_SEATS: frozenset({Function.ADMINISTRATOR}),
}
"""SEE_TENANT: reads the name; whoever records or keeps the policy has no need of it. A firm never sees it."""


def may(actor: Actor, act: Act, thing: Case | Seat) -> bool:
    return actor.is_staff and actor.corporation == thing.corporation_id and actor.holds(*MAY[act])


def allowed(actor: Actor, case: Case) -> frozenset[str]:
    """For the buttons on a page."""
    return frozenset(act.value for act in Act if may(actor, act, case))


def may_register(actor: Actor) -> bool:
    """Before there is a case to ask about."""
    return actor.is_staff and actor.holds(*MAY[Act.REGISTER])


def may_plan_seats(actor: Actor, corporation_id: UUID) -> bool:
    """The plan is the corporation's and no case's."""
    return actor.is_staff and actor.corporation == corporation_id and actor.holds(*MAY[Act.PLAN_SEATS])


def sits_as_inspector(actor: Actor, seat: Seat) -> bool:
    """The facts are closed by the one who inspects, in person."""
    return (
        actor.corporation == seat.corporation_id
        and actor.holds(Function.INSPECTOR)
        and seat.code == SeatCode.INSPECTOR
        and seat.person_id is not None
        and seat.person_id == actor.person
    )


def can_ask_call(actor: Actor, seat: Seat) -> bool:
    """The tenant himself."""
    return actor.is_tenant and actor.seat == seat.pk
