"""A small flat made by hand: a toilet with its threshold, a kitchen, and a hall with nothing to choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid5

from mutations.dwellings.choices import Measure, RoomKind
from mutations.dwellings.values import Dwelling, Element, KindWords, Room
from wishes.catalogue.choices import Action, Trade, Unit, VatClass, WorkKind
from wishes.catalogue.values import Catalogue, Choice, Ingredient, Work
from wishes.costing.values import Plan, Price
from wishes.policy.choices import GroundKind
from wishes.policy.values import Frame, Lock, Pins, Policy

SPACE = UUID("6d1f2c52-9a1e-4f7e-8f1b-0f4f6f2f0001")


def id_of(name: str) -> UUID:
    return uuid5(SPACE, name)


def a_room(name: str, kind: RoomKind) -> Room:
    return Room(id=id_of(name), kind=kind, name=name, x=0, y=0, width=4, height=3, floor_area=Decimal(9))


def an_element(name: str, room: str, kind: str, **facts: object) -> Element:
    element = Element(
        id=id_of(name), room=id_of(room), kind=kind, age=12, condition=3, measures={Measure.WALL: Decimal(20)}
    )
    return replace(element, **facts)  # type: ignore[arg-type]


def a_choice(kind: str, code: str, action: Action, **facts: object) -> Choice:
    choice = Choice(
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
        recipe=(),
    )
    return replace(choice, **facts)  # type: ignore[arg-type]


VOUCHER = Work(
    code="VB-1",
    label="verfbon",
    label_tenant="bon voor verf",
    unit=Unit.SQUARE_METRE,
    hours=Decimal(0),
    trade=Trade.OTHER,
    kind=WorkKind.VOUCHER,
    vat_class=VatClass.NONE,
)
PAINT = (Ingredient(work="VB-1", measure=Measure.WALL, factor=Decimal(1)),)

CHOICES: Mapping[str, tuple[Choice, ...]] = {
    "threshold": (
        a_choice("threshold", "keep", Action.KEEP, loses_level_access=True),
        a_choice("threshold", "remove", Action.ADAPT),
    ),
    "walls": (
        a_choice("walls", "keep", Action.KEEP),
        a_choice("walls", "paint", Action.SELF, recipe=PAINT, own_hours=Decimal("6.5")),
        a_choice("walls", "strip", Action.SELF, disturbs_material=True),
        a_choice("walls", "other", Action.OTHER),
    ),
    "unit": (a_choice("unit", "keep", Action.KEEP), a_choice("unit", "over", Action.TAKE_OVER)),
}


def a_frame(*, year_built: int = 1968, locks: Mapping[UUID, Lock] | None = None) -> Frame:
    elements = (
        an_element("threshold", "Toilet", "threshold"),
        an_element("walls", "Keuken", "walls"),
        an_element("unit", "Keuken", "unit", age=None),
        an_element("alarm", "Hal", "alarm"),
    )
    home = Dwelling(
        id=id_of("home"),
        age=58,
        year_built=year_built,
        quality="STA",
        storeys=1,
        rooms=(
            a_room("Toilet", RoomKind.TOILET),
            a_room("Keuken", RoomKind.KITCHEN),
            a_room("Hal", RoomKind.HALL),
        ),
        elements={element.id: element for element in elements},
    )
    words = {kind: KindWords(label=kind, label_tenant=f"de {kind}", icon="home") for kind in (*CHOICES, "alarm")}
    price = Price(work="VB-1", kind=WorkKind.VOUCHER, price_excl=Decimal("2.50"), vat_rate=Decimal(0))
    return Frame(
        pins=Pins(edition=SPACE, book=SPACE, firm_book=None, policy=SPACE, day=date(2026, 10, 5)),
        dwelling=home,
        words=words,
        catalogue=Catalogue(id=SPACE, works={"VB-1": VOUCHER}, choices=CHOICES),
        prices={"VB-1": price},
        firm_prices={},
        policy=Policy(id=SPACE, number=1, standard=(), locks=(), limits=(), mandates=()),
        locks={id_of("alarm"): a_lock("alarm", GroundKind.LAW)} if locks is None else locks,
        standard=Plan(statements={}),
    )


def a_lock(element: str, ground: GroundKind) -> Lock:
    return Lock(element=id_of(element), choice="keep", ground=ground, code="L-1", text="Dat moet van de wet.")
