"""Works one by one: added, given another quantity or a price by hand, taken away."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from mutations.cases.choices import SeatCode
from portal.actor import Actor
from portal.errors import Conflict, Refused
from portal.money import MAX_AMOUNT, MAX_QUANTITY
from portal.words import _
from wishes.catalogue.choices import WorkKind
from wishes.costing.choices import Mark
from wishes.costing.values import Line
from wishes.policy.choices import GroundKind
from wishes.proposals import selectors
from wishes.proposals.choices import EventName
from wishes.proposals.models import ProposalLine, ProposalStatement
from wishes.proposals.services import desk
from wishes.proposals.services.desk import Hand


def new_line(hand: Hand, statement: ProposalStatement, line: Line, position: int) -> ProposalLine:
    """Text, unit and price are copied: a later catalogue or book changes nothing here."""
    work = hand.frame.catalogue.works[line.work]
    return ProposalLine(
        corporation_id=hand.case.corporation_id,
        proposal=hand.proposal,
        statement=statement,
        work_code=line.work,
        label=work.label,
        unit=work.unit,
        kind=line.kind,
        quantity=line.quantity,
        price_excl=line.price_excl,
        vat_rate=line.vat_rate,
        amount_excl=line.amount.excl,
        amount_vat=line.amount.vat,
        position=position,
    )


def write_lines(hand: Hand, statement: ProposalStatement, lines: Iterable[Line]) -> None:
    """The statement's lines become exactly these."""
    ProposalLine.objects.filter(statement=statement).delete()
    ProposalLine.objects.bulk_create(
        new_line(hand, statement, line, position) for position, line in enumerate(lines, start=1)
    )


def _check_line(hand: Hand, *, element_id: UUID, work_code: str, quantity: Decimal) -> None:
    if hand.seat.code == SeatCode.TENANT:
        raise Refused(_("Een huurder kiest geen losse werken."))
    lock = hand.frame.locks.get(element_id)
    if element_id not in hand.frame.dwelling.elements or (lock and lock.ground is not GroundKind.DEFECT):
        raise Refused(_("Dit werk doen wij altijd. Hier valt niets te kiezen."))
    price = hand.prices.get(work_code)
    if price is None or price.kind is WorkKind.VOUCHER:
        raise Refused(_("Dit werk staat niet in het prijzenboek."), field="work_code")
    if not Decimal(0) < quantity <= MAX_QUANTITY:
        raise Refused(_("Vul een aantal in van 0,01 tot 10.000. Of verwijder de regel."), field="quantity")


def _priced(hand: Hand, *, work_code: str, quantity: Decimal, price_excl: Decimal | None, price_reason: str) -> Line:
    """At the book, or by hand: then the reason is said, and the price is between nothing and a million."""
    book = hand.prices[work_code]
    by_hand = price_excl is not None and price_excl != book.price_excl
    if by_hand and not price_reason:
        raise Refused(_("Vertel waarom u van uw prijzenboek afwijkt."), field="price_reason")
    if price_excl is not None and not Decimal(0) <= price_excl <= MAX_AMOUNT:
        raise Refused(_("Vul een prijs in tussen € 0 en € 1.000.000."), field="price_excl")
    line = Line(
        work=work_code,
        kind=book.kind,
        quantity=quantity,
        price_excl=book.price_excl if price_excl is None else price_excl,
        vat_rate=book.vat_rate,
    )
    if line.amount.incl > MAX_AMOUNT:
        raise Refused(_("Deze regel is meer dan € 1.000.000. Kijk aantal en prijs na."), field="quantity")
    return line


def _statement_for(hand: Hand, element_id: UUID, now: datetime) -> ProposalStatement:
    """A line makes the statement one that does something; picked lines stand for no single choice any more."""
    row, made = ProposalStatement.objects.get_or_create(
        proposal=hand.proposal,
        element_id=element_id,
        defaults={"corporation_id": hand.case.corporation_id, "mark": Mark.DO, "saved_at": now},
    )
    if not made:
        row.mark, row.choice, row.saved_at = Mark.DO, "", now
        row.revision += 1
        row.save(update_fields=["mark", "choice", "saved_at", "revision"])
    return row


def _conflict(hand: Hand, element_id: UUID) -> Conflict:
    theirs = selectors.statements_of([hand.proposal.pk]).get(hand.proposal.pk, {}).get(element_id)
    return Conflict(_("Iemand wijzigde deze regel intussen. Kies welke versie blijft."), theirs=theirs)


def _is_same(row: ProposalLine, line: Line, price_reason: str) -> bool:
    return (row.quantity, row.price_excl, row.price_reason) == (line.quantity, line.price_excl, price_reason)


@transaction.atomic
def set_line(
    *,
    proposal_id: UUID,
    element_id: UUID,
    work_code: str,
    quantity: Decimal,
    price_excl: Decimal | None,
    price_reason: str,
    revision: int,
    actor: Actor,
    now: datetime,
) -> ProposalLine:
    """Add a work to an element (`revision` 0) or change it; a price other than the book's needs its reason."""
    hand = desk.take(proposal_id=proposal_id, actor=actor, now=now)
    _check_line(hand, element_id=element_id, work_code=work_code, quantity=quantity)
    line = _priced(hand, work_code=work_code, quantity=quantity, price_excl=price_excl, price_reason=price_reason)
    by_hand = line.price_excl != hand.prices[work_code].price_excl
    reason = price_reason if by_hand else ""
    there = ProposalLine.objects.filter(
        proposal=hand.proposal, statement__element_id=element_id, work_code=work_code
    ).first()
    if there is not None and _is_same(there, line, reason):
        return there
    if (there.revision if there else 0) != revision:
        raise _conflict(hand, element_id)
    statement = _statement_for(hand, element_id, now)
    row = new_line(hand, statement, line, there.position if there else statement.lines.count() + 1)
    row.is_hand_priced, row.price_reason, row.revision = by_hand, reason, revision + 1
    if there is not None:
        there.delete()
    row.save(force_insert=True)
    facts = {"element": str(element_id), "work": work_code, "amount_incl": str(line.amount.incl)}
    desk.saved(hand, event=EventName.LINE_SET, actor=actor, now=now, facts=facts)
    return row


@transaction.atomic
def remove_line(*, proposal_id: UUID, line_id: UUID, revision: int, actor: Actor, now: datetime) -> None:
    """Take a work away; an element without any works is silent again. Taking away twice is once."""
    hand = desk.take(proposal_id=proposal_id, actor=actor, now=now)
    row = ProposalLine.objects.filter(proposal=hand.proposal, pk=line_id).select_related("statement").first()
    if row is None:
        return
    statement = row.statement
    if row.revision != revision:
        raise _conflict(hand, statement.element_id)
    work_code = row.work_code
    row.delete()
    if statement.lines.exists():
        _statement_for(hand, statement.element_id, now)
    else:
        statement.delete()
    facts = {"element": str(statement.element_id), "work": work_code, "amount_incl": "0"}
    desk.saved(hand, event=EventName.LINE_SET, actor=actor, now=now, facts=facts)
