"""Rows of a scope as coordinator and approver see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case
from mutations.cases.rules import cost_of_day
from mutations.dwellings.values import Element
from portal.value import value
from wishes.comparison.values import ReviewView
from wishes.costing.values import Statement
from wishes.decisions import rules
from wishes.decisions.choices import Answer, Follows
from wishes.decisions.models import LineAnswer, ScopeRow
from wishes.decisions.selectors.wording import room_of, says
from wishes.decisions.values import (
    Change,
    Dossier,
    Heading,
    Option,
    RowChoice,
    Rows,
    SaidOfLine,
    ScopeRowView,
    Weighed,
)
from wishes.policy.values import Frame

STANDARD = RowChoice(follows=Follows.STANDARD)
SEATS = (Follows.STANDARD, Follows.TENANT, Follows.INSPECTOR, Follows.CONTRACTOR)
"""The columns of the page, in the order of every screen."""


@value
class Beside:
    """What is shown beside the rows: own words, the inspector's review, what an approver sent back."""

    notes: Mapping[tuple[str, UUID], str]
    reviews: Mapping[UUID, ReviewView]
    answers: Mapping[UUID, SaidOfLine]


def heading(case: Case) -> Heading:
    """The case comes with its dwelling."""
    return Heading(
        case=case.pk,
        number=case.number,
        address=case.dwelling.address,
        place=case.dwelling.place,
        stage=Stage(case.stage),
        key_expected_on=case.key_expected_on,
        cost_a_day=cost_of_day(case.dwelling.monthly_rent),
    )


def _option(
    pick: str,
    seat: str,
    who: str,
    said: Statement,
    *,
    element: Element,
    frame: Frame,
    taken: str,
    is_offered: bool = True,
) -> Option:
    return Option(
        pick=pick,
        seat=seat,
        who=who,
        says=says(said, kind=element.kind, frame=frame),
        mark=said.mark,
        amount=said.amount.incl if said.is_priced else None,
        is_chosen=pick == taken,
        is_offered=is_offered,
    )


def pick_of(row: RowChoice) -> str:
    """As a form posts it: H, or X:replace."""
    return f"{row.follows}:{row.choice}" if row.choice else row.follows.value


def _options(element: Element, *, dossier: Dossier, taken: str) -> tuple[Option, ...]:
    """What every seat says, at the corporation's book; silence and words without works cannot be followed."""
    frame, plans = dossier.frame, dossier.plans
    offered = rules.seats_to_follow(element, plans=plans, frame=frame)
    return tuple(
        _option(
            seat.value,
            seat.value,
            str(SeatCode(seat.value).label),
            rules.followed(RowChoice(follows=seat), element=element, plans=plans, frame=frame)
            if seat in offered
            else rules.statement_of(plans, seat, element.id),
            element=element,
            frame=frame,
            taken=taken,
            is_offered=seat in offered,
        )
        for seat in SEATS
    )


def _others(element: Element, *, dossier: Dossier, taken: str) -> tuple[Option, ...]:
    """Other choices of the catalogue, costed by their recipe."""
    frame = dossier.frame
    rows = [RowChoice(follows=Follows.OTHER, choice=choice.code) for choice in rules.choices_for(element, frame)]
    return tuple(
        _option(
            pick_of(row),
            Follows.OTHER.value,
            str(Follows.OTHER.label),
            rules.followed(row, element=element, plans=dossier.plans, frame=frame),
            element=element,
            frame=frame,
            taken=taken,
        )
        for row in rows
    )


def said_by(seat: str, element: Element, dossier: Dossier) -> str:
    said = rules.statement_of(dossier.plans, seat, element.id)
    return says(said, kind=element.kind, frame=dossier.frame)


def row_view(
    element: Element, *, row: ScopeRow | None, weighed: Weighed, dossier: Dossier, beside: Beside
) -> ScopeRowView:
    frame = dossier.frame
    decided, standard = weighed.scope.statements[element.id], frame.standard.statements[element.id]
    taken = pick_of(weighed.rows.get(element.id, STANDARD))
    lock = frame.locks.get(element.id)
    outcome = weighed.outcomes[element.id]
    words = frame.words[element.kind]
    reason = row.reason if row else None
    return ScopeRowView(
        element=element.id,
        label=words.label,
        room=room_of(frame.dwelling, element.id),
        icon=words.icon,
        lock=lock.text if lock else "",
        options=_options(element, dossier=dossier, taken=taken),
        others=_others(element, dossier=dossier, taken=taken),
        takes=taken,
        says=says(decided, kind=element.kind, frame=frame),
        amount=decided.amount.incl,
        deviation=decided.amount.incl - standard.amount.incl,
        outcome=outcome,
        reason=reason.pk if reason else None,
        reason_label=reason.words if reason else "",
        reason_text=reason.text_tenant if reason else "",
        needs_reason=outcome in rules.NOT_GRANTED and reason is None,
        is_suggested=row.is_suggested if row else True,
        differs=_differs(element, weighed=weighed, dossier=dossier),
        revision=row.revision if row else 0,
        tenant_says=said_by(Follows.TENANT, element, dossier),
        wish=beside.notes.get((Follows.TENANT.value, element.id), ""),
        review=beside.reviews.get(element.id),
        answer=beside.answers.get(element.id),
    )


def _differs(element: Element, *, weighed: Weighed, dossier: Dossier) -> bool:
    """Somebody asks for something else than the standard, or the scope takes something else."""
    frame = dossier.frame
    standard = frame.standard.statements[element.id]
    said = [weighed.scope.statements[element.id], *(plan.statements[element.id] for plan in dossier.plans.values())]
    catalogue = frame.catalogue
    return any(
        not rules.says_same(statement, standard, kind=element.kind, catalogue=catalogue)
        for statement in said
        if not rules.is_silent(statement)
    )


def said_of_lines(answers: Iterable[LineAnswer]) -> Mapping[UUID, SaidOfLine]:
    """Answers with their reason and note, by element."""
    return {
        row.element_id: SaidOfLine(
            answer=Answer(row.answer),
            reason=row.reason.words if row.reason else "",
            text=row.note.text if hasattr(row, "note") else "",
        )
        for row in answers
    }


def changes(before: Rows, after: Rows, *, dossier: Dossier) -> tuple[Change, ...]:
    """What is taken now and was not when approval was asked; empty says that nothing changed."""
    frame, plans = dossier.frame, dossier.plans
    found = []
    for id, element in frame.dwelling.elements.items():
        old, new = before.get(id, STANDARD), after.get(id, STANDARD)
        if old != new:
            texts = (
                says(rules.followed(row, element=element, plans=plans, frame=frame), kind=element.kind, frame=frame)
                for row in (old, new)
            )
            was, becomes = texts
            label, room = frame.words[element.kind].label, room_of(frame.dwelling, id)
            found.append(Change(label=label, room=room, before=was, after=becomes))
    return tuple(found)


def unreasoned(weighed: Weighed, rows: Iterable[ScopeRow]) -> tuple[UUID, ...]:
    """Wishes that are not granted and of which nothing is told yet."""
    told = {row.element_id for row in rows if row.reason_id is not None}
    return tuple(id for id, outcome in weighed.outcomes.items() if outcome in rules.NOT_GRANTED and id not in told)
