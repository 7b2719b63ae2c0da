"""The steps of a case as the demo takes them: each by the person whose step it is, through the room that owns it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.timezone import localdate

from mutations.cases import services as cases
from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Seat
from mutations.dwellings.models import Element
from portal.actor import Actor
from portal.value import value
from wishes.demo.values import House
from wishes.proposals import services as proposals
from wishes.proposals.choices import Gate

NOTICE_DAYS = 30
KEY_DAYS = 3


@value
class TenantEntry:
    name: str
    email: str = ""
    phone: str = ""
    language: str = "nl"


@value
class Table:
    """A case with everybody who sits at it, by the letter of the seat."""

    case: UUID
    coordinator: Actor
    seats: Mapping[str, UUID]
    actors: Mapping[str, Actor]


def register(
    house: House, dwelling: UUID, *, coordinator: str, inspector: str, builder: str, closes_on: date | None = None,
    now: datetime,
) -> Table:  # fmt: skip
    """A notice of a month came in today; the key is expected three days after the lease ends."""
    today = localdate(now)
    petra, jan, vos = house.people[coordinator], house.people[inspector], house.people[builder]
    if petra.person is None:
        raise ValueError(coordinator)
    case = cases.register(
        dwelling_id=dwelling,
        notice_on=today,
        lease_ends_on=today + timedelta(days=NOTICE_DAYS),
        key_expected_on=today + timedelta(days=NOTICE_DAYS + KEY_DAYS),
        coordinator_id=petra.person,
        inspector_id=jan.person,
        closes_on=closes_on,
        actor=petra,
        now=now,
    )
    seats = dict(Seat.objects.at_table().filter(case=case).values_list("code", "pk"))
    actors = {SeatCode.INSPECTOR.value: jan, SeatCode.CONTRACTOR.value: vos}
    return Table(case=case.pk, coordinator=petra, seats=seats, actors=actors)


def name_tenant(table: Table, tenant: TenantEntry, *, now: datetime) -> Actor:
    """As he acts once he has opened his invitation."""
    seat = table.seats[SeatCode.TENANT]
    row = cases.name_tenant(
        seat_id=seat,
        name=tenant.name,
        email=tenant.email,
        phone=tenant.phone,
        language=tenant.language,
        actor=table.coordinator,
        now=now,
    )
    return Actor(name=row.name, corporation=row.corporation_id, participant=row.pk, case=table.case, seat=seat)


def start(table: Table, *, now: datetime, invited: bool = True) -> Case:
    """Everybody may record; the tenant gets his link."""
    case = cases.start_recording(case_id=table.case, without_empty=True, actor=table.coordinator, now=now)
    if invited:
        cases.invite(seat_id=table.seats[SeatCode.TENANT], actor=table.coordinator, now=now)
    return case


def fill(
    table: Table,
    code: str,
    actor: Actor,
    choose: Callable[[Element], str],
    *,
    now: datetime,
    is_brief: bool = False,
) -> UUID:
    """A draft with the choice for each thing; without one it is left as it is, or when brief not mentioned."""
    proposal = proposals.start(seat_id=table.seats[code], actor=actor, now=now)
    for room, elements in things_by_room(table.case).items():
        wanted = {element.pk: choice for element in elements if (choice := choose(element))}
        if not is_brief:
            answer(proposal.pk, room, frozenset(wanted), actor=actor, now=now)
        for element, choice in wanted.items():
            proposals.state(
                proposal_id=proposal.pk,
                element_id=element,
                choice=choice,
                note="",
                revision=0,
                actor=actor,
                now=now,
            )
    return proposal.pk


def things_by_room(case: UUID) -> Mapping[UUID, list[Element]]:
    """In the order of the rooms."""
    rows = Element.objects.filter(room__dwelling__cases=case).select_related("kind", "room")
    rooms: dict[UUID, list[Element]] = {}
    for element in rows.order_by("room__position", "kind__position", "pk"):
        rooms.setdefault(element.room_id, []).append(element)
    return rooms


def answer(proposal: UUID, room: UUID, picks: frozenset[UUID], *, actor: Actor, now: datetime) -> None:
    """The one question of a room; where everything is locked there is none."""
    gate = Gate.CHANGE if picks else Gate.FINE
    proposals.answer_room(proposal_id=proposal, room_id=room, gate=gate, picks=picks, actor=actor, now=now)


def by_kind(wishes: Mapping[str, str]) -> Callable[[Element], str]:
    """The same choice for every element of a kind."""
    return lambda element: wishes.get(element.kind.code, "")


def submit(proposal: UUID, *, actor: Actor, now: datetime) -> None:
    proposals.submit(proposal_id=proposal, actor=actor, now=now)
