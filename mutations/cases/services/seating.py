"""Who sits at the table: laid from the corporation's seating plan, given, given to another, or no longer asked."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from mutations.cases import notifications, rules, selectors
from mutations.cases.choices import EventName, SeatCode, SeatState, Stage
from mutations.cases.models import Case, Invitation, Participant, Seat
from mutations.cases.permissions import Act
from mutations.cases.services import desk
from portal.actor import Actor
from portal.corporations.models import Firm
from portal.errors import Refused
from portal.post import services as post
from portal.words import _

WHY = _("Vertel in een paar woorden waarom.")


def lay_table(case: Case, *, inspector_id: UUID | None, firm_id: UUID | None, today: date) -> list[Seat]:
    """A seat for each place that the plan asks; who is named must be able to sit there today."""
    plan = selectors.seating_plan(case.corporation_id)
    seats = []
    for position, code in enumerate(plan.seats):
        seat = Seat(corporation_id=case.corporation_id, case=case, code=code, position=position)
        if code is SeatCode.INSPECTOR:
            give(seat, case, person_id=inspector_id, firm_id=None, today=today)
        if code is SeatCode.CONTRACTOR:
            serves = (
                plan.firm is not None and Firm.objects.serving(case.corporation_id, today).filter(pk=plan.firm).exists()
            )
            give(seat, case, person_id=None, firm_id=firm_id or (plan.firm if serves else None), today=today)
        seats.append(seat)
    return Seat.objects.bulk_create(seats)


def give(seat: Seat, case: Case, *, person_id: UUID | None, firm_id: UUID | None, today: date) -> None:
    """An inspector in person or a firm; a tenant is named, not given a seat. Nobody: the seat waits."""
    if person_id is not None:
        check_inspector(seat, case, person_id, today)
    if firm_id is not None:
        check_firm(seat, case, firm_id, today)
    seat.person_id, seat.firm_id = person_id, firm_id


def check_inspector(seat: Seat, case: Case, person_id: UUID, today: date) -> None:
    known = {holder.id for holder in selectors.inspectors(case.corporation_id, today)}
    if seat.code != SeatCode.INSPECTOR or person_id not in known:
        raise Refused(_("Kies iemand die nu opzichter is."), field="inspector_id")
    if person_id == case.coordinator_id:
        raise Refused(
            _("De coördinator van de zaak kan niet ook de opzichter zijn: dan is er geen blind oordeel meer."),
            field="inspector_id",
        )


def check_firm(seat: Seat, case: Case, firm_id: UUID, today: date) -> None:
    if seat.code != SeatCode.CONTRACTOR or not Firm.objects.serving(case.corporation_id, today).filter(pk=firm_id):
        raise Refused(_("Kies een bedrijf dat nu voor u werkt."), field="firm_id")


def check_not_seated(person_id: UUID, case: Case) -> None:
    if Seat.objects.at_table().filter(case=case, person_id=person_id).exists():
        raise Refused(_("Wie aan tafel zit, kan de zaak niet coördineren."), field="coordinator_id")


def check_blind(seat: Seat, case: Case, today: date) -> None:
    """Whoever sits here may not be the tenant of this case under the same address."""
    addresses = selectors.addresses_on(seat, case.corporation_id, today)
    tenants = Participant.objects.filter(seat__in=Seat.objects.at_table().filter(case=case))
    if any(rules.shares_address(tenant.email, addresses) for tenant in tenants):
        raise Refused(_("Deze persoon is ook de huurder in deze zaak."))


@transaction.atomic
def assign_seat(
    *, seat_id: UUID, inspector_id: UUID | None = None, firm_id: UUID | None = None, actor: Actor, now: datetime
) -> Seat:
    """Give a seat where nobody sits yet; given twice to the same it stays as it is."""
    case, seat = desk.take_seat(seat_id, Act.ASSIGN, actor)
    wanted = (inspector_id, firm_id)
    if wanted == (seat.person_id, seat.firm_id) and wanted != (None, None):
        return seat
    rules.check_before_opening(Stage(case.stage))
    if seat.person_id or seat.firm_id:
        raise Refused(_("Hier zit al iemand. Geef de plaats aan een ander."))
    check_somebody(seat, wanted)
    give(seat, case, person_id=inspector_id, firm_id=firm_id, today=localdate(now))
    check_blind(seat, case, localdate(now))
    seat.save(update_fields=["person", "firm"])
    desk.record(case, seat, event=EventName.SEAT_ASSIGNED, actor=actor, now=now, facts=facts_of(seat))
    ask(case, [seat], now=now)
    return seat


@transaction.atomic
def replace_seat(
    *,
    seat_id: UUID,
    inspector_id: UUID | None = None,
    firm_id: UUID | None = None,
    reason: str,
    actor: Actor,
    now: datetime,
) -> Seat:
    """Another takes the place, and starts from nothing: what was drafted is closed, not inherited.

    A tenant's seat becomes empty; the next candidate is named on it.
    """
    case, seat = desk.take_seat(seat_id, Act.ASSIGN, actor)
    rules.check_before_opening(Stage(case.stage))
    words = desk.check_reason(reason, WHY)
    check_other(seat, inspector_id, firm_id)
    new = Seat(corporation_id=case.corporation_id, case=case, code=seat.code, position=seat.position)
    give(new, case, person_id=inspector_id, firm_id=firm_id, today=localdate(now))
    leave(seat, SeatState.REPLACED, now=now)
    check_blind(new, case, localdate(now))
    new.save(force_insert=True)
    facts = {**facts_of(new), "replaces": str(seat.pk)}
    desk.record(case, new, event=EventName.SEAT_REPLACED, actor=actor, now=now, facts=facts, reason=words)
    post.announce(EventName.SEAT_REPLACED, corporation_id=case.corporation_id, subject_id=seat.pk, now=now)
    ask(case, [new], now=now)
    return new


@transaction.atomic
def withdraw_seat(*, seat_id: UUID, reason: str, actor: Actor, now: datetime) -> Seat:
    """No longer asked, and not waited for; the last seat stays, or there would be nothing to compare."""
    case, seat = desk.take_seat(seat_id, Act.ASSIGN, actor)
    rules.check_before_opening(Stage(case.stage))
    words = desk.check_reason(reason, WHY)
    if not Seat.objects.at_table().filter(case=case).exclude(pk=seat.pk).exists():
        raise Refused(_("Dit is de laatste plaats aan tafel. Laat de zaak dan vervallen."))
    leave(seat, SeatState.WITHDRAWN, now=now)
    facts = {"code": seat.code}
    desk.record(case, seat, event=EventName.SEAT_WITHDRAWN, actor=actor, now=now, facts=facts, reason=words)
    post.announce(EventName.SEAT_WITHDRAWN, corporation_id=case.corporation_id, subject_id=seat.pk, now=now)
    return seat


def leave(seat: Seat, state: SeatState, *, now: datetime) -> None:
    seat.state = state
    seat.save(update_fields=["state"])
    Invitation.objects.filter(participant__seat=seat).unrevoked().update(revoked_at=now)


def check_somebody(seat: Seat, wanted: tuple[UUID | None, UUID | None]) -> None:
    if seat.code == SeatCode.TENANT:
        raise Refused(_("Geef de naam van de huurder; een huurder heeft geen account."))
    if wanted == (None, None):
        field = "inspector_id" if seat.code == SeatCode.INSPECTOR else "firm_id"
        raise Refused(_("Kies wie hier komt te zitten."), field=field)


def check_other(seat: Seat, inspector_id: UUID | None, firm_id: UUID | None) -> None:
    if seat.code == SeatCode.TENANT:
        return
    check_somebody(seat, (inspector_id, firm_id))
    if (inspector_id, firm_id) == (seat.person_id, seat.firm_id):
        field = "inspector_id" if seat.code == SeatCode.INSPECTOR else "firm_id"
        raise Refused(_("Deze zit hier al."), field=field)


def facts_of(seat: Seat) -> dict[str, str | int | None]:
    return {
        "code": seat.code,
        "person": None if seat.person_id is None else str(seat.person_id),
        "firm": None if seat.firm_id is None else str(seat.firm_id),
    }


def ask(case: Case, seats: list[Seat], *, now: datetime) -> None:
    """Once parties record, whoever gets a seat hears that he is waited for."""
    if case.stage == Stage.RECORDING:
        notifications.asked(case, seats, now=now)
