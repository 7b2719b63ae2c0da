"""Who sits at the table, as far as the reader may know; and who could."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef

from mutations.cases import models, permissions, rules
from mutations.cases.choices import SeatCode, SeatState
from mutations.cases.models import Case, Invitation, Participant, Seat
from mutations.cases.permissions import Act
from mutations.cases.values import Holder, SeatingPlan, SeatView, TenantView
from portal.actor import Actor, Function
from portal.corporations.models import Firm
from portal.people import selectors as people
from portal.words import _

NAMELESS = _("huurder")


def seats_of(case_id: UUID, actor: Actor) -> tuple[SeatView, ...]:
    """The seats in this actor's scope, those that were replaced or withdrawn last. Two queries."""
    seats = Seat.objects.visible_to(actor).filter(case_id=case_id).select_related("person", "firm")
    views = [view(seat, actor) for seat in seats.prefetch_related("participants").order_by("position", "pk")]
    return tuple(sorted(views, key=lambda seat: not seat.is_at_table))


def view(seat: Seat, actor: Actor) -> SeatView:
    """A number stands for itself: the seats of a trial have no name."""
    label = str(SeatCode(seat.code).label) if seat.code in SeatCode.values else seat.code
    return SeatView(id=seat.pk, code=seat.code, label=label, holder=holder_of(seat, actor), state=SeatState(seat.state))


def holder_of(seat: Seat, actor: Actor) -> str:
    """The tenant's name only for whoever may read it; that somebody is known, for every reader of the seat."""
    if seat.person is not None:
        return seat.person.name
    if seat.firm is not None:
        return seat.firm.name
    names = [tenant.name for tenant in seat.participants.all()]
    may_read = actor.seat == seat.pk or permissions.may(actor, Act.SEE_TENANT, seat)
    return ", ".join(names if may_read else [str(NAMELESS) for _name in names])


def tenant_of(seat_id: UUID) -> TenantView | None:
    """How the tenant on this seat is reached; permission is the caller's. Two queries."""
    tenant = Participant.objects.filter(seat_id=seat_id).first()
    if tenant is None:
        return None
    known = TenantView(
        participant=tenant.pk,
        name=tenant.name,
        email=tenant.email,
        phone=tenant.phone,
        language=tenant.language,
    )
    newest = Invitation.objects.filter(participant=tenant).unrevoked().first()
    if newest is None:
        return known
    return replace(
        known,
        invitation=newest.pk,
        invited_at=newest.made_at,
        expires_at=newest.expires_at,
        claimed_at=newest.claimed_at,
    )


def coordinators(corporation_id: UUID, day: date) -> tuple[Holder, ...]:
    return holders(corporation_id, Function.COORDINATOR, day)


def inspectors(corporation_id: UUID, day: date) -> tuple[Holder, ...]:
    return holders(corporation_id, Function.INSPECTOR, day)


def who_can_sit(seat: Seat, day: date) -> tuple[Holder, ...]:
    """Nobody for a tenant's seat: a tenant is named, not chosen."""
    if seat.code == SeatCode.INSPECTOR:
        return inspectors(seat.corporation_id, day)
    return firms(seat.corporation_id, day) if seat.code == SeatCode.CONTRACTOR else ()


def seating_plan(corporation_id: UUID) -> SeatingPlan:
    """As the corporation laid it down; else all three. One query."""
    rows = models.SeatingPlan.objects.filter(corporation_id=corporation_id, code__in=rules.BLIND_SEATS)
    known = {SeatCode(row.code): row for row in rows.order_by("position", "code")}
    if not known:
        return SeatingPlan(order=rules.BLIND_SEATS, asked=frozenset(rules.BLIND_SEATS))
    builder = known.get(SeatCode.CONTRACTOR)
    return SeatingPlan(
        order=(*known, *(code for code in rules.BLIND_SEATS if code not in known)),
        asked=frozenset(code for code, row in known.items() if row.is_asked),
        firm=None if builder is None else builder.firm_id,
        revision=max(row.revision for row in known.values()),
    )


def seats_to_invite(case_id: UUID) -> tuple[UUID, ...]:
    """Where a tenant sits who can be mailed and has no invitation yet."""
    live = Invitation.objects.unrevoked().filter(participant=OuterRef("pk"))
    tenants = Participant.objects.filter(~Exists(live), seat__in=Seat.objects.at_table().filter(case_id=case_id))
    return tuple(tenants.exclude(email="").values_list("seat_id", flat=True))


def holders(corporation_id: UUID, function: Function, day: date) -> tuple[Holder, ...]:
    found = people.holders(corporation_id=corporation_id, function=function, day=day)
    return tuple(Holder(id=contact.id, name=contact.name) for contact in found)


def firms(corporation_id: UUID, day: date) -> tuple[Holder, ...]:
    rows = Firm.objects.serving(corporation_id, day).distinct().order_by("name", "pk")
    return tuple(Holder(id=firm.pk, name=firm.name) for firm in rows)


def addresses_at_table(case: Case, day: date) -> frozenset[str]:
    """Of everybody who works on this case: the coordinator, and whoever may sit on the other seats."""
    seats = Seat.objects.at_table().filter(case=case).select_related("person", "firm")
    own = frozenset({case.coordinator.email})
    return own.union(*(addresses_on(seat, case.corporation_id, day) for seat in seats))


def addresses_on(seat: Seat, corporation_id: UUID, day: date) -> frozenset[str]:
    """Of the inspector, or of the firm and everybody who may sign in for it."""
    if seat.person is not None:
        return frozenset({seat.person.email})
    if seat.firm is None:
        return frozenset()
    crew = people.crew_of(corporation_id=corporation_id, firm_id=seat.firm.pk, day=day)
    return frozenset({seat.firm.email, *(contact.email for contact in crew)})
