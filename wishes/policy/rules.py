"""The heart: what we would do, what is locked, the facts of a scope, and the verdict on them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from uuid import UUID

from mutations.dwellings.rules import FIRST_YEAR, LAST_YEAR
from mutations.dwellings.values import Dwelling, Element
from portal.actor import Function
from portal.errors import Refused
from portal.money import MAX_AMOUNT, ZERO, Amount, to_cents, total
from portal.words import _
from wishes.catalogue.choices import Action, WorkKind
from wishes.catalogue.values import Catalogue
from wishes.costing.choices import Mark
from wishes.costing.rules import state
from wishes.costing.values import Plan, Prices, Statement
from wishes.policy.choices import FactCode, GroundKind
from wishes.policy.values import (
    Fact,
    Finding,
    Limit,
    Lock,
    LockRule,
    Mandate,
    Policy,
    StandardRule,
    Verdict,
)

STANDARD_SEAT = "S"
MENDING = (Action.REPAIR, Action.REPLACE)
WHOLE = (FactCode.DEARER, FactCode.CHEAPER, FactCode.VOUCHERS, FactCode.ORDER, FactCode.OBJECTIONS)
"""Facts of the whole case, which are what mandates look at."""
ASCENDING = (Function.COORDINATOR, Function.INSPECTOR, Function.TEAM_LEAD, Function.MANAGER, Function.DIRECTOR)
"""Who may be given a mandate, the lowest first."""
BEYOND = Decimal(-1)
CONDITIONS = range(1, 7)
MAX_AGE = 200


def _at_least(number: int | None, minimum: int | None) -> bool:
    """An unknown age or condition never reaches a minimum."""
    return minimum is None or (number is not None and number >= minimum)


def meets(rule: StandardRule, *, element: Element, quality: str) -> bool:
    return (
        rule.element_kind == element.kind
        and rule.quality in ("", quality)
        and _at_least(element.age, rule.min_age)
        and _at_least(element.condition, rule.min_condition)
    )


def is_locked_by(rule: LockRule, *, element: Element, year_built: int) -> bool:
    return (
        rule.element_kind == element.kind
        and _at_least(element.age, rule.min_age)
        and (rule.built_before is None or year_built < rule.built_before)
    )


def _mending_choice(element: Element, catalogue: Catalogue) -> str:
    """The first choice of the kind that mends: repair before replace, in the catalogue's order."""
    choices = catalogue.choices.get(element.kind, ())
    mending = [choice.code for action in MENDING for choice in choices if choice.action is action and choice.recipe]
    return mending[0] if mending else ""


def find_locks(*, dwelling: Dwelling, policy: Policy, catalogue: Catalogue) -> Mapping[UUID, Lock]:
    """What law, a defect or our own rule decides, per element and equal for all; law before our own rules."""
    locks: dict[UUID, Lock] = {}
    for element in dwelling.elements.values():
        rule = next((r for r in policy.locks if is_locked_by(r, element=element, year_built=dwelling.year_built)), None)
        if rule is not None:
            locks[element.id] = Lock(
                element=element.id, choice=rule.choice, ground=rule.ground, code=rule.code, text=rule.text
            )
        elif element.has_defect and (choice := _mending_choice(element, catalogue)):
            text = str(_("Dit is stuk. Wij maken het altijd."))
            locks[element.id] = Lock(
                element=element.id, choice=choice, ground=GroundKind.DEFECT, code="DEFECT", text=text
            )
    return locks


def _locked_statement(
    *, seat: str, lock: Lock, own: Statement | None, element: Element, catalogue: Catalogue, prices: Prices
) -> Statement:
    """Equal for all, but a seat that would do more than mend a defect keeps what it says.

    Works picked one by one do not mend by themselves: the mending works that lack are added to them.
    """
    choice = catalogue.choice(element.kind, lock.choice)
    if choice is None:
        return Statement(seat=seat, mark=Mark.SILENT)
    locked = state(seat=seat, choice=choice, element=element, prices=prices)
    if lock.ground is not GroundKind.DEFECT or own is None or not own.lines:
        return locked
    chosen = catalogue.choice(element.kind, own.choice)
    if chosen is not None:
        return own if chosen.action in MENDING else locked
    picked = {line.work for line in own.lines}
    return replace(own, lines=(*own.lines, *(line for line in locked.lines if line.work not in picked)))


def lay_locks(
    plan: Plan,
    *,
    seat: str,
    locks: Mapping[UUID, Lock],
    elements: Mapping[UUID, Element],
    catalogue: Catalogue,
    prices: Prices,
) -> Plan:
    """The plan with every locked work in it, at the corporation's prices; silence stays silence elsewhere."""
    statements = dict(plan.statements)
    for element_id, element in elements.items():
        if lock := locks.get(element_id):
            statements[element_id] = _locked_statement(
                seat=seat,
                lock=lock,
                own=statements.get(element_id),
                element=element,
                catalogue=catalogue,
                prices=prices,
            )
        else:
            statements.setdefault(element_id, Statement(seat=seat, mark=Mark.SILENT))
    return Plan(statements=statements)


def standard(
    *, dwelling: Dwelling, policy: Policy, catalogue: Catalogue, prices: Prices, locks: Mapping[UUID, Lock]
) -> Plan:
    """What the corporation would do by itself: the first rule that meets an element, otherwise leave it."""
    statements: dict[UUID, Statement] = {}
    for element in dwelling.elements.values():
        rule = next((r for r in policy.standard if meets(r, element=element, quality=dwelling.quality)), None)
        choice = catalogue.choice(element.kind, rule.choice) if rule else None
        statements[element.id] = (
            state(seat=STANDARD_SEAT, choice=choice, element=element, prices=prices)
            if choice
            else Statement(seat=STANDARD_SEAT, mark=Mark.LEAVE)
        )
    return lay_locks(
        Plan(statements=statements),
        seat=STANDARD_SEAT,
        locks=locks,
        elements=dwelling.elements,
        catalogue=catalogue,
        prices=prices,
    )


def _line_facts(scope: Plan, standard: Plan, elements: Mapping[UUID, Element]) -> Iterable[Fact]:
    for id, statement in scope.statements.items():
        deviation = statement.amount.incl - standard.statements[id].amount.incl
        if deviation:
            yield Fact(
                code=FactCode.LINE_DEARER if deviation > 0 else FactCode.LINE_CHEAPER,
                number=abs(deviation),
                element=id,
                element_kind=elements[id].kind,
                choice=statement.choice,
            )


def _sum(facts: Iterable[Fact], code: FactCode) -> Decimal:
    return sum((fact.number for fact in facts if fact.code is code), ZERO)


def vouchers_of(plan: Plan) -> Amount:
    return total(
        line.amount
        for statement in plan.statements.values()
        for line in statement.lines
        if line.kind is WorkKind.VOUCHER
    )


def gather(
    *, scope: Plan, standard: Plan, elements: Mapping[UUID, Element], order: Amount, objections: int
) -> tuple[Fact, ...]:
    """Facts of a scope: dearer and cheaper apart, never netted; `order` counts all that was ordered before."""
    lines = tuple(_line_facts(scope, standard, elements))
    whole = {
        FactCode.DEARER: _sum(lines, FactCode.LINE_DEARER),
        FactCode.CHEAPER: _sum(lines, FactCode.LINE_CHEAPER),
        FactCode.VOUCHERS: vouchers_of(scope).incl,
        FactCode.ORDER: order.incl,
        FactCode.OBJECTIONS: Decimal(objections),
    }
    return (*lines, *(Fact(code=code, number=number) for code, number in whole.items()))


def judge(facts: tuple[Fact, ...], policy: Policy) -> Verdict:
    """Every limit that a fact meets, and the lowest function that may decide; a fact without a limit does not pass."""
    findings = tuple(Finding(limit=limit, fact=fact) for fact in facts for limit in policy.limits if limit.covers(fact))
    limited = {finding.fact for finding in findings}
    uncovered = tuple(fact for fact in facts if fact not in limited)
    if not uncovered and all(finding.passed for finding in findings):
        return Verdict(findings=findings, uncovered=(), needs=None)
    whole = [fact for fact in facts if fact.element is None]
    needs = next(m.function for m in policy.mandates if m.reaches(whole))
    return Verdict(findings=findings, uncovered=uncovered, needs=needs)


def check_publishable(policy: Policy, catalogue: Catalogue) -> None:
    """What `judge` and `standard` rely on, proved once before anybody works with a version."""
    check_known(policy, catalogue)
    check_law_first(policy.locks)
    check_covered(policy.limits)
    check_mandates(policy.mandates)


def check_known(policy: Policy, catalogue: Catalogue) -> None:
    named = [(row.element_kind, row.choice) for row in policy.standard]
    for kind, choice in (*named, *((row.element_kind, row.choice) for row in policy.locks)):
        if catalogue.choice(kind, choice) is None:
            raise Refused(_("De catalogus kent geen keuze %(choice)s bij %(kind)s.") % {"choice": choice, "kind": kind})
    for limit in policy.limits:
        if limit.element_kind and limit.element_kind not in catalogue.choices:
            raise Refused(_("De catalogus kent dit onderdeel niet: %(kind)s.") % {"kind": limit.element_kind})


def check_law_first(locks: Iterable[LockRule]) -> None:
    """The first row that meets an element gives the ground: our own rule never stands in front of the law."""
    own: set[str] = set()
    for lock in locks:
        if lock.ground is not GroundKind.LAW:
            own.add(lock.element_kind)
        elif lock.element_kind in own:
            raise Refused(_("Wat de wet vraagt, staat boven onze eigen regels: %(code)s.") % {"code": lock.code})


def check_covered(limits: Iterable[Limit]) -> None:
    """A fact that no limit covers never passes, so each has one for any kind of element and any choice."""
    covered = {limit.fact for limit in limits if not limit.element_kind and not limit.choice}
    missing = [code for code in FactCode if code not in covered]
    if missing:
        raise Refused(_("Er ontbreekt een grens voor: %(fact)s.") % {"fact": missing[0].label})


def check_mandates(mandates: Sequence[Mandate]) -> None:
    """Each next function may do all that the former may, and the last may do everything."""
    if not mandates or any(_height(mandates[-1], code) is not None for code in WHOLE):
        raise Refused(_("De hoogste functie moet alles mogen besluiten, zonder maximum."))
    for lower, higher in pairwise(mandates):
        for code in WHOLE:
            if not _reaches_as_far(_height(lower, code), _height(higher, code)):
                raise Refused(
                    _("%(function)s mag minder besluiten dan de functie eronder: %(fact)s.")
                    % {"function": higher.function.label, "fact": code.label}
                )


def _height(mandate: Mandate, code: FactCode) -> Decimal | None:
    """How far a mandate goes for a fact; below everything where it does not name it, None without a maximum."""
    return mandate.ceilings.get(code, BEYOND)


def _reaches_as_far(lower: Decimal | None, higher: Decimal | None) -> bool:
    return higher is None or (lower is not None and lower <= higher)


def check_ceiling(ceiling: Decimal | None) -> None:
    """None is unlimited by name; otherwise cents, not negative, not NaN."""
    if ceiling is None:
        return
    if not ceiling.is_finite() or not ZERO <= ceiling <= MAX_AMOUNT:
        raise Refused(_("Vul een getal in tussen 0 en 1.000.000."), field="ceiling")
    if ceiling != to_cents(ceiling):
        raise Refused(_("Vul hoogstens twee cijfers achter de komma in."), field="ceiling")


def check_decides(function: Function) -> None:
    if function not in ASCENDING:
        raise Refused(_("Deze functie besluit niet over woningen."), field="function")


def check_bounds(rule: StandardRule) -> None:
    if rule.min_condition is not None and rule.min_condition not in CONDITIONS:
        raise Refused(_("De conditie is een cijfer van 1 tot en met 6."), field="min_condition")
    check_age(rule.min_age)


def check_age(min_age: int | None) -> None:
    if min_age is not None and not 0 <= min_age <= MAX_AGE:
        raise Refused(_("Vul een leeftijd in van 0 tot 200 jaar."), field="min_age")


def check_built_before(year: int | None) -> None:
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(_("Vul een jaar in van 1000 tot 2100."), field="built_before")
