"""Rows into the contractor's list and sheet; a fixed number of queries."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case
from mutations.cases.rules import BEFORE_OPENING
from mutations.dwellings.values import Element, Room
from portal.actor import Actor
from portal.money import Amount
from wishes.catalogue.choices import WorkKind
from wishes.catalogue.values import Work
from wishes.offers.values import Group, Request, Row, Sheet
from wishes.policy.values import Frame
from wishes.proposals import rules as proposal_rules
from wishes.proposals import selectors as proposals
from wishes.proposals.choices import ProposalStatus
from wishes.proposals.models import LIVE, Proposal, ProposalLine
from wishes.proposals.querysets import ProposalQuerySet
from wishes.proposals.values import Draft

NOTHING = Decimal("0.00")


def cases_of(actor: Actor) -> QuerySet[Case]:
    """Cases at which this firm sits."""
    return Case.objects.visible_to(actor).select_related("dwelling").distinct()


def proposals_in(case: Case, actor: Actor) -> ProposalQuerySet[Proposal]:
    """The firm's live proposal, if it has begun."""
    return Proposal.objects.own(actor).current().filter(case=case, seat__code=SeatCode.CONTRACTOR)


def requests(actor: Actor, *, earlier: bool = False) -> tuple[Request, ...]:
    """Homes to make an offer for by closing date, or those that were opened since. One query."""
    own = Proposal.objects.own(actor).current().filter(case=OuterRef("pk"))
    lines = (
        ProposalLine.objects.filter(
            proposal__case=OuterRef("pk"), proposal__seat__firm=actor.firm, proposal__status__in=LIVE
        )
        .order_by()
        .values("proposal")
    )
    rows = cases_of(actor).annotate(
        status=Subquery(own.values("status")[:1]),
        lines=Coalesce(Subquery(lines.values(n=Count("pk"))[:1]), 0),
        excl=Coalesce(Subquery(lines.values(n=Sum("amount_excl"))[:1]), NOTHING),
        vat=Coalesce(Subquery(lines.values(n=Sum("amount_vat"))[:1]), NOTHING),
    )
    rows = rows.exclude(stage__in=BEFORE_OPENING) if earlier else rows.filter(stage=Stage.RECORDING)
    ordered = rows.order_by("-closes_on" if earlier else "closes_on", "number")
    return tuple(
        Request(
            case=case.pk,
            number=case.number,
            address=case.dwelling.address,
            place=case.dwelling.place,
            stage=Stage(case.stage),
            closes_on=case.closes_on,
            lines=case.lines,
            amount=Amount(excl=case.excl, vat=case.vat),
            status=ProposalStatus(case.status) if case.status else None,
        )
        for case in ordered
    )


def _facts(element: Element, *, shared: bool) -> str:
    """Age is known from the books; condition and defects once the inspector has closed his pre-inspection."""
    parts = []
    if element.age is not None:
        parts.append(_("%(age)s jaar oud") % {"age": element.age})
    if shared and element.condition is not None:
        parts.append(_("conditie %(condition)s") % {"condition": element.condition})
    if shared and element.has_defect:
        parts.append(_("gebrek"))
    return ", ".join(parts)


def _row(element: Element, frame: Frame, draft: Draft | None, *, shared: bool) -> Row:
    choices = tuple(
        choice
        for choice in frame.catalogue.choices.get(element.kind, ())
        if choice.recipe
        and all(frame.catalogue.works[line.work].kind is not WorkKind.VOUCHER for line in choice.recipe)
        and proposal_rules.can_choose(
            seat_code=SeatCode.CONTRACTOR,
            choice=choice,
            element=element,
            lock=frame.locks.get(element.id),
            year_built=frame.dwelling.year_built,
        )
    )
    return Row(
        id=element.id,
        label=frame.words[element.kind].label,
        facts=_facts(element, shared=shared),
        lock=frame.locks.get(element.id),
        choices=choices,
        fitting=_fitting(frame, element),
        statement=draft.statements.get(element.id) if draft else None,
    )


def _fitting(frame: Frame, element: Element) -> tuple[Work, ...]:
    codes = dict.fromkeys(
        line.work for choice in frame.catalogue.choices.get(element.kind, ()) for line in choice.recipe
    )
    return tuple(frame.catalogue.works[code] for code in codes if code in frame.firm_prices)


def _group(room: Room, frame: Frame, draft: Draft | None, *, shared: bool) -> Group:
    elements = frame.dwelling.elements_in(room.id)
    return Group(room=room, rows=tuple(_row(element, frame, draft, shared=shared) for element in elements))


def sheet(case: Case, actor: Actor, language: str) -> Sheet:
    """Seven queries for everything of one home."""
    frame = proposals.frame_for(case, language)
    draft = proposals.draft_among(proposals_in(case, actor), frame)
    shared = case.facts_closed_at is not None
    groups = (_group(room, frame, draft, shared=shared) for room in frame.dwelling.rooms)
    return Sheet(
        case=case.pk,
        number=case.number,
        address=case.dwelling.address,
        place=case.dwelling.place,
        stage=Stage(case.stage),
        closes_on=case.closes_on,
        frame=frame,
        draft=draft,
        groups=tuple(group for group in groups if group.rows),
    )


def row_of(sheet: Sheet, element_id: UUID) -> Row | None:
    return next((row for group in sheet.groups for row in group.rows if row.id == element_id), None)
