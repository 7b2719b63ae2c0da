"""A wall, what can be done to it, and two price books."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from mutations.dwellings.choices import Measure
from mutations.dwellings.values import Element
from wishes.catalogue.choices import Action, WorkKind
from wishes.catalogue.values import Choice, Ingredient
from wishes.costing.values import Line, Price

WALL, OTHER_WALL = UUID(int=1), UUID(int=2)
ROOM = UUID(int=10)


def element(kind: str = "WALLS", *, id: UUID = WALL, wall: str = "46.00", length: str = "0.00") -> Element:
    measures = {
        Measure.ONE: Decimal(1),
        Measure.COUNT: Decimal(2),
        Measure.LENGTH: Decimal(length),
        Measure.WALL: Decimal(wall),
    }
    return Element(id=id, room=ROOM, kind=kind, age=20, condition=4, measures=measures)


def ingredient(work: str, measure: Measure = Measure.ONE, factor: str = "1") -> Ingredient:
    return Ingredient(work=work, measure=measure, factor=Decimal(factor))


def choice(*recipe: Ingredient, action: Action = Action.REPAIR, code: str = "LOCAL", kind: str = "WALLS") -> Choice:
    return Choice(
        element_kind=kind,
        code=code,
        action=action,
        label=code,
        title=code,
        hint="",
        is_offered=True,
        disturbs_material=False,
        loses_level_access=False,
        own_hours=Decimal(0),
        recipe=recipe,
    )


def price(work: str, excl: str, rate: str = "0.2100", kind: WorkKind = WorkKind.MAINTENANCE) -> Price:
    return Price(work=work, kind=kind, price_excl=Decimal(excl), vat_rate=Decimal(rate))


def line(work: str, quantity: str, excl: str, rate: str = "0.2100") -> Line:
    return Line(
        work=work,
        kind=WorkKind.MAINTENANCE,
        quantity=Decimal(quantity),
        price_excl=Decimal(excl),
        vat_rate=Decimal(rate),
    )


BOOK = {"STRIP": price("STRIP", "6.70", "0.0900"), "MEND": price("MEND", "26.00", "0.0900")}
DEARER_BOOK = {"STRIP": price("STRIP", "7.00", "0.0900"), "MEND": price("MEND", "26.00", "0.0900")}
