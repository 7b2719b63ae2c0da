"""What a scope is weighed with: read anew under the lock for services, kept in memory for pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from uuid import UUID

from mutations.cases.choices import SeatCode, SeatState
from mutations.cases.models import Case
from portal.money import Amount
from portal.value import value
from wishes.comparison.models import Review
from wishes.costing.values import Plan
from wishes.decisions.choices import Follows
from wishes.decisions.models import ScopeRow
from wishes.decisions.values import Dossier, RowChoice, Rows
from wishes.policy.values import Frame
from wishes.proposals import selectors as proposals
from wishes.proposals.choices import Card, ProposalStatus
from wishes.proposals.models import Matter

NOTHING_BEFORE = Amount()
"""A later decision replaces the former one as a whole, so nothing was ordered beside it."""


@value
class Opened:
    """What nobody can change after the opening: facts are closed, versions pinned, plans and cards frozen."""

    frame: Frame
    plans: Mapping[str, Plan]
    cards: tuple[Card, ...]


def _cards(case_id: UUID) -> tuple[Card, ...]:
    rows = Matter.objects.filter(
        proposal__case_id=case_id,
        proposal__status=ProposalStatus.SUBMITTED,
        proposal__seat__code=SeatCode.TENANT,
        proposal__seat__state=SeatState.INVITED,
    )
    chosen = set(rows.values_list("card", flat=True))
    return tuple(card for card in Card if card.value in chosen)


def read_opened(case_id: UUID, language: str) -> Opened:
    """Some fifteen queries, whatever the size."""
    case = Case.objects.get(pk=case_id)
    frame = proposals.frame_for(case, language)
    return Opened(frame=frame, plans=proposals.plans_of(case_id, frame), cards=_cards(case_id))


opened = lru_cache(maxsize=64)(read_opened)
"""For pages of a case that has been opened; a service reads anew."""


def objections_of(case_id: UUID) -> frozenset[UUID]:
    return frozenset(Review.objects.of_case(case_id).objecting().values_list("element_id", flat=True))


def dossier_of(found: Opened, objections: frozenset[UUID]) -> Dossier:
    return Dossier(
        frame=found.frame,
        plans=found.plans,
        objections=objections,
        ordered_before=NOTHING_BEFORE,
        cards=found.cards,
    )


def fresh_dossier(case_id: UUID, language: str) -> Dossier:
    """For a service, under the lock of the case."""
    return dossier_of(read_opened(case_id, language), objections_of(case_id))


def rows_of(rows: Iterable[ScopeRow]) -> Rows:
    return {row.element_id: RowChoice(follows=Follows(row.follows), choice=row.choice) for row in rows}


def asked_rows(kept: Mapping[str, list[str]]) -> Rows:
    """The copy that a request keeps, back into rows."""
    return {UUID(id): RowChoice(follows=Follows(follows), choice=choice) for id, (follows, choice) in kept.items()}
