"""What became of each wish."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from wishes.catalogue.choices import Action
from wishes.catalogue.values import Catalogue
from wishes.costing.choices import Mark
from wishes.costing.values import Plan, Statement
from wishes.decisions.choices import Follows, Outcome
from wishes.policy.choices import GroundKind
from wishes.policy.values import Frame

ANSWERED = frozenset({Outcome.GRANTED, Outcome.DIFFERENT, Outcome.REFUSED})
NOT_GRANTED = frozenset({Outcome.DIFFERENT, Outcome.REFUSED})


def _takes_over(statement: Statement, kind: str, catalogue: Catalogue) -> bool:
    choice = catalogue.choice(kind, statement.choice)
    return choice is not None and choice.action is Action.TAKE_OVER


def says_same(one: Statement, other: Statement, *, kind: str, catalogue: Catalogue) -> bool:
    """The same to somebody who lives there: one choice, or the same works; at what price does not matter."""
    if one.mark is not other.mark:
        return False
    if one.choice and one.choice == other.choice:
        return True
    if one.mark is Mark.DO:
        works = {(line.work, line.quantity) for line in one.lines}
        return bool(works) and works == {(line.work, line.quantity) for line in other.lines}
    return _takes_over(one, kind, catalogue) is _takes_over(other, kind, catalogue)


def is_wish(wish: Statement, *, standard: Statement, decided: Statement, kind: str, catalogue: Catalogue) -> bool:
    """Something to answer: he asks for works, or to leave what we would touch, or to take a thing over."""
    if wish.mark is Mark.SILENT:
        return False
    return Mark.DO in (wish.mark, standard.mark, decided.mark) or _takes_over(wish, kind, catalogue)


def outcome_of(element: UUID, *, scope: Plan, plans: Mapping[str, Plan], frame: Frame) -> Outcome:
    """From the tenant's statement against the decided one. What is broken is mended, whether he asks or not."""
    kind, catalogue = frame.dwelling.elements[element].kind, frame.catalogue
    standard, decided = frame.standard.statements[element], scope.statements[element]
    plan = plans.get(Follows.TENANT)
    wish = plan.statements.get(element) if plan else None
    lock = frame.locks.get(element)
    if lock is not None and (lock.ground is not GroundKind.DEFECT or wish is None or wish.choice in ("", lock.choice)):
        return Outcome.LOCKED
    if wish is None or not is_wish(wish, standard=standard, decided=decided, kind=kind, catalogue=catalogue):
        return Outcome.UNASKED
    if says_same(wish, decided, kind=kind, catalogue=catalogue):
        return Outcome.GRANTED
    return Outcome.DIFFERENT if decided.mark is Mark.DO else Outcome.REFUSED


def count(outcomes: Mapping[UUID, Outcome], *wanted: Outcome) -> int:
    return sum(outcome in wanted for outcome in outcomes.values())
