"""Rows into the tenant's way: two queries to find it, six for the walk through the rooms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.utils import translation
from django.utils.timezone import localdate

from mutations.cases.choices import SeatState, Stage
from mutations.cases.models import Case, Participant, Seat
from mutations.dwellings.choices import RoomKind
from mutations.dwellings.models import Defect
from portal.actor import Actor
from wishes.policy.values import Frame
from wishes.proposals import selectors as proposals
from wishes.proposals.choices import ProposalStatus
from wishes.proposals.models import Proposal
from wishes.tenant import permissions, rules
from wishes.tenant.values import Reach, RoomPart, Told, Walk, Way


@lru_cache(maxsize=1)
def usual_names() -> Mapping[RoomKind, str]:
    """What a room of each kind is called in Dutch, the language in which rooms are named."""
    with translation.override("nl"):
        return {kind: str(kind.label) for kind in RoomKind}


def _participant(seat: str) -> Subquery:
    rows = Participant.objects.filter(seat=OuterRef(seat)).order_by("-pk")
    return Subquery(rows.values(reach=JSONObject(name="name", email="email", phone="phone"))[:1])


def _reach(row: Proposal | Seat, actor: Actor) -> Reach:
    found: Mapping[str, str] = getattr(row, "tenant", None) or {"name": actor.name, "email": "", "phone": ""}
    return Reach(name=found["name"], email=found["email"], phone=found["phone"])


def _proposal(actor: Actor, at: UUID | None) -> Proposal | None:
    """The last version that this actor may read, with everything that the way needs of its case."""
    rows = Proposal.objects.visible_to(actor).filter(permissions.seats_of(actor, at=at, prefix="seat__"))
    rows = rows.filter(seat__state=SeatState.INVITED).select_related("seat__case__dwelling")
    return rows.annotate(tenant=_participant("seat_id")).order_by("-version").first()


def _seat(actor: Actor, at: UUID | None) -> Seat | None:
    rows = Seat.objects.at_table().filter(permissions.seats_of(actor, at=at)).select_related("case__dwelling")
    return rows.annotate(tenant=_participant("pk")).first()


def find_way(actor: Actor, *, at: UUID | None, today: date) -> tuple[Way, Case, Proposal | None] | None:
    """Nothing where this actor has no seat to record for, which is a page that does not exist."""
    proposal = _proposal(actor, at)
    seat = proposal.seat if proposal else _seat(actor, at)
    if seat is None:
        return None
    tenant = _reach(proposal or seat, actor)
    return _way(seat, proposal, tenant=tenant, at=at, today=today), seat.case, proposal


def _way(seat: Seat, proposal: Proposal | None, *, tenant: Reach, at: UUID | None, today: date) -> Way:
    case = seat.case
    standing = rules.find_standing(
        stage=Stage(case.stage),
        status=ProposalStatus(proposal.status) if proposal else None,
        today=today,
        closes_on=case.closes_on,
    )
    return Way(
        at=at,
        case=case.pk,
        seat=seat.pk,
        number=case.number,
        tenant=tenant,
        address=case.dwelling.address,
        place=case.dwelling.place,
        timetable=case.timetable,
        stage=Stage(case.stage),
        standing=standing,
        facts_shared=case.facts_closed_at is not None,
        wants_call=case.wants_call,
        proposal=proposal.pk if proposal else None,
        saved_at=proposal.saved_at if proposal else None,
        is_saved_today=proposal is not None and localdate(proposal.saved_at) == today,
        submitted_at=proposal.submitted_at if proposal else None,
        is_decided=Stage(case.stage) in rules.DECIDED,
        can_take_back=rules.can_take_back(standing=standing, today=today, closes_on=case.closes_on),
    )


def frame_of(case: Case) -> Frame:
    return proposals.frame_for(case, translation.get_language() or "nl")


def walk_of(way: Way, frame: Frame, proposal: Proposal | None) -> Walk:
    draft = proposals.draft_view(proposal, frame) if proposal else None
    return rules.find_walk(frame, draft, facts_shared=way.facts_shared, usual=usual_names())


def has_sent(way: Way) -> bool:
    """Whether the wishes are in: all that who helps may know of what a tenant did by himself."""
    return Proposal.objects.submitted().filter(seat=way.seat).exists()


def told_of(part: RoomPart) -> Told:
    """What we always do in a room; a defect is told by its kind (lekt, zit los), never in the inspector's own words."""
    if not part.always.broken:
        return part.always
    broken = [always.element for always in part.always.broken]
    rows = Defect.objects.filter(element__in=broken, ended_at__isnull=True).order_by("noted_at", "pk")
    kinds = {row.element_id: row.get_kind_display() for row in rows}
    worded = (replace(always, defect=kinds.get(always.element, "")) for always in part.always.broken)
    return replace(part.always, broken=tuple(worded))
