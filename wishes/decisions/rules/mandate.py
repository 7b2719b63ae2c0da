"""Who may sign, who may not, and how scope and request move."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from mutations.cases.choices import Stage
from portal.actor import Function
from portal.errors import Refused
from portal.words import _
from wishes.decisions.choices import RequestStatus, ScopeStatus
from wishes.decisions.values import Ladder
from wishes.policy.rules import ASCENDING
from wishes.policy.values import Policy

SCOPE_MOVES: Mapping[ScopeStatus, frozenset[ScopeStatus]] = {
    ScopeStatus.DRAFT: frozenset({ScopeStatus.REQUESTED, ScopeStatus.DECIDED}),
    ScopeStatus.REQUESTED: frozenset({ScopeStatus.RETURNED, ScopeStatus.DECIDED}),
    ScopeStatus.RETURNED: frozenset({ScopeStatus.REQUESTED, ScopeStatus.DECIDED}),
    ScopeStatus.DECIDED: frozenset(),
}
REQUEST_MOVES: Mapping[RequestStatus, frozenset[RequestStatus]] = {
    RequestStatus.WAITING: frozenset(set(RequestStatus) - {RequestStatus.WAITING}),
    RequestStatus.FORWARDED: frozenset(),
    RequestStatus.RETURNED: frozenset(),
    RequestStatus.REJECTED: frozenset(),
    RequestStatus.APPROVED: frozenset(),
}
"""The transition tables; the diagrams in docs/lifecycles.md are made from them."""

EDITABLE = frozenset({ScopeStatus.DRAFT, ScopeStatus.RETURNED})


def check_opened(stage: Stage) -> None:
    """A scope is made between the opening and the decision, of a case that has not lapsed."""
    if stage is not Stage.OPENED:
        raise Refused(_("Dat kan niet in deze stap van de zaak."))


def check_editable(status: ScopeStatus) -> None:
    if status not in EDITABLE:
        raise Refused(_("Dit besluit ligt al bij iemand anders of is al genomen. U kunt niets meer wijzigen."))


def check_scope_move(old: ScopeStatus, new: ScopeStatus) -> None:
    if new not in SCOPE_MOVES[old]:
        raise Refused(_("Dat kan niet meer met dit besluit."))


def check_request_move(old: RequestStatus, new: RequestStatus) -> None:
    if new not in REQUEST_MOVES[old]:
        raise Refused(_("Dit verzoek is al beantwoord."))


def rung(function: Function) -> int:
    return ASCENDING.index(function)


def ladder_of(policy: Policy) -> Ladder:
    """The functions that this version gives a mandate; whoever has none decides nothing."""
    return tuple(mandate.function for mandate in policy.mandates)


def from_rung(needs: Function, ladder: Ladder = ASCENDING) -> Ladder:
    """This function and everyone above it."""
    return tuple(function for function in ladder if rung(function) >= rung(needs))


def higher(*functions: Function | None) -> Function | None:
    """The highest of these; None goes by itself and is below all."""
    held = [function for function in functions if function is not None]
    return max(held, key=rung) if held else None


def signs_as(functions: Collection[Function], needs: Function, ladder: Ladder = ASCENDING) -> Function | None:
    """The lowest of somebody's functions that may sign this; None: it is above his mandate."""
    return next((function for function in from_rung(needs, ladder) if function in functions), None)


def eligible(holders: Mapping[Function, Iterable[UUID]], *, barred: Collection[UUID]) -> frozenset[UUID]:
    """Persons of the first function, in the order given, where somebody may answer."""
    for persons in holders.values():
        free = frozenset(person for person in persons if person not in barred)
        if free:
            return free
    return frozenset()
