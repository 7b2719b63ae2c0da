"""From rows to a scope, from a scope to facts and a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from mutations.dwellings.values import Element
from portal.money import Amount
from wishes.catalogue.choices import Action, WorkKind
from wishes.catalogue.values import Choice
from wishes.costing.choices import Mark
from wishes.costing.rules import reprice, state
from wishes.costing.values import Line, Plan, Prices, Statement
from wishes.decisions.choices import Follows
from wishes.decisions.rules.outcomes import outcome_of, says_same
from wishes.decisions.values import Dossier, RowChoice, Rows, Weighed
from wishes.policy.choices import FactCode, GroundKind
from wishes.policy.rules import MENDING, gather, judge, lay_locks
from wishes.policy.values import Fact, Frame

STANDARD = RowChoice(follows=Follows.STANDARD)
TENANT = RowChoice(follows=Follows.TENANT)
NO_OBJECTIONS: frozenset[UUID] = frozenset()


def is_fixed(element: UUID, frame: Frame) -> bool:
    """Nothing to choose: law or our own rule decides. What is broken may be mended better than it must."""
    lock = frame.locks.get(element)
    return lock is not None and lock.ground is not GroundKind.DEFECT


def statement_of(plans: Mapping[str, Plan], seat: str, element: UUID) -> Statement:
    """What a seat says of an element; a seat without a plan is silent."""
    silent = Statement(seat=seat, mark=Mark.SILENT)
    plan = plans.get(seat)
    return plan.statements.get(element, silent) if plan else silent


def is_silent(statement: Statement) -> bool:
    return statement.mark is Mark.SILENT


def _at_prices(statement: Statement, prices: Prices) -> Statement:
    return replace(statement, lines=tuple(reprice(line, prices) for line in statement.lines))


def _goes_alone(element: UUID, wish: Statement, *, frame: Frame, is_objected: bool) -> bool:
    """The facts of this one line meet no limit that they pass; an objection to it is such a fact."""
    facts = gather(
        scope=Plan(statements={element: _at_prices(wish, frame.prices)}),
        standard=frame.standard,
        elements=frame.dwelling.elements,
        order=Amount(),
        objections=0,
    )
    of_line = tuple(fact for fact in facts if fact.element is not None)
    objection = (Fact(code=FactCode.OBJECTIONS, number=Amount().incl + 1),) if is_objected else ()
    return judge((*of_line, *objection), frame.policy).needs is None


def suggest(
    *, plans: Mapping[str, Plan], frame: Frame, objections: frozenset[UUID] = NO_OBJECTIONS
) -> Mapping[UUID, RowChoice]:
    """The tenant's wish where policy lets it go by itself, otherwise the standard; locked works always."""
    rows = {}
    for element in frame.dwelling.elements:
        wish = statement_of(plans, Follows.TENANT, element)
        is_free = element not in frame.locks and wish.is_priced
        alone = is_free and _goes_alone(element, wish, frame=frame, is_objected=element in objections)
        rows[element] = TENANT if alone else STANDARD
    return rows


def _other(choice: Choice, element: Element, frame: Frame) -> Statement:
    return state(seat=Follows.OTHER, choice=choice, element=element, prices=frame.prices)


def followed(row: RowChoice, *, element: Element, plans: Mapping[str, Plan], frame: Frame) -> Statement:
    """The statement that a row takes, at the corporation's book; where that seat says nothing, the standard's."""
    standard = frame.standard.statements[element.id]
    if row.follows is Follows.STANDARD:
        return standard
    if row.follows is Follows.OTHER:
        choice = frame.catalogue.choice(element.kind, row.choice)
        return _other(choice, element, frame) if choice else standard
    said = statement_of(plans, row.follows, element.id)
    return _at_prices(said, frame.prices) if not is_silent(said) else standard


def scope_plan(*, rows: Rows, plans: Mapping[str, Plan], frame: Frame) -> Plan:
    """One statement for every element, locked works laid over it whatever the rows say."""
    elements = frame.dwelling.elements
    taken = {
        id: followed(rows.get(id, STANDARD), element=element, plans=plans, frame=frame)
        for id, element in elements.items()
    }
    return lay_locks(
        Plan(statements=taken),
        seat=Follows.STANDARD,
        locks=frame.locks,
        elements=elements,
        catalogue=frame.catalogue,
        prices=frame.prices,
    )


def _ordered(line: Line, prices: Prices) -> Line:
    return line if line.kind is WorkKind.VOUCHER else reprice(line, prices)


def order_plan(*, scope: Plan, rows: Rows, plans: Mapping[str, Plan], frame: Frame) -> Plan:
    """Works at the contractor's book, at his own price where he is followed; vouchers at their value."""
    statements = {}
    for id, statement in scope.statements.items():
        is_his = rows.get(id, STANDARD).follows is Follows.CONTRACTOR and id not in frame.locks
        said = statement_of(plans, Follows.CONTRACTOR, id)
        if is_his and not is_silent(said):
            statements[id] = said
        else:
            lines = tuple(_ordered(line, frame.firm_prices) for line in statement.lines)
            statements[id] = replace(statement, lines=lines)
    return Plan(statements=statements)


def count_objections(scope: Plan, *, dossier: Dossier) -> int:
    """Objections to a wish that this scope grants; one to a wish that is not followed has been met."""
    frame = dossier.frame
    return sum(
        says_same(
            scope.statements[id],
            statement_of(dossier.plans, Follows.TENANT, id),
            kind=frame.dwelling.elements[id].kind,
            catalogue=frame.catalogue,
        )
        for id in dossier.objections
        if id in scope.statements
    )


def weigh(*, rows: Rows, dossier: Dossier) -> Weighed:
    """Gather the facts of these rows and judge them; live on the page, and once more under the lock."""
    frame, plans = dossier.frame, dossier.plans
    scope = scope_plan(rows=rows, plans=plans, frame=frame)
    order = order_plan(scope=scope, rows=rows, plans=plans, frame=frame)
    objections = count_objections(scope, dossier=dossier)
    facts = gather(
        scope=scope,
        standard=frame.standard,
        elements=frame.dwelling.elements,
        order=dossier.ordered_before + order.amount,
        objections=objections,
    )
    return Weighed(
        rows={id: rows.get(id, STANDARD) for id in frame.dwelling.elements},
        scope=scope,
        order=order,
        objections=objections,
        facts=facts,
        verdict=judge(facts, frame.policy),
        outcomes={id: outcome_of(id, scope=scope, plans=plans, frame=frame) for id in frame.dwelling.elements},
    )


def deviations(scope: Plan, frame: Frame) -> tuple[UUID, ...]:
    """Elements for which the scope says something else than the standard: what an approver looks at."""
    return tuple(
        id
        for id, element in frame.dwelling.elements.items()
        if not says_same(
            scope.statements[id], frame.standard.statements[id], kind=element.kind, catalogue=frame.catalogue
        )
    )


def fall_back(rows: Rows, rejected: Iterable[UUID]) -> Rows:
    """A line that was rejected goes back to the standard."""
    return {**rows, **dict.fromkeys(rejected, STANDARD)}


def seats_to_follow(element: Element, *, plans: Mapping[str, Plan], frame: Frame) -> tuple[Follows, ...]:
    """Whose statement a row can take: nobody's silence, and no words without works."""
    if is_fixed(element.id, frame):
        return (Follows.STANDARD,)
    seats = (Follows.TENANT, Follows.INSPECTOR, Follows.CONTRACTOR)
    said = tuple(seat for seat in seats if statement_of(plans, seat, element.id).is_priced)
    return (Follows.STANDARD, *said)


def choices_for(element: Element, frame: Frame) -> tuple[Choice, ...]:
    """Other choices that a coordinator may make: what is broken is only ever mended."""
    if is_fixed(element.id, frame):
        return ()
    return tuple(
        choice
        for choice in frame.catalogue.choices.get(element.kind, ())
        if choice.action is not Action.OTHER
        and (choice.action is not Action.TAKE_OVER or element.is_addition)
        and (element.id not in frame.locks or choice.action in MENDING)
    )


def can_take(row: RowChoice, *, element: Element, plans: Mapping[str, Plan], frame: Frame) -> bool:
    if row.follows is Follows.OTHER:
        return any(choice.code == row.choice for choice in choices_for(element, frame))
    return not row.choice and row.follows in seats_to_follow(element, plans=plans, frame=frame)
