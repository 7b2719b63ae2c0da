"""Rows of proposals into drafts, plans and envelopes; a fixed number of queries each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from mutations.cases.choices import SeatCode, SeatState
from mutations.cases.models import Case, Seat
from portal.money import Amount
from wishes.catalogue.choices import Unit, WorkKind
from wishes.costing.choices import Mark
from wishes.costing.values import Line, Plan, Statement
from wishes.policy import rules as policy
from wishes.policy import selectors as policies
from wishes.policy.values import Frame, Pins
from wishes.proposals import rules
from wishes.proposals.choices import Card, Gate, ProposalStatus, SeatProgress
from wishes.proposals.models import (
    Matter,
    Proposal,
    ProposalLine,
    ProposalStatement,
    RoomAnswer,
    RoomPick,
    StatementNote,
)
from wishes.proposals.values import Draft, DraftLine, DraftRoom, DraftStatement, Envelope, SeatStanding


def pins_of(case: Case) -> Pins:
    """By the opening once there is one, before it by the reference date (or the notice's). One query."""
    seats = Seat.objects.at_table().filter(case=OuterRef("pk"), code=SeatCode.CONTRACTOR)
    columns = ("edition_id", "book_id", "firm_book_id", "policy_id")
    firm_id, edition, book, firm_book, policy_id = (
        Case.objects.annotate(firm_at_table=Subquery(seats.values("firm_id")[:1]))
        .values_list("firm_at_table", *(f"opening__{column}" for column in columns))
        .get(pk=case.pk)
    )
    day = case.reference_date or case.notice_on
    if edition is None:
        return policies.pins_on(case.corporation_id, firm_id=firm_id, day=day)
    return Pins(edition=edition, book=book, firm_book=firm_book, policy=policy_id, day=day)


def frame_for(case: Case, language: str) -> Frame:
    """Everything that the plans of this case are costed and judged with; three queries once versions are in memory."""
    return policies.frame(dwelling_id=case.dwelling_id, pins=pins_of(case), language=language)


def _line(row: ProposalLine) -> DraftLine:
    return DraftLine(
        id=row.pk,
        work=row.work_code,
        label=row.label,
        unit=Unit(row.unit),
        kind=WorkKind(row.kind),
        quantity=row.quantity,
        price_excl=row.price_excl,
        vat_rate=row.vat_rate,
        amount=Amount(excl=row.amount_excl, vat=row.amount_vat),
        is_hand_priced=row.is_hand_priced,
        price_reason=row.price_reason,
        revision=row.revision,
    )


def statements_of(proposal_ids: Iterable[UUID]) -> Mapping[UUID, Mapping[UUID, DraftStatement]]:
    """By proposal and element; two queries however many proposals."""
    ids = list(proposal_ids)
    lines: dict[UUID, list[DraftLine]] = defaultdict(list)
    for row in ProposalLine.objects.filter(proposal_id__in=ids).order_by("position", "work_code"):
        lines[row.statement_id].append(_line(row))
    found: dict[UUID, dict[UUID, DraftStatement]] = defaultdict(dict)
    for statement in ProposalStatement.objects.filter(proposal_id__in=ids).order_by("pk"):
        found[statement.proposal_id][statement.element_id] = DraftStatement(
            element=statement.element_id,
            mark=Mark(statement.mark),
            choice=statement.choice,
            lines=tuple(lines[statement.pk]),
            revision=statement.revision,
        )
    return found


def _statement(seat_code: str, draft: DraftStatement) -> Statement:
    return Statement(
        seat=seat_code,
        mark=draft.mark,
        choice=draft.choice,
        lines=tuple(
            Line(
                work=line.work,
                kind=line.kind,
                quantity=line.quantity,
                price_excl=line.price_excl,
                vat_rate=line.vat_rate,
            )
            for line in draft.lines
        ),
    )


def as_plan(seat_code: str, statements: Mapping[UUID, DraftStatement], frame: Frame) -> Plan:
    """What the seat says of every element, locked works laid over it."""
    own = {element: _statement(seat_code, draft) for element, draft in statements.items()}
    return policy.lay_locks(
        Plan(statements={element: own[element] for element in own if element in frame.dwelling.elements}),
        seat=seat_code,
        locks=frame.locks,
        elements=frame.dwelling.elements,
        catalogue=frame.catalogue,
        prices=frame.prices,
    )


def plan_of(proposal: Proposal, frame: Frame) -> Plan:
    return as_plan(proposal.seat.code, statements_of([proposal.pk]).get(proposal.pk, {}), frame)


def submitted_of(case_id: UUID) -> list[Proposal]:
    """The submitted proposals of the seats at the table, in the order of the seats."""
    rows = Proposal.objects.submitted().filter(case_id=case_id).select_related("seat")
    return list(rows.order_by("seat__position", "seat__code"))


def plans_of(case_id: UUID, frame: Frame) -> Mapping[str, Plan]:
    """The standard and every submitted seat, by its letter. Only for what comes after the opening."""
    proposals = submitted_of(case_id)
    said = statements_of(proposal.pk for proposal in proposals)
    seats = {proposal.seat.code: said.get(proposal.pk, {}) for proposal in proposals}
    plans = {code: as_plan(code, statements, frame) for code, statements in seats.items()}
    return {SeatCode.STANDARD.value: frame.standard} | plans


def notes_of(case_id: UUID) -> Mapping[tuple[str, UUID], str]:
    """Own words by seat and element, of what was submitted. Only for what comes after the opening."""
    rows = StatementNote.objects.filter(
        proposal__case_id=case_id,
        proposal__status=ProposalStatus.SUBMITTED,
        proposal__seat__state=SeatState.INVITED,
    )
    return {
        (code, element): text for code, element, text in rows.values_list("proposal__seat__code", "element_id", "text")
    }


def matters_of(case_id: UUID) -> tuple[tuple[Card, ...], str]:
    """What matters to the tenant, and his words; one query. Only for what comes after the opening."""
    rows = Proposal.objects.submitted().filter(case_id=case_id, seat__code=SeatCode.TENANT)
    found = rows.values_list(_ids(Matter, "card"), "matter_note__text").first()
    cards, words = found or ([], "")
    return tuple(card for card in Card if card.value in cards), words or ""


def _rooms(frame: Frame, said: Collection[UUID], gates: Mapping[UUID, Gate], picked: set[UUID]) -> list[DraftRoom]:
    rooms = []
    for room in frame.dwelling.rooms:
        elements = rules.open_elements(frame.dwelling.elements_in(room.id), frame.locks)
        picks = [element.id for element in elements if element.id in picked]
        rooms.append(
            DraftRoom(
                room=room,
                elements=elements,
                gate=gates.get(room.id),
                picks=frozenset(picks),
                unsaid=tuple(id for id in picks if id not in said),
            )
        )
    return rooms


def _ids(model: type[RoomPick | Matter], field: str) -> ArraySubquery:
    return ArraySubquery(model.objects.filter(proposal=OuterRef("pk")).values(field))


def _pairs(model: type[RoomAnswer | StatementNote], key: str, text: str) -> ArraySubquery:
    rows = model.objects.filter(proposal=OuterRef("pk"))
    return ArraySubquery(rows.values(pair=JSONObject(key=key, text=text)))


def draft_view(proposal: Proposal, frame: Frame) -> Draft:
    """Everything that a door shows of its own proposal. Three queries."""
    draft = draft_among(Proposal.objects.filter(pk=proposal.pk), frame)
    if draft is None:
        raise Proposal.DoesNotExist
    return draft


def draft_among(rows: QuerySet[Proposal], frame: Frame) -> Draft | None:
    """As `draft_view`, of the one proposal among these; None when there is none."""
    found = rows.values_list(
        "pk",
        "seat_id",
        "seat__code",
        "version",
        "status",
        "saved_at",
        "submitted_at",
        _pairs(RoomAnswer, "room_id", "gate"),
        _ids(RoomPick, "element_id"),
        _pairs(StatementNote, "element_id", "text"),
        _ids(Matter, "card"),
        "matter_note__text",
    ).first()
    if found is None:
        return None
    id, seat, code, version, status, saved_at, submitted_at, gates, picks, notes, cards, words = found
    said = statements_of([id]).get(id, {})
    answered = {UUID(pair["key"]): Gate(pair["text"]) for pair in gates}
    return Draft(
        id=id,
        seat=seat,
        seat_code=code,
        version=version,
        status=ProposalStatus(status),
        saved_at=saved_at,
        submitted_at=submitted_at,
        rooms=tuple(_rooms(frame, said, answered, set(picks))),
        statements=said,
        notes={UUID(pair["key"]): pair["text"] for pair in notes},
        cards=tuple(card for card in Card if card.value in cards),
        words=words or "",
    )


def _submitted_seats(case_id: UUID) -> set[UUID]:
    return set(Proposal.objects.submitted().filter(case_id=case_id).values_list("seat_id", flat=True))


def standings(case_id: UUID) -> tuple[SeatStanding, ...]:
    """Every seat that is or was asked, as the opening counts it; replaced seats are their successor's."""
    submitted = _submitted_seats(case_id)
    seats = Seat.objects.filter(case_id=case_id).exclude(state=SeatState.REPLACED).order_by("position", "pk")
    return tuple(
        SeatStanding(
            code=seat.code,
            progress=SeatProgress.WITHDRAWN
            if seat.state == SeatState.WITHDRAWN
            else SeatProgress.SUBMITTED
            if seat.pk in submitted
            else SeatProgress.WAITING,
        )
        for seat in seats
    )


def envelopes(case_id: UUID) -> tuple[Envelope, ...]:
    """For the coordinator of the case: who is in, yes or no. Two queries."""
    submitted = _submitted_seats(case_id)
    seats = Seat.objects.at_table().filter(case_id=case_id).select_related("person", "firm")
    return tuple(
        Envelope(
            seat=seat.pk,
            code=seat.code,
            holder=seat.person.name if seat.person else seat.firm.name if seat.firm else "",
            is_in=seat.pk in submitted,
        )
        for seat in seats.order_by("position", "pk")
    )
