"""What the inspector is asked after the opening, and what he already answered."""

from __future__ import annotations

from uuid import UUID

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case
from portal.ui.fields.cards import in_words
from portal.words import _
from wishes.comparison import rules
from wishes.comparison.choices import BookView, Grouping
from wishes.comparison.selectors.rows import row
from wishes.comparison.selectors.table import heading
from wishes.comparison.values import Laid, Look, Overlap, ReviewPage, Row
from wishes.costing.values import Plan, Statement

NO_PLAN = Plan(statements={})


def look_of(laid: Laid) -> Look:
    """The inspector's own plan beside the tenant's, at one book: an answer is about what is done, not about prices."""
    asked = {"base": SeatCode.INSPECTOR.value, "other": SeatCode.TENANT.value, "book": BookView.ONE.value}
    return rules.find_look(asked | {"group": Grouping.ROOM.value}, laid.seats)


def said_of(laid: Laid, element_id: UUID) -> tuple[Statement, ...]:
    """What every column says of an element, at one book."""
    return tuple(plan.statements[element_id] for plan in laid.at_one.values())


def answer_to(laid: Laid, element_id: UUID) -> Row:
    return row(laid, look_of(laid), laid.frame.dwelling.elements[element_id])


def sentence(overlap: Overlap) -> str:
    """What the inspector is told of himself: how many things he named, and how many of those the tenant asked for."""
    named, shared = overlap.named, overlap.shared
    if not named:
        return str(_("U noemde niets waar de huurder ook iets van kon vinden."))
    if named == 1:
        asked = _("De huurder vroeg daar ook om.") if shared else _("De huurder vroeg daar niet om.")
        return f"{_('U noemde één ding.')} {asked}"
    text = (
        _("U noemde %(named)s dingen; de huurder vroeg ze allemaal.")
        if shared == named
        else _("U noemde %(named)s dingen; de huurder vroeg om %(shared)s daarvan.")
    )
    return str(text) % {"named": in_words(named), "shared": in_words(shared)}


def review_page(case: Case, laid: Laid) -> ReviewPage:
    """For the inspector of this case alone."""
    asked = [
        answer_to(laid, id)
        for id in laid.frame.dwelling.elements
        if id not in laid.locked and rules.differs(said_of(laid, id))
    ]
    mine, theirs = (laid.plans.get(seat, NO_PLAN) for seat in (SeatCode.INSPECTOR, SeatCode.TENANT))
    kinds = {id: element.kind for id, element in laid.frame.dwelling.elements.items()}
    return ReviewPage(
        heading=heading(case, laid),
        rows=tuple(asked),
        is_open=case.stage == Stage.OPENED,
        sentence=sentence(rules.find_overlap(mine, theirs, kinds=kinds, locked=laid.locked)),
    )
