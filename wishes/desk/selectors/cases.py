"""One case for its page: who sits, whether they are in, what was decided, and what happened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from mutations.cases import selectors as cases
from mutations.cases.choices import EventName as CaseEvent
from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case
from mutations.cases.rules import BEFORE_OPENING
from mutations.cases.values import SeatView
from mutations.dwellings.choices import EventName as DwellingEvent
from portal.actor import Actor
from portal.trail import selectors as trail
from portal.trail.values import Entry
from wishes.decisions.choices import EventName as DecisionEvent
from wishes.decisions.choices import RequestStatus
from wishes.decisions.models import ApprovalRequest, Decision
from wishes.desk import rules
from wishes.desk.values import CasePage, DecisionView, Envelope, OpeningView
from wishes.proposals import permissions
from wishes.proposals import selectors as proposals
from wishes.proposals.choices import Cause
from wishes.proposals.choices import EventName as ProposalEvent
from wishes.proposals.models import Opening, OpeningTotal

SMALL_STEPS = frozenset(
    {
        *DwellingEvent.values,
        ProposalEvent.ROOM_ANSWERED,
        ProposalEvent.STATED,
        ProposalEvent.LINE_SET,
        ProposalEvent.MATTERS_SET,
        DecisionEvent.ROW_SET,
    }
)
SHOWN_BEFORE_OPENING = frozenset({*CaseEvent.values, *DwellingEvent.values})


def timeline(case: Case, *, every_step: bool) -> tuple[Entry, ...]:
    """Newest first. Before the opening nothing of a plan is on it, nor a number from which more could be read.

    After it the many small steps of recording are left out unless they are asked for.
    """
    entries = trail.timeline(case.pk)
    if case.stage in BEFORE_OPENING:
        entries = tuple(entry for entry in entries if entry.event in SHOWN_BEFORE_OPENING)
    if not every_step:
        entries = tuple(entry for entry in entries if entry.event not in SMALL_STEPS)
    return entries[::-1]


def _sealed(case: Case, seats: Iterable[SeatView]) -> Iterable[Envelope]:
    is_in = {envelope.seat: envelope.is_in for envelope in proposals.envelopes(case.pk)}
    for seat in seats:
        if seat.is_at_table:
            yield Envelope(
                code=seat.code, label=seat.label, holder=seat.holder, is_in=is_in.get(seat.id, False), total=None
            )


def _opened(opening_id: UUID, seats: Iterable[SeatView]) -> Iterable[Envelope]:
    """The envelopes become columns; the standard is the first of them."""
    totals = dict(OpeningTotal.objects.filter(opening_id=opening_id).values_list("code", "own_incl"))
    standard = SeatCode.STANDARD
    yield Envelope(code=standard.value, label=standard.label, holder="", is_in=True, total=totals.get(standard.value))
    for seat in seats:
        if seat.is_at_table:
            yield Envelope(
                code=seat.code,
                label=seat.label,
                holder=seat.holder,
                is_in=seat.code in totals,
                total=totals.get(seat.code),
            )


def _opening_view(opening: Opening) -> OpeningView:
    return OpeningView(
        at=opening.at,
        by_deadline=opening.cause == Cause.DEADLINE,
        decided_by=opening.decided_by.name if opening.decided_by else "",
        missing=opening.missing,
    )


def _decisions(case: Case) -> tuple[DecisionView, ...]:
    rows = Decision.objects.filter(case=case).select_related("decided_by").order_by("-decided_at", "pk")
    return tuple(
        DecisionView(
            id=row.pk,
            number=row.number,
            decided_at=row.decided_at,
            decided_by=row.decided_by.name if row.decided_by else "",
            without_approval=row.without_approval,
            total_incl=row.total_incl,
        )
        for row in rows
    )


def case_page(case: Case, actor: Actor, today: date, *, every_step: bool = False) -> CasePage:
    """Seven queries for everything that the page shows; the case comes with its dwelling and coordinator."""
    is_mine = permissions.is_coordinator_of(actor, case)
    seats = cases.seats_of(case.pk, actor)
    opening = Opening.objects.filter(case=case).select_related("decided_by").first()
    is_sealed = is_mine and opening is None and case.stage == Stage.RECORDING
    envelopes = _opened(opening.pk, seats) if opening else _sealed(case, seats) if is_sealed else ()
    waiting = ApprovalRequest.objects.filter(case=case, status=RequestStatus.WAITING).values_list("pk", flat=True)
    return CasePage(
        head=cases.head_of(case, today=today),
        seats=seats,
        envelopes=tuple(envelopes),
        steps=rules.steps(Stage(case.stage)),
        opening=_opening_view(opening) if opening else None,
        waiting=waiting.first(),
        decisions=_decisions(case),
        timeline=timeline(case, every_step=every_step),
        is_mine=is_mine,
        may_open=is_sealed and today >= case.closes_on,
    )
