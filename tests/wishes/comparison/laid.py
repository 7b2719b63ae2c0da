"""The flat of the story in four elements, opened and laid out, without a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from mutations.cases.choices import Stage
from mutations.cases.models import Case
from mutations.dwellings.choices import DwellingKind
from mutations.dwellings.models import Dwelling
from tests.wishes.decisions.story import dossier
from wishes.comparison.rules import find_look
from wishes.comparison.selectors import comparison
from wishes.comparison.selectors.reading import label_of
from wishes.comparison.values import Comparison, Laid, Matters, Speaker
from wishes.costing.rules import at_book
from wishes.costing.values import Plan
from wishes.proposals.models import Opening

OPENED_AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def opened(stage: Stage = Stage.OPENED, missing: str = "") -> Case:
    home = Dwelling(
        street="Dorpsstraat",
        house_number=12,
        postcode="3511AB",
        city="Utrecht",
        kind=DwellingKind.WALK_UP_FLAT,
        year_built=1968,
        floor_area=Decimal("65.00"),
        monthly_rent=Decimal("608.00"),
    )
    case = Case(
        number="2026-0014",
        stage=stage,
        dwelling=home,
        key_expected_on=date(2027, 1, 11),
        reference_date=date(2026, 10, 1),
    )
    Opening(case=case, at=OPENED_AT, missing=missing)
    return case


def lay(plans: Mapping[str, Plan] | None = None, *, notes: Mapping[tuple[str, UUID], str] | None = None) -> Laid:
    """The standard, Fatma, Jan and Vos; or the standard and any other seats."""
    story = dossier()
    found = plans or story.plans
    return Laid(
        frame=story.frame,
        speakers=tuple(Speaker(seat=seat, label=label_of(seat), holder="") for seat in found),
        plans=found,
        at_one={seat: at_book(plan, story.frame.prices) for seat, plan in found.items()},
        notes=notes or {},
        reviews={},
        matters=Matters(cards=(), words=""),
    )


def compare(laid: Laid | None = None, **asked: str) -> Comparison:
    on_table = laid or lay()
    return comparison(opened(), on_table, find_look(asked, on_table.seats))


def seats(count: int) -> Mapping[str, Plan]:
    """A trial: the standard and as many participants as there are."""
    story = dossier().plans
    said = [story["H"], story["O"], story["A"]]
    numbered = {str(number): _as_seat(said[number % len(said)], str(number)) for number in range(1, count + 1)}
    return {"S": story["S"], **numbered}


def _as_seat(plan: Plan, seat: str) -> Plan:
    return Plan(statements={id: replace(statement, seat=seat) for id, statement in plan.statements.items()})
