"""Who may record, submit and open."""

from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Seat
from portal.actor import Actor, Function


def sits_on(actor: Actor, seat: Seat) -> bool:
    """The actor's own seat: as tenant, as inspector in person, or as anybody of the firm."""
    if actor.is_tenant:
        return seat.pk == actor.seat
    if seat.code == SeatCode.CONTRACTOR:
        return actor.is_contractor and seat.firm_id is not None and seat.firm_id == actor.firm
    if seat.code == SeatCode.INSPECTOR:
        return actor.holds(Function.INSPECTOR) and seat.person_id is not None and seat.person_id == actor.person
    return False


def is_coordinator_of(actor: Actor, case: Case) -> bool:
    return actor.holds(Function.COORDINATOR) and case.coordinator_id == actor.person


def can_record_for(actor: Actor, seat: Seat, case: Case) -> bool:
    """The coordinator of the case, for a tenant who calls."""
    return seat.code == SeatCode.TENANT and is_coordinator_of(actor, case)


def can_record(actor: Actor, seat: Seat, case: Case) -> bool:
    return actor.corporation == case.corporation_id and (sits_on(actor, seat) or can_record_for(actor, seat, case))


def can_open(actor: Actor, case: Case) -> bool:
    """The deadline decision is the coordinator's, on her own case."""
    return actor.corporation == case.corporation_id and is_coordinator_of(actor, case)
