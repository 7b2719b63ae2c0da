"""When a plan is complete, what a seat may choose, when the opening happens. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from hashlib import sha256
from uuid import UUID

from mutations.cases.choices import SeatCode, Stage
from mutations.dwellings.values import Element
from portal.errors import Refused
from portal.money import MAX_AMOUNT, Amount
from portal.words import _
from wishes.catalogue.choices import Action
from wishes.catalogue.values import Choice
from wishes.policy.choices import GroundKind
from wishes.policy.rules import MENDING
from wishes.policy.values import Lock
from wishes.proposals.choices import Card, ProposalStatus, SeatProgress
from wishes.proposals.values import Draft, DraftStatement, SeatStanding

ASBESTOS_FREE_FROM = 1994
"""Dwellings from before 1994 are suspect of asbestos: no tenant takes material away there (our own safety rule)."""
MOST_CARDS = 3
MOST_OFFERED = 5

MOVES: dict[ProposalStatus, frozenset[ProposalStatus]] = {
    ProposalStatus.DRAFT: frozenset({ProposalStatus.SUBMITTED, ProposalStatus.CLOSED}),
    ProposalStatus.SUBMITTED: frozenset({ProposalStatus.WITHDRAWN}),
    ProposalStatus.WITHDRAWN: frozenset(),
    ProposalStatus.CLOSED: frozenset(),
}


def check_move(old: ProposalStatus, new: ProposalStatus) -> None:
    if new not in MOVES[old]:
        raise Refused(_("Dit voorstel kan niet meer veranderen."))


def check_recording(stage: Stage) -> None:
    """Wishes are recorded between the start of the case's recording and the opening."""
    if stage is Stage.REGISTERED:
        raise Refused(_("U kunt nog niets invullen. De zaak is nog niet begonnen."))
    if stage is not Stage.RECORDING:
        raise Refused(_("U kunt niets meer wijzigen. Alle voorstellen zijn al geopend."))


def check_in_time(today: date, closes_on: date) -> None:
    """The closing date is the last day, until midnight in Amsterdam."""
    if today > closes_on:
        raise Refused(_("De sluitdatum is voorbij. Bel ons als u nog iets wilt versturen."))


def is_last(seats: Collection[SeatStanding]) -> bool:
    """Every seat that was asked has submitted; a seat that withdrew is not asked."""
    asked = [seat for seat in seats if seat.progress is not SeatProgress.WITHDRAWN]
    return bool(asked) and all(seat.progress is SeatProgress.SUBMITTED for seat in asked)


def find_missing(seats: Iterable[SeatStanding]) -> tuple[str, ...]:
    """Letters of the seats that have not submitted."""
    return tuple(sorted(seat.code for seat in seats if seat.progress is SeatProgress.WAITING))


def _tenant_may(choice: Choice, *, lock: Lock | None, year_built: int) -> bool:
    if lock is not None or not choice.is_offered:
        return False
    takes_material = choice.action is Action.SELF and choice.disturbs_material
    return not (takes_material and year_built < ASBESTOS_FREE_FROM)


def can_choose(*, seat_code: str, choice: Choice, element: Element, lock: Lock | None, year_built: int) -> bool:
    """A tenant chooses what is offered; a professional anything, but may only do more than a lock that mends."""
    if choice.action is Action.TAKE_OVER and not element.is_addition:
        return False
    if seat_code == SeatCode.TENANT:
        return _tenant_may(choice, lock=lock, year_built=year_built)
    return lock is None or (lock.ground is GroundKind.DEFECT and choice.action in MENDING)


def check_cards(cards: Collection[Card]) -> None:
    if len(cards) > MOST_CARDS:
        raise Refused(_("U koos er meer dan drie. Kies er drie."), field="cards")


def check_complete(draft: Draft) -> None:
    """A tenant has answered every room; a professional has said something, and may stay silent on the rest."""
    if draft.seat_code == SeatCode.TENANT:
        if any(not room.is_done for room in draft.to_answer):
            raise Refused(_("Nog niet alle kamers zijn klaar. Kijk bij de kamers die nog open staan."))
    elif not draft.statements:
        raise Refused(_("U heeft nog niets ingevuld."))


def check_amount(amount: Amount) -> None:
    if amount.incl > MAX_AMOUNT:
        raise Refused(_("Het totaal is hoger dan € 1.000.000. Kijk de aantallen en prijzen na."))


def open_elements(elements: Iterable[Element], locked: Collection[UUID]) -> tuple[Element, ...]:
    """What a seat can say something about."""
    return tuple(element for element in elements if element.id not in locked)


def _canonical(statement: DraftStatement) -> str:
    lines = (
        f"{line.work}|{line.quantity}|{line.price_excl}|{line.vat_rate}|{line.amount.excl}|{line.amount.vat}"
        for line in sorted(statement.lines, key=lambda line: line.work)
    )
    return "\n".join([f"{statement.element}|{statement.mark}|{statement.choice}", *lines])


def content_hash(statements: Iterable[DraftStatement]) -> str:
    """SHA-256 over everything that the plan says, whatever the order of its rows."""
    ordered = sorted(statements, key=lambda statement: str(statement.element))
    return sha256("\n\n".join(map(_canonical, ordered)).encode()).hexdigest()
