"""Freezing a plan, taking it back before the opening, closing a draft that nobody may finish."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.timezone import localdate

from mutations.cases.choices import SeatState, Stage
from mutations.cases.models import Case, Seat
from portal.actor import Actor, system
from portal.errors import require
from portal.trail.values import Facts
from wishes.proposals import permissions, rules, selectors
from wishes.proposals.choices import Cause, EventName, ProposalStatus
from wishes.proposals.models import (
    Matter,
    MatterNote,
    Proposal,
    ProposalLine,
    ProposalStatement,
    RoomAnswer,
    RoomPick,
    StatementNote,
)
from wishes.proposals.services import desk
from wishes.proposals.services.opening import open_case

S = TypeVar("S", RoomAnswer, RoomPick, Matter, MatterNote, StatementNote)


@transaction.atomic
def submit(*, proposal_id: UUID, actor: Actor, now: datetime) -> Proposal:
    """Freeze a draft and seal it; the last one in opens them all."""
    case, proposal = desk.lock_proposal(proposal_id)
    require(permissions.can_record(actor, proposal.seat, case))
    if proposal.status == ProposalStatus.SUBMITTED:
        return proposal
    desk.check_seat(actor, proposal.seat, case)
    rules.check_recording(Stage(case.stage))
    rules.check_in_time(localdate(now), case.closes_on)
    rules.check_move(ProposalStatus(proposal.status), ProposalStatus.SUBMITTED)
    _freeze(proposal, case, actor=actor, now=now)
    if rules.is_last(selectors.standings(case.pk)):
        open_case(case, cause=Cause.LAST_SUBMIT, missing=(), actor=actor, now=now)
    return proposal


def _freeze(proposal: Proposal, case: Case, *, actor: Actor, now: datetime) -> None:
    """Content, prices, VAT and totals stand from here; the database refuses any later change."""
    frame = selectors.frame_for(case, desk.LANGUAGE)
    draft = selectors.draft_view(proposal, frame)
    rules.check_complete(draft)
    rules.check_amount(draft.amount)
    proposal.status = ProposalStatus.SUBMITTED
    proposal.submitted_at = proposal.saved_at = now
    proposal.submitted_by_id = actor.person
    proposal.total_excl, proposal.total_vat = draft.amount.excl, draft.amount.vat
    proposal.edition_id = frame.pins.edition
    is_firm = proposal.seat.firm_id is not None
    proposal.book_id = (frame.pins.firm_book if is_firm else None) or frame.pins.book
    proposal.content_hash = rules.content_hash(draft.statements.values())
    proposal.save()
    facts: Facts = {
        "version": proposal.version,
        "content": proposal.content_hash,
        "amount_incl": str(draft.amount.incl),
    }
    desk.record(proposal, event=EventName.SUBMITTED, seat=proposal.seat, actor=actor, now=now, facts=facts)


@transaction.atomic
def withdraw(*, proposal_id: UUID, actor: Actor, now: datetime) -> Proposal:
    """Before the opening only: the submitted version stays readable, and a draft with the same content follows it."""
    case, proposal = desk.lock_proposal(proposal_id)
    desk.check_seat(actor, proposal.seat, case)
    if proposal.status == ProposalStatus.WITHDRAWN:
        live = Proposal.objects.current().filter(seat=proposal.seat).first()
        if live is not None:
            return live
    rules.check_recording(Stage(case.stage))
    rules.check_in_time(localdate(now), case.closes_on)
    rules.check_move(ProposalStatus(proposal.status), ProposalStatus.WITHDRAWN)
    proposal.status = ProposalStatus.WITHDRAWN
    proposal.save(update_fields=["status"])
    desk.record(proposal, event=EventName.WITHDRAWN, seat=proposal.seat, actor=actor, now=now)
    return _next_version(proposal, now=now)


def _next_version(old: Proposal, *, now: datetime) -> Proposal:
    new = Proposal.objects.create(
        corporation_id=old.corporation_id,
        case_id=old.case_id,
        seat=old.seat,
        version=old.version + 1,
        started_at=now,
        saved_at=now,
        recorded_by_id=old.recorded_by_id,
    )
    _copy(RoomAnswer, old, new)
    _copy(RoomPick, old, new)
    _copy(Matter, old, new)
    _copy(MatterNote, old, new)
    _copy(StatementNote, old, new)
    for statement in ProposalStatement.objects.filter(proposal=old):
        lines = list(ProposalLine.objects.filter(statement=statement))
        statement.pk, statement.proposal = uuid4(), new
        statement.save(force_insert=True)
        for line in lines:
            line.pk, line.proposal, line.statement = uuid4(), new, statement
        ProposalLine.objects.bulk_create(lines)
    return new


def _copy(model: type[S], old: Proposal, new: Proposal) -> None:
    rows = list(model._default_manager.filter(proposal=old))
    for row in rows:
        row.pk, row.proposal = uuid4(), new
    model._default_manager.bulk_create(rows)


@transaction.atomic
def close_draft(*, seat_id: UUID, now: datetime) -> None:
    """The draft of a seat that was replaced or withdrawn is closed, not inherited. Safe to run twice."""
    case = desk.lock_case(Seat.objects.values_list("case_id", flat=True).get(pk=seat_id))
    seat = Seat.objects.get(pk=seat_id)
    draft = Proposal.objects.filter(seat=seat, status=ProposalStatus.DRAFT).first()
    if seat.state == SeatState.INVITED or draft is None:
        return
    draft.status = ProposalStatus.CLOSED
    draft.save(update_fields=["status"])
    actor = system(case.corporation_id)
    desk.record(draft, event=EventName.CLOSED, seat=seat, actor=actor, now=now)
