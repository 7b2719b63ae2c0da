"""The opening: once per case, inside the last submit or by a recorded decision at the closing date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from mutations.cases import services as cases
from mutations.cases.choices import Stage
from mutations.cases.models import Case
from portal.actor import Actor, system
from portal.errors import Refused, require
from portal.post import services as post
from portal.trail import services as trail
from portal.words import _
from wishes.costing.rules import at_book
from wishes.proposals import permissions, rules, selectors
from wishes.proposals.choices import Cause, EventName, ProposalStatus
from wishes.proposals.models import Opening, OpeningTotal, Proposal
from wishes.proposals.services import desk


def open_case(
    case: Case, *, cause: Cause, missing: Sequence[str], actor: Actor, now: datetime, reason: str = ""
) -> Opening:
    """Under the case's lock: pin the versions, close what was never submitted, and tell those who wait."""
    pins = selectors.pins_of(case)
    opening = Opening.objects.create(
        corporation_id=case.corporation_id,
        case=case,
        at=now,
        cause=cause,
        decided_by_id=actor.person if cause is Cause.DEADLINE else None,
        missing=",".join(missing),
        edition_id=pins.edition,
        book_id=pins.book,
        firm_book_id=pins.firm_book,
        policy_id=pins.policy,
    )
    Proposal.objects.filter(case=case, status=ProposalStatus.DRAFT).update(status=ProposalStatus.CLOSED)
    cases.enter(case, Stage.OPENED)
    _write_totals(case, opening)
    trail.record(
        event=EventName.OPENED,
        corporation_id=case.corporation_id,
        chain_id=case.pk,
        subject=opening,
        actor=actor,
        now=now,
        policy_version=pins.policy,
        reason=reason,
        facts={"cause": cause.value, "missing": opening.missing},
    )
    post.announce("opened", corporation_id=case.corporation_id, subject_id=case.pk, now=now)
    return opening


def _write_totals(case: Case, opening: Opening) -> None:
    """So that figures over many cases need not cost every plan again."""
    frame = selectors.frame_for(case, desk.LANGUAGE)
    OpeningTotal.objects.bulk_create(
        OpeningTotal(
            corporation_id=case.corporation_id,
            opening=opening,
            code=code,
            own_incl=plan.amount.incl,
            book_incl=at_book(plan, frame.prices).amount.incl,
        )
        for code, plan in selectors.plans_of(case.pk, frame).items()
    )


@transaction.atomic
def open_if_all_in(*, case_id: UUID, now: datetime) -> Opening | None:
    """After a seat is no longer asked, the others may all be in: then nothing is waited for. Safe to run twice."""
    case = desk.lock_case(case_id)
    if case.stage != Stage.RECORDING or not rules.is_last(selectors.standings(case.pk)):
        return None
    return open_case(case, cause=Cause.LAST_SUBMIT, missing=(), actor=system(case.corporation_id), now=now)


@transaction.atomic
def open_by_deadline(*, case_id: UUID, reason: str, actor: Actor, now: datetime) -> Opening:
    """The coordinator goes on without who is missing, on or after the closing date; a second time gives the first."""
    case = desk.lock_case(case_id)
    require(permissions.can_open(actor, case))
    opened = Opening.objects.filter(case=case).first()
    if opened is not None:
        return opened
    rules.check_recording(Stage(case.stage))
    if localdate(now) < case.closes_on:
        raise Refused(_("U kunt pas op de sluitdatum openen zonder iedereen."))
    if not reason.strip():
        raise Refused(_("Vertel waarom u verdergaat zonder wie nog mist."), field="reason")
    missing = rules.find_missing(selectors.standings(case.pk))
    return open_case(case, cause=Cause.DEADLINE, missing=missing, actor=actor, now=now, reason=reason)
