"""Rows of the database into opened plans: a fixed number of queries, however many rows and columns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from uuid import UUID

from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Seat
from portal.words import _
from wishes.comparison.choices import ObjectionGround, Stance
from wishes.comparison.models import Review
from wishes.comparison.values import Laid, Matters, ReviewView, Speaker
from wishes.costing.rules import at_book
from wishes.proposals import selectors as proposals
from wishes.proposals.choices import Card
from wishes.proposals.models import Matter, Proposal
from wishes.proposals.values import DraftStatement

Frozen = tuple[Mapping[UUID, Mapping[UUID, DraftStatement]], frozenset[str]]


@lru_cache(maxsize=128)
def _frozen(proposal_ids: tuple[UUID, ...]) -> Frozen:
    """Statements and cards of submitted proposals: the database lets nobody change them, so they are read once."""
    cards = Matter.objects.filter(proposal_id__in=proposal_ids).values_list("card", flat=True)
    return proposals.statements_of(proposal_ids), frozenset(cards)


def label_of(code: str) -> str:
    """What a seat is called; a trial numbers its participants."""
    if code in SeatCode.values:
        return str(SeatCode(code).label)
    return str(_("deelnemer %(number)s") % {"number": code})


def _speaker(seat: Seat) -> Speaker:
    holder = seat.person.name if seat.person else seat.firm.name if seat.firm else ""
    return Speaker(seat=seat.code, label=label_of(seat.code), holder=holder)


def _submitted(case_id: UUID) -> list[Proposal]:
    rows = Proposal.objects.submitted().filter(case_id=case_id)
    return list(
        rows.select_related("seat__person", "seat__firm", "matter_note").order_by("seat__position", "seat__code")
    )


def _words(rows: list[Proposal]) -> str:
    """What the tenant wrote that matters to him; erased words leave no row."""
    notes = (getattr(row, "matter_note", None) for row in rows)
    return next((note.text for note in notes if note is not None), "")


def lay_out(case: Case, language: str) -> Laid:
    """The standard and every submitted plan of an opened case."""
    frame = proposals.frame_for(case, language)
    rows = _submitted(case.pk)
    said, cards = _frozen(tuple(row.pk for row in rows))
    plans = {SeatCode.STANDARD.value: frame.standard} | {
        row.seat.code: proposals.as_plan(row.seat.code, said.get(row.pk, {}), frame) for row in rows
    }
    standard = Speaker(seat=SeatCode.STANDARD.value, label=label_of(SeatCode.STANDARD), holder="")
    return Laid(
        frame=frame,
        speakers=(standard, *(_speaker(row.seat) for row in rows)),
        plans=plans,
        at_one={seat: at_book(plan, frame.prices) for seat, plan in plans.items()},
        notes=proposals.notes_of(case.pk),
        reviews=reviews(case.pk),
        matters=Matters(cards=tuple(str(card.label) for card in Card if card in cards), words=_words(rows)),
    )


def review_view(row: Review) -> ReviewView:
    return ReviewView(
        element=row.element_id,
        stance=Stance(row.stance),
        ground=ObjectionGround(row.ground) if row.ground else None,
        text=row.text,
        by=row.by.name,
        at=row.at,
        revision=row.revision,
    )


def reviews(case_id: UUID) -> Mapping[UUID, ReviewView]:
    """The inspector's answers by element. One query."""
    return {row.element_id: review_view(row) for row in Review.objects.of_case(case_id).select_related("by")}


def objected(case_id: UUID) -> frozenset[UUID]:
    """The elements that the inspector objects to. One query."""
    return frozenset(Review.objects.of_case(case_id).objecting().values_list("element_id", flat=True))


def objections(case_id: UUID) -> int:
    """How many rows the inspector objects to: a fact for policy. One query."""
    return Review.objects.of_case(case_id).objecting().count()
