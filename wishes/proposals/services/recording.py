"""Saying what should be done: per room, per element, and what matters."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case, Seat
from mutations.dwellings.values import Element
from portal.actor import Actor
from portal.errors import Conflict, Refused
from portal.words import _
from wishes.catalogue.choices import Action
from wishes.catalogue.values import Choice
from wishes.costing.choices import Mark
from wishes.costing.rules import cost
from wishes.costing.rules import state as stated
from wishes.proposals import permissions, rules, selectors
from wishes.proposals.choices import Card, EventName, Gate, ProposalStatus
from wishes.proposals.models import Matter, MatterNote, Proposal, ProposalStatement, RoomAnswer, RoomPick, StatementNote
from wishes.proposals.services import desk
from wishes.proposals.services.desk import Hand
from wishes.proposals.services.lines import write_lines

MOVED_ON = _("Iemand wijzigde dit intussen. Kies welke versie blijft.")


@transaction.atomic
def start(*, seat_id: UUID, actor: Actor, now: datetime) -> Proposal:
    """The seat's live proposal, made when there is none; a coordinator who records for a tenant is named on it."""
    case = desk.lock_case(Seat.objects.values_list("case_id", flat=True).get(pk=seat_id))
    seat = Seat.objects.get(pk=seat_id)
    desk.check_seat(actor, seat, case)
    helper = None if permissions.sits_on(actor, seat) else actor.person
    live = Proposal.objects.current().select_related("seat").filter(seat=seat).first()
    if live is not None:
        return _join(live, seat=seat, helper=helper, actor=actor, now=now)
    rules.check_recording(Stage(case.stage))
    proposal = Proposal.objects.create(
        corporation_id=case.corporation_id,
        case=case,
        seat=seat,
        version=Proposal.objects.filter(seat=seat).count() + 1,
        started_at=now,
        saved_at=now,
        recorded_by_id=helper,
    )
    desk.record(proposal, event=EventName.STARTED, seat=seat, actor=actor, now=now)
    return proposal


def _join(live: Proposal, *, seat: Seat, helper: UUID | None, actor: Actor, now: datetime) -> Proposal:
    """Somebody who helps with a draft that the tenant began is named once."""
    if helper is not None and live.status == ProposalStatus.DRAFT and live.recorded_by_id != helper:
        live.recorded_by_id = helper
        live.save(update_fields=["recorded_by"])
        desk.record(live, event=EventName.STARTED, seat=seat, actor=actor, now=now)
    return live


@transaction.atomic
def answer_room(
    *, proposal_id: UUID, room_id: UUID, gate: Gate, picks: frozenset[UUID], actor: Actor, now: datetime
) -> None:
    """FINE leaves everything in the room; CHANGE asks more about `picks` and leaves the rest; CALL says nothing yet."""
    hand = desk.take(proposal_id=proposal_id, actor=actor, now=now)
    elements = rules.open_elements(hand.frame.dwelling.elements_in(room_id), hand.frame.locks)
    if not elements:
        raise Refused(_("In deze kamer valt niets te kiezen."))
    chosen = frozenset(element.id for element in elements) & picks
    if gate is Gate.CHANGE and not chosen:
        raise Refused(_("Kies wat u anders wilt."), field="picks")
    RoomAnswer.objects.update_or_create(
        proposal=hand.proposal,
        room_id=room_id,
        defaults={"gate": gate, "corporation_id": hand.case.corporation_id},
    )
    _set_picks(hand, elements, chosen if gate is Gate.CHANGE else frozenset())
    _leave_the_rest(hand, elements, gate=gate, chosen=chosen, now=now)
    if gate is Gate.CALL:
        Case.objects.filter(pk=hand.case.pk).update(wants_call=True)
    desk.saved(hand, event=EventName.ROOM_ANSWERED, actor=actor, now=now, facts={"gate": gate.value})


def _set_picks(hand: Hand, elements: tuple[Element, ...], chosen: frozenset[UUID]) -> None:
    rows = RoomPick.objects.filter(proposal=hand.proposal, element_id__in=[element.id for element in elements])
    rows.exclude(element_id__in=chosen).delete()
    there = set(rows.values_list("element_id", flat=True))
    RoomPick.objects.bulk_create(
        RoomPick(corporation_id=hand.case.corporation_id, proposal=hand.proposal, element_id=id)
        for id in sorted(chosen - there)
    )


def _leave_the_rest(
    hand: Hand, elements: tuple[Element, ...], *, gate: Gate, chosen: frozenset[UUID], now: datetime
) -> None:
    """What was ticked keeps what was said of it; the rest is left, or silent when the tenant wants a call."""
    rest = [element.id for element in elements if gate is not Gate.CHANGE or element.id not in chosen]
    unsaid = ProposalStatement.objects.filter(proposal=hand.proposal, element_id__in=rest)
    StatementNote.objects.filter(proposal=hand.proposal, element_id__in=rest).delete()
    unsaid.delete()
    fresh = [element for element in chosen if gate is Gate.CHANGE]
    ProposalStatement.objects.filter(proposal=hand.proposal, element_id__in=fresh, mark=Mark.LEAVE, choice="").delete()
    if gate is not Gate.CALL:
        ProposalStatement.objects.bulk_create(
            ProposalStatement(
                corporation_id=hand.case.corporation_id,
                proposal=hand.proposal,
                element_id=id,
                mark=Mark.LEAVE,
                saved_at=now,
            )
            for id in rest
        )


def find_choice(hand: Hand, element_id: UUID, code: str) -> tuple[Element, Choice]:
    """The element and the choice, if this seat may make it here."""
    element = hand.frame.dwelling.elements.get(element_id)
    choice = hand.frame.catalogue.choice(element.kind, code) if element else None
    if element is None or choice is None:
        raise Refused(_("Kies een van de mogelijkheden."), field="choice")
    if not rules.can_choose(
        seat_code=hand.seat.code,
        choice=choice,
        element=element,
        lock=hand.frame.locks.get(element_id),
        year_built=hand.frame.dwelling.year_built,
    ):
        raise Refused(_("Deze keuze kan hier niet."), field="choice")
    return element, choice


def lock_statement(hand: Hand, element_id: UUID, revision: int) -> ProposalStatement | None:
    """The row as it stands; a save that names an older revision is refused and shown both versions."""
    row = ProposalStatement.objects.filter(proposal=hand.proposal, element_id=element_id).first()
    if (row.revision if row else 0) != revision:
        theirs = selectors.statements_of([hand.proposal.pk]).get(hand.proposal.pk, {}).get(element_id)
        raise Conflict(MOVED_ON, theirs=theirs)
    return row


def write_statement(
    hand: Hand, row: ProposalStatement | None, *, element_id: UUID, mark: Mark, choice: str, now: datetime
) -> ProposalStatement:
    if row is None:
        return ProposalStatement.objects.create(
            corporation_id=hand.case.corporation_id,
            proposal=hand.proposal,
            element_id=element_id,
            mark=mark,
            choice=choice,
            saved_at=now,
        )
    row.mark, row.choice, row.saved_at = mark, choice, now
    row.revision += 1
    row.save(update_fields=["mark", "choice", "saved_at", "revision"])
    return row


def write_note(hand: Hand, element_id: UUID, note: str) -> None:
    rows = StatementNote.objects.filter(proposal=hand.proposal, element_id=element_id)
    if not note:
        rows.delete()
    elif not rows.update(text=note):
        StatementNote.objects.create(
            corporation_id=hand.case.corporation_id, proposal=hand.proposal, element_id=element_id, text=note
        )


def _is_repeated(hand: Hand, element_id: UUID, choice: Choice, note: str) -> ProposalStatement | None:
    """The same choice and words as stand there: a double submit, answered as the first."""
    row = ProposalStatement.objects.filter(proposal=hand.proposal, element_id=element_id, choice=choice.code).first()
    words = StatementNote.objects.filter(proposal=hand.proposal, element_id=element_id).first()
    return row if row is not None and (words.text if words else "") == note else None


@transaction.atomic
def state(
    *,
    proposal_id: UUID,
    element_id: UUID,
    choice: str,
    note: str,
    revision: int,
    actor: Actor,
    now: datetime,
) -> ProposalStatement:
    """Make a choice for one element; its lines come from the recipe, at the seat's prices of the reference date."""
    hand = desk.take(proposal_id=proposal_id, actor=actor, now=now)
    element, chosen = find_choice(hand, element_id, choice)
    if chosen.action is Action.OTHER and not note:
        raise Refused(_("Vertel het in uw eigen woorden."), field="note")
    if repeated := _is_repeated(hand, element_id, chosen, note):
        return repeated
    row = lock_statement(hand, element_id, revision)
    said = stated(seat=hand.seat.code, choice=chosen, element=element, prices=hand.prices)
    row = write_statement(hand, row, element_id=element_id, mark=said.mark, choice=chosen.code, now=now)
    write_lines(hand, row, cost(choice=chosen, element=element, prices=hand.prices))
    write_note(hand, element_id, note)
    facts = {"element": str(element_id), "choice": chosen.code, "amount_incl": str(said.amount.incl)}
    desk.saved(hand, event=EventName.STATED, actor=actor, now=now, facts=facts)
    return row


@transaction.atomic
def leave(*, proposal_id: UUID, element_id: UUID, revision: int, actor: Actor, now: datetime) -> ProposalStatement:
    """Say out loud that nothing is needed here, which is not the same as saying nothing."""
    hand = desk.take(proposal_id=proposal_id, actor=actor, now=now)
    if element_id not in hand.frame.dwelling.elements or element_id in hand.frame.locks:
        raise Refused(_("Hier valt niets te kiezen."))
    there = ProposalStatement.objects.filter(proposal=hand.proposal, element_id=element_id).first()
    if there is not None and there.mark == Mark.LEAVE and not there.choice:
        return there
    row = lock_statement(hand, element_id, revision)
    row = write_statement(hand, row, element_id=element_id, mark=Mark.LEAVE, choice="", now=now)
    write_lines(hand, row, ())
    write_note(hand, element_id, "")
    desk.saved(hand, event=EventName.STATED, actor=actor, now=now, facts={"element": str(element_id), "choice": ""})
    return row


@transaction.atomic
def set_matters(*, proposal_id: UUID, cards: frozenset[Card], words: str, actor: Actor, now: datetime) -> None:
    """At most three cards and free words; only a tenant's plan has them."""
    hand = desk.take(proposal_id=proposal_id, actor=actor, now=now)
    if hand.seat.code != SeatCode.TENANT:
        raise Refused(_("Dit vragen we alleen aan de huurder."))
    rules.check_cards(cards)
    Matter.objects.filter(proposal=hand.proposal).delete()
    Matter.objects.bulk_create(
        Matter(corporation_id=hand.case.corporation_id, proposal=hand.proposal, card=card)
        for card in Card
        if card in cards
    )
    MatterNote.objects.filter(proposal=hand.proposal).delete()
    if words:
        MatterNote.objects.create(corporation_id=hand.case.corporation_id, proposal=hand.proposal, text=words)
    desk.saved(hand, event=EventName.MATTERS_SET, actor=actor, now=now, facts={"cards": len(cards)})
