"""What every service of this room does first and last: lock, check, find prices, and write the trail."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.timezone import localdate

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case, Seat
from portal.actor import Actor
from portal.errors import Refused, require
from portal.trail import services as trail
from portal.trail.values import Facts
from portal.value import value
from portal.words import _
from wishes.costing.values import Prices
from wishes.policy.values import Frame
from wishes.proposals import permissions, rules, selectors
from wishes.proposals.choices import EventName, ProposalStatus
from wishes.proposals.models import Proposal

NO_FACTS: Facts = {}
LANGUAGE = "nl"


@value
class Hand:
    """A draft under the case's lock, with everything that a change to it is checked and priced with."""

    case: Case
    seat: Seat
    proposal: Proposal
    frame: Frame

    @property
    def prices(self) -> Prices:
        """A contractor works at his own book; everybody else at the corporation's."""
        return self.frame.firm_prices if self.seat.code == SeatCode.CONTRACTOR else self.frame.prices


def lock_case(case_id: UUID) -> Case:
    return Case.objects.select_for_update().get(pk=case_id)


def lock_proposal(proposal_id: UUID) -> tuple[Case, Proposal]:
    """The case first, then the proposal under it, both read anew."""
    case_id = Proposal.objects.values_list("case_id", flat=True).get(pk=proposal_id)
    case = lock_case(case_id)
    proposal = Proposal.objects.select_for_update(of=("self",)).select_related("seat").get(pk=proposal_id)
    return case, proposal


def check_seat(actor: Actor, seat: Seat, case: Case) -> None:
    require(permissions.can_record(actor, seat, case))
    if seat not in Seat.objects.at_table().filter(case=case):
        raise Refused(_("Iemand anders vult dit nu in."))


def take(*, proposal_id: UUID, actor: Actor, now: datetime) -> Hand:
    """Steps one to three of every change: lock, permission, and whether a draft may still change."""
    case, proposal = lock_proposal(proposal_id)
    check_seat(actor, proposal.seat, case)
    rules.check_recording(Stage(case.stage))
    rules.check_in_time(localdate(now), case.closes_on)
    if proposal.status != ProposalStatus.DRAFT:
        raise Refused(_("U heeft dit al verstuurd. Neem het terug als u iets wilt wijzigen."))
    return Hand(case=case, seat=proposal.seat, proposal=proposal, frame=selectors.frame_for(case, LANGUAGE))


def saved(
    hand: Hand, *, event: EventName, actor: Actor, now: datetime, facts: Facts = NO_FACTS, reason: str = ""
) -> None:
    """The last step: the time of saving, and one event on the case's chain, sealed with the plan until the opening."""
    Proposal.objects.filter(pk=hand.proposal.pk).update(saved_at=now)
    hand.proposal.saved_at = now
    record(hand.proposal, event=event, seat=hand.seat, actor=actor, now=now, facts=facts, reason=reason)


def record(
    proposal: Proposal,
    *,
    event: EventName,
    seat: Seat,
    actor: Actor,
    now: datetime,
    facts: Facts = NO_FACTS,
    reason: str = "",
) -> None:
    trail.record(
        event=event,
        corporation_id=proposal.corporation_id,
        chain_id=proposal.case_id,
        subject=proposal,
        actor=actor,
        now=now,
        on_behalf_of=None if permissions.sits_on(actor, seat) else seat.pk,
        facts=facts,
        reason=reason,
    )
