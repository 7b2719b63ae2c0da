"""Differences, totals, order and days of plans: values in, values out, for any number of plans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from uuid import UUID

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.rules import BEFORE_OPENING, cost_of_day
from portal.errors import Refused
from portal.money import ZERO, Amount, to_cents, total
from portal.words import _
from wishes.catalogue.choices import Action, Trade, WorkKind
from wishes.catalogue.values import Catalogue, Work
from wishes.comparison.choices import BookView, Grouping, ObjectionGround, RowState, Stance
from wishes.comparison.values import Days, Deviation, Difference, Gap, Look, Overlap
from wishes.costing.choices import Mark
from wishes.costing.values import Plan, Statement

EARLY = frozenset({WorkKind.PLANNED, WorkKind.INVESTMENT})
"""Money that would be spent anyway or that adds value: it must not pass for maintenance of this mutation."""

HOURS_A_DAY = Decimal(8)
WORKING_DAYS_A_WEEK = 5
WEEKEND = 2
PHASES: tuple[frozenset[Trade], ...] = (
    frozenset({Trade.ASBESTOS}),
    frozenset(
        {
            Trade.PLUMBER,
            Trade.ELECTRICIAN,
            Trade.ELECTRICIAN_ALL,
            Trade.HEATING,
            Trade.VENTILATION,
            Trade.CARPENTER,
            Trade.CARPENTER_ALL,
            Trade.GLAZIER,
            Trade.SHADING,
            Trade.GARDENER,
            Trade.OTHER,
        }
    ),
    frozenset({Trade.PLASTERER, Trade.TILER}),
    frozenset({Trade.PAINTER}),
    frozenset({Trade.CLEANER, Trade.INSPECTOR}),
)
"""Who works before whom: trades of one phase work at the same time, a phase starts when the one before is done."""


def split(base: Statement, other: Statement) -> Difference | None:
    """Explain `other - base`; None where either is silent or unpriced, because that has no amount."""
    if not (base.is_priced and other.is_priced):
        return None
    old = {line.work: line for line in base.lines}
    new = {line.work: line for line in other.lines}
    both = old.keys() & new.keys()
    before = total(old[work].amount for work in both)
    between = total(replace(old[work], quantity=new[work].quantity).amount for work in both)
    after = total(new[work].amount for work in both)
    scope = (other.amount - after) - (base.amount - before)
    return Difference(scope=scope.incl, quantity=(between - before).incl, price=(after - between).incl)


def find_gap(base: Plan, other: Plan) -> Gap:
    """Why the totals of two plans differ; what only one of them names stands apart from what can be explained."""
    parts = Difference()
    only_base = only_other = ZERO
    apart = 0
    for element, statement in base.statements.items():
        theirs = other.statements[element]
        difference = split(statement, theirs)
        if difference is not None:
            parts += difference
        elif statement.mark is not theirs.mark or statement.mark is Mark.DO:
            only_base += statement.amount.incl
            only_other += theirs.amount.incl
            apart += 1
    return Gap(parts=parts, only_base=only_base, only_other=only_other, rows_apart=apart)


def state_of(base: Statement, other: Statement) -> RowState:
    """How `other` stands to `base`, in a word."""
    if Mark.SILENT in (base.mark, other.mark):
        return RowState.EXTRA if base.mark is Mark.SILENT and other.mark is Mark.DO else RowState.UNSAID
    if not (base.is_priced and other.is_priced):
        return RowState.WISH
    difference = other.amount.incl - base.amount.incl
    if difference:
        return RowState.HIGHER if difference > 0 else RowState.LOWER
    return RowState.SAME if _content(base) == _content(other) else RowState.OTHER


def _content(statement: Statement) -> tuple[Mark, str, frozenset[tuple[str, Decimal, Decimal]]]:
    """What is said, whoever says it; a choice counts only where no lines tell what it comes down to."""
    lines = frozenset((line.work, line.quantity, line.price_excl) for line in statement.lines)
    choice = "" if lines or statement.mark is Mark.LEAVE else statement.choice
    return statement.mark, choice, lines


def differs(statements: Iterable[Statement]) -> bool:
    """Somebody wants something done, and not everybody says the same; where nobody does there is nothing to discuss."""
    said = tuple(statements)
    return any(s.mark is Mark.DO for s in said) and len({_content(s) for s in said}) > 1


def by_room(plan: Plan, rooms: Mapping[UUID, UUID]) -> Mapping[UUID, Amount]:
    """Totals per room; `rooms` says in which room every element is."""
    amounts: dict[UUID, Amount] = defaultdict(Amount)
    for element, statement in plan.statements.items():
        amounts[rooms[element]] += statement.amount
    return amounts


def by_kind(plan: Plan) -> Mapping[WorkKind, Amount]:
    """Totals per kind of work, only of kinds that occur."""
    amounts: dict[WorkKind, Amount] = defaultdict(Amount)
    for statement in plan.statements.values():
        for line in statement.lines:
            amounts[line.kind] += line.amount
    return amounts


def of_kind(statement: Statement, kind: WorkKind) -> Statement:
    """The part of a statement that is one kind of work; a priced statement without it leaves that part alone."""
    lines = tuple(line for line in statement.lines if line.kind is kind)
    if lines or not statement.is_priced:
        return replace(statement, lines=lines)
    return replace(statement, mark=Mark.LEAVE, lines=())


def order(totals: Mapping[str, Decimal]) -> tuple[str, ...]:
    """Seats from dear to cheap; equal totals keep the order in which they came."""
    return tuple(sorted(totals, key=lambda seat: totals[seat], reverse=True))


def find_deviation(plan: Plan, standard: Plan) -> Deviation:
    """Both at one book. What is silent or unpriced deviates by no amount and is counted by itself."""
    dearer = cheaper = ZERO
    unsaid = 0
    for element, statement in plan.statements.items():
        if not statement.is_priced:
            unsaid += 1
            continue
        amount = statement.amount.incl - standard.statements[element].amount.incl
        dearer += max(amount, ZERO)
        cheaper += max(-amount, ZERO)
    return Deviation(dearer=dearer, cheaper=cheaper, unsaid=unsaid)


def hours_by_trade(plan: Plan, works: Mapping[str, Work]) -> Mapping[Trade, Decimal]:
    """Norm hours that craftsmen need; what is done with a voucher is the tenant's own time."""
    hours: dict[Trade, Decimal] = defaultdict(Decimal)
    for statement in plan.statements.values():
        for line in statement.lines:
            work = works.get(line.work)
            if work is not None and line.kind is not WorkKind.VOUCHER:
                hours[work.trade] += line.quantity * work.hours
    return {trade: amount for trade, amount in hours.items() if amount}


def working_days(hours: Mapping[Trade, Decimal]) -> int:
    """Whole days of eight hours, one craftsman a trade; the longest trade of each phase counts."""
    days = {trade: int((amount / HOURS_A_DAY).to_integral_value(ROUND_CEILING)) for trade, amount in hours.items()}
    return sum(max((days.get(trade, 0) for trade in phase), default=0) for phase in PHASES)


def calendar_days(working: int) -> int:
    """With a weekend after every five working days; rent is lost on those days too."""
    return working + WEEKEND * ((working - 1) // WORKING_DAYS_A_WEEK) if working else 0


def own_hours(plan: Plan, *, kinds: Mapping[UUID, str], catalogue: Catalogue) -> Decimal:
    """Hours that the tenant puts in himself; `kinds` says of which kind every element is."""
    chosen = (catalogue.choice(kinds[id], s.choice) for id, s in plan.statements.items() if s.mark is not Mark.SILENT)
    return sum((choice.own_hours for choice in chosen if choice and choice.action is Action.SELF), Decimal(0))


def find_days(plan: Plan, *, kinds: Mapping[UUID, str], catalogue: Catalogue) -> Days:
    """How long a plan takes: an estimate, and named as one wherever it is shown."""
    hours = hours_by_trade(plan, catalogue.works)
    working = working_days(hours)
    return Days(
        working=working,
        calendar=calendar_days(working),
        hours=hours,
        own_hours=own_hours(plan, kinds=kinds, catalogue=catalogue),
    )


def cost_empty(days: Days, monthly_rent: Decimal) -> Decimal:
    """Rent lost while a plan is carried out, in euros; there is no VAT on rent."""
    return to_cents(days.calendar * cost_of_day(monthly_rent))


def things(plan: Plan, locked: frozenset[UUID]) -> frozenset[UUID]:
    """Elements on which a plan asks for something of its own accord; what is locked is nobody's wish."""
    return frozenset(
        element for element, statement in plan.statements.items() if statement.mark is Mark.DO and element not in locked
    )


def find_overlap(mine: Plan, theirs: Plan, *, kinds: Mapping[UUID, str], locked: frozenset[UUID]) -> Overlap:
    """Of the things that one plan names, how many the other asks for too.

    A thing is one choice for one kind of element, in however many rooms; it is asked for where a work is the same.
    """
    named: dict[tuple[str, str], bool] = {}
    for element in things(mine, locked):
        statement = mine.statements[element]
        thing = (kinds[element], statement.choice or "+".join(sorted(line.work for line in statement.lines)))
        named[thing] = named.get(thing, False) or _asks_same(statement, theirs.statements.get(element))
    return Overlap(named=len(named), shared=sum(named.values()))


def _asks_same(mine: Statement, theirs: Statement | None) -> bool:
    if theirs is None or theirs.mark is not Mark.DO:
        return False
    works = {line.work for line in mine.lines}
    return any(line.work in works for line in theirs.lines) or (not works and mine.choice == theirs.choice)


def find_look(asked: Mapping[str, str], seats: Sequence[str]) -> Look:
    """How to look at the table; what was not asked, or cannot be, falls back to what is asked most."""
    base = asked.get("base", "")
    if base not in seats:
        base = SeatCode.INSPECTOR if SeatCode.INSPECTOR in seats else seats[0]
    others = [seat for seat in seats if seat != base]
    other = asked.get("other", "")
    if other not in others:
        other = SeatCode.CONTRACTOR if SeatCode.CONTRACTOR in others else (others or [base])[-1]
    return Look(
        base=base,
        other=other,
        book=BookView.ONE if asked.get("book") == BookView.ONE else BookView.OWN,
        grouping=Grouping.KIND if asked.get("group") == Grouping.KIND else Grouping.ROOM,
        is_all=asked.get("all") == "1",
    )


def check_stage(stage: Stage) -> None:
    """The inspector answers between the opening and the moment that the scope is asked for or decided."""
    if stage in BEFORE_OPENING:
        raise Refused(_("De voorstellen zijn nog niet geopend."))
    if stage is not Stage.OPENED:
        raise Refused(_("U kunt hier niets meer van zeggen. Het besluit is al gevraagd of genomen."))


def check_row(statements: Iterable[Statement], *, is_locked: bool) -> None:
    """Only a row that differs and is open asks for an answer."""
    if is_locked:
        raise Refused(_("Deze regel ligt vast voor iedereen."))
    if not differs(statements):
        raise Refused(_("Op deze regel is er geen verschil."))


def check_answer(stance: Stance, ground: ObjectionGround | None, text: str) -> None:
    """An objection needs one of the grounds; to stay with his own, or to advise, needs the inspector's words."""
    if stance is Stance.OBJECT and ground is None:
        raise Refused(_("Kies de grond van uw bezwaar."), field="ground")
    if stance is not Stance.OBJECT and ground is not None:
        raise Refused(_("Alleen een bezwaar heeft een grond."), field="ground")
    if stance is Stance.KEEP and not text:
        raise Refused(_("Vertel waarom u bij uw opname blijft."), field="text")
    if stance is Stance.ADVISE and not text:
        raise Refused(_("Schrijf uw advies op."), field="text")
