"""Rows into the visit of one home; a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Exists, OuterRef

from mutations.cases.choices import SeatCode, SeatState, Stage
from mutations.cases.models import Case
from mutations.cases.querysets import CaseQuerySet
from mutations.dwellings.models import Defect, Element
from portal.actor import Actor
from portal.money import total
from portal.ui.plan import Box
from wishes.catalogue.choices import Action
from wishes.catalogue.values import Work
from wishes.costing.rules import cost
from wishes.inspection import rules
from wishes.inspection.values import Appointment, DefectFound, OwnChoice, Picker, RoomOnVisit, Thing, Visit
from wishes.policy.values import Frame
from wishes.proposals import rules as proposal_rules
from wishes.proposals import selectors as proposals
from wishes.proposals.choices import ProposalStatus
from wishes.proposals.models import Proposal
from wishes.proposals.querysets import ProposalQuerySet
from wishes.proposals.values import Draft, DraftLine

MOST_RECENT = 5
MOST_FOUND = 20


def cases_of(actor: Actor) -> CaseQuerySet[Case]:
    """Cases of this corporation where this person sits as inspector."""
    seated = Case.objects.visible_to(actor).filter(
        seats__code=SeatCode.INSPECTOR, seats__person=actor.person, seats__state=SeatState.INVITED
    )
    return seated.select_related("dwelling")


def proposals_in(case: Case, actor: Actor) -> ProposalQuerySet[Proposal]:
    """The inspector's live proposal, if he has begun."""
    return Proposal.objects.own(actor).current().filter(case=case, seat__code=SeatCode.INSPECTOR)


def appointments(actor: Actor) -> tuple[Appointment, ...]:
    """Open homes first by closing date; one query."""
    sent = Proposal.objects.own(actor).filter(case=OuterRef("pk"), status=ProposalStatus.SUBMITTED)
    rows = cases_of(actor).open().annotate(is_sent=Exists(sent)).order_by("closes_on", "number")
    return tuple(
        Appointment(
            case=case.pk,
            number=case.number,
            address=case.dwelling.address,
            place=case.dwelling.place,
            stage=Stage(case.stage),
            closes_on=case.closes_on,
            is_sent=bool(getattr(case, "is_sent", False)),
            facts_closed=case.facts_closed_at is not None,
        )
        for case in rows
    )


def _thing(row: Element, frame: Frame, draft: Draft | None, defects: Iterable[DefectFound]) -> Thing:
    statement = draft.statements.get(row.pk) if draft else None
    kind = frame.dwelling.elements[row.pk].kind
    choice = frame.catalogue.choice(kind, statement.choice) if statement else None
    return Thing(
        id=row.pk,
        label=frame.words[kind].label,
        icon=frame.words[kind].icon,
        year_placed=row.year_placed,
        condition=row.condition,
        count=row.count,
        length=row.length,
        is_addition=row.is_addition,
        may_be_taken_over=row.may_be_taken_over,
        revision=row.revision,
        defects=tuple(defects),
        lock=frame.locks.get(row.pk),
        statement=statement,
        choice_label=choice.label if choice else "",
    )


def _defects(frame: Frame) -> Mapping[UUID, list[DefectFound]]:
    """None at all, and no query, where the dwelling says that nothing is broken."""
    broken = [element.id for element in frame.dwelling.elements.values() if element.has_defect]
    found: dict[UUID, list[DefectFound]] = defaultdict(list)
    if broken:
        rows = Defect.objects.filter(element_id__in=broken, ended_at__isnull=True)
        for row in rows.order_by("noted_at", "pk"):
            found[row.element_id].append(DefectFound(id=row.pk, text=str(row)))
    return found


def _rooms(frame: Frame, draft: Draft | None) -> Iterable[RoomOnVisit]:
    rows = Element.objects.in_bulk(list(frame.dwelling.elements))
    defects = _defects(frame)
    for room in frame.dwelling.rooms:
        elements = frame.dwelling.elements_in(room.id)
        things = tuple(_thing(rows[one.id], frame, draft, defects.get(one.id, ())) for one in elements)
        if things:
            yield RoomOnVisit(room=room, things=things, state=rules.state_of(things))


def visit(case: Case, actor: Actor, language: str) -> Visit:
    """Nine queries for everything of one home."""
    frame = proposals.frame_for(case, language)
    draft = proposals.draft_among(proposals_in(case, actor), frame)
    return Visit(
        case=case.pk,
        number=case.number,
        address=case.dwelling.address,
        place=case.dwelling.place,
        stage=Stage(case.stage),
        closes_on=case.closes_on,
        facts_closed=case.facts_closed_at is not None,
        frame=frame,
        draft=draft,
        rooms=tuple(_rooms(frame, draft)),
    )


def choices_for(visit: Visit, element_id: UUID) -> tuple[OwnChoice, ...]:
    """What the inspector may choose here beside nothing, each with its cost at the corporation's book."""
    element = visit.frame.dwelling.elements[element_id]
    return tuple(
        OwnChoice(
            choice=choice,
            amount=total(line.amount for line in cost(choice=choice, element=element, prices=visit.frame.prices)),
        )
        for choice in visit.frame.catalogue.choices.get(element.kind, ())
        if choice.action is not Action.KEEP
        and proposal_rules.can_choose(
            seat_code=SeatCode.INSPECTOR,
            choice=choice,
            element=element,
            lock=visit.frame.locks.get(element_id),
            year_built=visit.frame.dwelling.year_built,
        )
    )


def _matches(work: Work, words: str) -> bool:
    text = f"{work.code} {work.label} {work.label_tenant}".casefold()
    return all(word in text for word in words.casefold().split())


def picker(visit: Visit, element_id: UUID, words: str) -> Picker:
    """No query of its own. The last quantity of a work stands ready where it is used again."""
    frame = visit.frame
    kind = frame.dwelling.elements[element_id].kind
    said = visit.draft.statements.values() if visit.draft else ()
    used: list[DraftLine] = [line for statement in said for line in statement.lines]
    recent = list(dict.fromkeys(line.work for line in reversed(used)))[:MOST_RECENT]
    fitting = dict.fromkeys(line.work for choice in frame.catalogue.choices.get(kind, ()) for line in choice.recipe)
    found = [work for work in frame.catalogue.works.values() if words and _matches(work, words)]
    return Picker(
        recent=tuple(frame.catalogue.works[code] for code in recent if code in frame.prices),
        fitting=tuple(frame.catalogue.works[code] for code in fitting if code in frame.prices),
        found=tuple(work for work in found if work.code in frame.prices)[:MOST_FOUND],
        last=used[-1] if used else None,
        quantities={line.work: str(line.quantity) for line in used},
    )


def boxes(visit: Visit) -> tuple[Box, ...]:
    """The floor plan; what belongs to no single room has no place on it."""
    return tuple(
        Box(
            x=on_visit.room.x,
            y=on_visit.room.y,
            width=on_visit.room.width,
            height=on_visit.room.height,
            name=on_visit.room.name,
            state=on_visit.state.value,
            icon=on_visit.icon,
        )
        for on_visit in visit.rooms
        if on_visit.room.width and on_visit.room.height
    )
