"""Opened plans as the page sees them: columns, groups of rows, and what they add up to."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from django.utils.timezone import localdate

from mutations.cases.models import Case
from mutations.cases.rules import cost_of_day
from mutations.dwellings.choices import RoomKind
from portal.money import ZERO
from portal.words import _
from wishes.catalogue.choices import Trade, WorkKind
from wishes.comparison import rules
from wishes.comparison.choices import BookView
from wishes.comparison.selectors.reading import label_of
from wishes.comparison.selectors.rows import groups, plans_at
from wishes.comparison.values import (
    Column,
    Comparison,
    Group,
    Heading,
    KindRow,
    KindTable,
    Laid,
    Look,
    Row,
    Speaker,
    TradeRow,
)
from wishes.costing.values import Plan

TENTH = Decimal("0.1")


def heading(case: Case, laid: Laid) -> Heading:
    home = case.dwelling
    opening = case.opening
    rooms = sum(room.kind is not RoomKind.WHOLE for room in laid.frame.dwelling.rooms)
    facts = (
        f"{home.get_kind_display()} {home.year_built}",
        str(_("%(area)s m²") % {"area": round(home.floor_area)}),
        str(_("%(count)s ruimtes") % {"count": rooms}),
    )
    return Heading(
        case=case.pk,
        number=case.number,
        address=home.address,
        place=home.place,
        facts=facts,
        opened_at=opening.at,
        key_expected_on=case.key_expected_on,
        cost_a_day=cost_of_day(home.monthly_rent),
        missing=tuple(label_of(code) for code in opening.missing.split(",") if code),
        policy_number=laid.frame.policy.number,
        reference_date=case.reference_date or localdate(opening.at),
    )


def _column(laid: Laid, speaker: Speaker, plan: Plan, monthly_rent: Decimal) -> Column:
    kinds = {id: element.kind for id, element in laid.frame.dwelling.elements.items()}
    by_kind = {kind: amount.incl for kind, amount in rules.by_kind(plan).items()}
    days = rules.find_days(plan, kinds=kinds, catalogue=laid.frame.catalogue)
    return Column(
        speaker=speaker,
        total=plan.amount.incl,
        early=sum((by_kind.get(kind, ZERO) for kind in rules.EARLY), ZERO),
        vouchers=by_kind.get(WorkKind.VOUCHER, ZERO),
        deviation=rules.find_deviation(laid.at_one[speaker.seat], laid.frame.standard),
        days=days,
        cost_empty=rules.cost_empty(days, monthly_rent),
        things=len(rules.things(plan, laid.locked)),
    )


def _kinds(plans: tuple[Plan, ...]) -> KindTable:
    spent = [{kind: amount.incl for kind, amount in rules.by_kind(plan).items()} for plan in plans]

    def rows(*, early: bool) -> tuple[KindRow, ...]:
        kinds = [kind for kind in WorkKind if (kind in rules.EARLY) is early and any(kind in each for each in spent)]
        return tuple(
            KindRow(label=str(kind.label), amounts=tuple(each.get(kind, ZERO) for each in spent)) for kind in kinds
        )

    def totals(of: tuple[KindRow, ...]) -> tuple[Decimal, ...]:
        return tuple(sum((row.amounts[at] for row in of), ZERO) for at in range(len(spent)))

    now, early = rows(early=False), rows(early=True)
    return KindTable(now=now, now_totals=totals(now), early=early, early_totals=totals(early))


def _trades(columns: tuple[Column, ...]) -> tuple[TradeRow, ...]:
    """In the order of work."""
    phases = [trade for phase in rules.PHASES for trade in Trade if trade in phase]
    named = [trade for trade in phases if any(trade in column.days.hours for column in columns)]
    return tuple(
        TradeRow(
            label=str(trade.label),
            hours=tuple(column.days.hours.get(trade, Decimal(0)).quantize(TENTH, ROUND_HALF_UP) for column in columns),
        )
        for trade in named
    )


def _order(laid: Laid, book: BookView) -> tuple[str, ...]:
    labels = {speaker.seat: speaker.label for speaker in laid.speakers}
    totals = {seat: plan.amount.incl for seat, plan in plans_at(laid, book).items()}
    return tuple(labels[seat] for seat in rules.order(totals))


def _rest(columns: tuple[Column, ...], shown: tuple[Group, ...]) -> tuple[Decimal, ...]:
    return tuple(column.total - sum((group.totals[at] for group in shown), ZERO) for at, column in enumerate(columns))


def comparison(case: Case, laid: Laid, look: Look) -> Comparison:
    """`case` with its dwelling and opening. No query: everything was read when the plans were laid out."""
    plans = plans_at(laid, look.book)
    speakers = {speaker.seat: speaker for speaker in laid.speakers}
    rent = case.dwelling.monthly_rent
    columns = tuple(_column(laid, speaker, plans[speaker.seat], rent) for speaker in laid.speakers)
    shown, every = groups(laid, look)
    return Comparison(
        heading=heading(case, laid),
        look=look,
        columns=columns,
        base=speakers[look.base],
        other=speakers[look.other],
        groups=shown,
        rest=_rest(columns, shown),
        gap=rules.find_gap(plans[look.base], plans[look.other]),
        hidden=len(every) - sum(len(group.rows) for group in shown),
        locked=_locked(every),
        kinds=_kinds(tuple(plans[speaker.seat] for speaker in laid.speakers)),
        trades=_trades(columns),
        order_own=_order(laid, BookView.OWN),
        order_one=_order(laid, BookView.ONE),
        matters=laid.matters,
    )


def _locked(every: tuple[Row, ...]) -> tuple[Row, ...]:
    """Each locked element once, also where its row is cut up by kind of work."""
    return tuple({row.element: row for row in every if row.lock}.values())
