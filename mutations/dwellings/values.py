"""What the room hands out: a dwelling, its rooms and the things in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from mutations.dwellings.choices import Measure, RoomKind
from portal.value import value


@value
class Room:
    """A room with its place on the plan (in grid units) and its measures in metres and square metres."""

    id: UUID
    kind: RoomKind
    name: str
    x: int
    y: int
    width: int
    height: int
    floor_area: Decimal


@value
class Element:
    """One thing in one room as the case knows it; a room and the dwelling have one of their own kind."""

    id: UUID
    room: UUID
    kind: str
    age: int | None
    condition: int | None
    measures: Mapping[Measure, Decimal]
    has_defect: bool = False
    is_addition: bool = False


@value
class Dwelling:
    """The facts that prices and policy look at; `age` in whole years since first use."""

    id: UUID
    age: int
    year_built: int
    quality: str
    storeys: int
    rooms: tuple[Room, ...]
    elements: Mapping[UUID, Element]

    def elements_in(self, room: UUID) -> tuple[Element, ...]:
        """In the order in which they stand in the room."""
        return tuple(element for element in self.elements.values() if element.room == room)


@value
class KindWords:
    """How a kind of element is called: by professionals, by tenants, and its icon."""

    label: str
    label_tenant: str
    icon: str


@value
class DwellingRow:
    """One dwelling in a list."""

    id: UUID
    address: str
    place: str
    kind: str
    year_built: int
    complex_code: str
    is_held: bool


@value
class DwellingPage:
    """A page of a list; `total` counts all that were found. With none: the street that was perhaps meant."""

    rows: tuple[DwellingRow, ...]
    total: int
    number: int
    pages: int
    meant: str = ""

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.pages else None


@value
class DefectView:
    id: UUID
    kind: str
    text: str
    noted_at: datetime


@value
class ElementView:
    """The facts of one thing as a page shows them."""

    id: UUID
    label: str
    icon: str
    year_placed: int | None
    condition: str
    count: int
    length: Decimal
    is_addition: bool
    may_be_taken_over: bool
    defects: tuple[DefectView, ...]


@value
class ThingView:
    """What a type foresees in a room: nobody has looked at it yet."""

    label: str
    icon: str
    count: int
    length: Decimal


@value
class TypeRoomView:
    """A room of a type with its measures and what it foresees there."""

    id: UUID
    name: str
    floor_area: Decimal
    wall_area: Decimal
    ceiling_area: Decimal
    perimeter: Decimal
    things: tuple[ThingView, ...]


@value
class TypeRow:
    """A dwelling type in a list, with how many dwellings started from it."""

    id: UUID
    name: str
    kind: str
    floor_area: Decimal
    rooms: int
    dwellings: int


@value
class RoomView:
    """A room with its measures and what is in it."""

    id: UUID
    name: str
    kind: RoomKind
    floor_area: Decimal
    wall_area: Decimal
    ceiling_area: Decimal
    perimeter: Decimal
    elements: tuple[ElementView, ...]
