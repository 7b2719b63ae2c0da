"""Opened plans into rows: by room as tenant and inspector see them, or by kind of work as money does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from mutations.dwellings.values import Element
from portal.money import ZERO
from portal.words import _
from wishes.catalogue.choices import Unit, WorkKind
from wishes.comparison import rules
from wishes.comparison.choices import BookView, Grouping
from wishes.comparison.values import Cell, CellLine, Group, Laid, LockView, Look, Row, Speaker
from wishes.costing.choices import Mark
from wishes.costing.values import Plan, Statement

Part = Callable[[Statement], Statement]
"""The part of a statement that a row is about: all of it, or what is of one kind of work."""


def plans_at(laid: Laid, book: BookView) -> Mapping[str, Plan]:
    return laid.at_one if book is BookView.ONE else laid.plans


def _line(laid: Laid, line_of: Statement) -> tuple[CellLine, ...]:
    works = laid.frame.catalogue.works
    return tuple(
        CellLine(
            label=works[line.work].label if line.work in works else line.work,
            unit=works[line.work].unit if line.work in works else Unit.LUMP,
            quantity=line.quantity,
            price_excl=line.price_excl,
            amount=line.amount.incl,
        )
        for line in line_of.lines
    )


def _said(laid: Laid, element: Element, statement: Statement) -> str:
    """What is said, in a professional's words: the choice, else the work, else the mark."""
    choice = laid.frame.catalogue.choice(element.kind, statement.choice)
    if choice is not None and statement.mark is not Mark.SILENT:
        return choice.label
    if statement.lines:
        first = laid.frame.catalogue.works.get(statement.lines[0].work)
        return first.label if first else statement.lines[0].work
    return str(statement.mark.label)


def _cell(laid: Laid, speaker: Speaker, element: Element, statement: Statement, part: Part) -> Cell:
    shown = part(statement)
    is_emptied = statement.mark is Mark.DO and shown.mark is Mark.LEAVE
    return Cell(
        speaker=speaker,
        mark=shown.mark,
        label=str(_("niets van deze soort")) if is_emptied else _said(laid, element, shown),
        lines=_line(laid, shown),
        amount=shown.amount.incl if shown.is_priced else None,
        note=laid.notes.get((speaker.seat, element.id), ""),
    )


def _lock(laid: Laid, element: UUID) -> LockView | None:
    lock = laid.frame.locks.get(element)
    return LockView(ground=lock.ground, text=lock.text) if lock else None


def whole(statement: Statement) -> Statement:
    return statement


def row(laid: Laid, look: Look, element: Element, part: Part = whole) -> Row:
    """One row, whatever the number of columns."""
    plans = plans_at(laid, look.book)
    words = laid.frame.words[element.kind]
    base, other = (part(plans[seat].statements[element.id]) for seat in (look.base, look.other))
    return Row(
        element=element.id,
        label=words.label,
        room=next(room.name for room in laid.frame.dwelling.rooms if room.id == element.room),
        icon=words.icon,
        cells=tuple(
            _cell(laid, speaker, element, plans[speaker.seat].statements[element.id], part) for speaker in laid.speakers
        ),
        differs=rules.differs(part(plan.statements[element.id]) for plan in plans.values()),
        state=rules.state_of(base, other),
        difference=rules.split(base, other),
        lock=_lock(laid, element.id),
        review=laid.reviews.get(element.id),
    )


def _of_kind(kind: WorkKind) -> Part:
    return lambda statement: rules.of_kind(statement, kind)


def _by_room(laid: Laid, look: Look) -> list[tuple[str, list[Row]]]:
    dwelling = laid.frame.dwelling
    return [
        (room.name, [row(laid, look, element) for element in dwelling.elements_in(room.id)]) for room in dwelling.rooms
    ]


def _by_kind(laid: Laid, look: Look) -> list[tuple[str, list[Row]]]:
    """An element stands under every kind of work that somebody names for it, with that part of it only."""
    elements = laid.frame.dwelling.elements
    plans = plans_at(laid, look.book).values()
    kinds = {id: {line.kind for plan in plans for line in plan.statements[id].lines} for id in elements}
    named = [
        (
            str(kind.label),
            [row(laid, look, element, _of_kind(kind)) for id, element in elements.items() if kind in kinds[id]],
        )
        for kind in WorkKind
    ]
    without = [row(laid, look, element) for id, element in elements.items() if not kinds[id]]
    return [*named, (str(_("zonder werk of bedrag")), without)]


def _group(label: str, rows: list[Row], look: Look, seats: tuple[str, ...]) -> Group:
    totals = tuple(sum((one.cells[at].amount or ZERO for one in rows), ZERO) for at in range(len(seats)))
    shown = [one for one in rows if look.is_all or one.differs]
    return Group(
        label=label,
        rows=tuple(sorted(shown, key=lambda one: one.size, reverse=True)),
        totals=totals,
        delta=totals[seats.index(look.other)] - totals[seats.index(look.base)],
    )


def groups(laid: Laid, look: Look) -> tuple[tuple[Group, ...], tuple[Row, ...]]:
    """The groups with something to show, and every row that there is, hidden ones too."""
    found = _by_kind(laid, look) if look.grouping is Grouping.KIND else _by_room(laid, look)
    grouped = tuple(_group(label, rows, look, laid.seats) for label, rows in found if rows)
    return tuple(group for group in grouped if group.rows), tuple(one for _label, rows in found for one in rows)
