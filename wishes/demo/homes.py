"""Dwelling types of the demo: rooms on a grid of half metres, and the things in them."""

from __future__ import annotations

from decimal import Decimal

from mutations.dwellings.choices import DwellingKind, RoomKind
from portal.value import value


@value
class Thing:
    """So many of a kind, or so many metres."""

    kind: str
    count: int
    length: Decimal


@value
class RoomPlan:
    """`x`, `y`, `width`, `height` in half metres; areas in square metres."""

    kind: RoomKind
    name: str
    x: int
    y: int
    width: int
    height: int
    floor: Decimal
    wall: Decimal
    perimeter: Decimal
    things: tuple[Thing, ...]


@value
class HomePlan:
    name: str
    kind: DwellingKind
    floor_area: Decimal
    storeys: int
    rooms: tuple[RoomPlan, ...]


def thing(text: str) -> Thing:
    """KIND, KIND*count or KIND@metres."""
    kind, _, length = text.partition("@")
    kind, _, count = kind.partition("*")
    return Thing(kind=kind, count=int(count or 1), length=Decimal(length or "0"))


def room(kind: RoomKind, name: str, box: tuple[int, int, int, int], wall: str, things: str) -> RoomPlan:
    """Floor and perimeter follow from the box; `wall` is what can be papered: without windows, doors and tiles."""
    x, y, width, height = box
    return RoomPlan(
        kind=kind,
        name=name,
        x=x,
        y=y,
        width=width,
        height=height,
        floor=Decimal(width * height) / 4,
        wall=Decimal(wall),
        perimeter=Decimal(width + height),
        things=tuple(thing(text) for text in things.split()),
    )


def whole(things: str) -> RoomPlan:
    return room(RoomKind.WHOLE, "Hele woning", (0, 0, 0, 0), "0", things)


ALWAYS = "HANDOVER SAFETY_CHECK LOCKS*2 CLEANING FUSE_BOX"
HEATED = f"{ALWAYS} CO_ALARM BOILER THERMOSTAT"
ENTRANCE = "WALLS PAINTWORK FLOOR FRONT_DOOR DOORBELL"
DRY = "WALLS PAINTWORK FLOOR"
FACADE = "WINDOW_FRAME*2 WINDOW_SILL@2.4 GLAZING@2.4 RADIATOR"
KITCHEN = f"{DRY} KITCHEN_UNIT KITCHEN_TAP KITCHEN_TILES@3 KITCHEN_DRAIN COOKER_POINT COOKER_HOOD"
BATH = "BATHROOM BATH_TILES BATH_FLOOR BATH_JOINTS@8 BASIN SHOWER SHOWER_DRAIN MIRROR"
TOILET = "TOILET_BOWL TOILET_TILES"

WALK_UP_FLAT = HomePlan(
    name="Portiekflat 3 kamers 65 m²",
    kind=DwellingKind.WALK_UP_FLAT,
    floor_area=Decimal("65.00"),
    storeys=1,
    rooms=(
        whole(f"{ALWAYS} SMOKE_ALARM*2 VENTILATION*3 WATER_PIPES@18 SOCKETS*22"),
        room(RoomKind.HALL, "Hal", (9, 0, 4, 9), "32", f"{ENTRANCE} INNER_DOORS*5"),
        room(RoomKind.TOILET, "Toilet", (7, 0, 2, 4), "0", f"TOILET_THRESHOLD {TOILET}"),
        room(RoomKind.KITCHEN, "Keuken", (0, 0, 7, 4), "24", KITCHEN),
        room(RoomKind.LIVING, "Woonkamer", (0, 4, 9, 9), "46", f"{DRY} {FACADE} SKIRTING"),
        room(RoomKind.BEDROOM, "Grote slaapkamer", (13, 6, 7, 7), "35", f"{DRY} {FACADE}"),
        room(RoomKind.BEDROOM, "Kleine slaapkamer", (13, 0, 7, 6), "33", f"{DRY} {FACADE}"),
        room(RoomKind.BATHROOM, "Badkamer", (9, 9, 4, 4), "18", f"{BATH} WASHING_POINT"),
        room(RoomKind.BALCONY, "Balkon", (0, 13, 9, 2), "0", "BALCONY SUN_SHADE"),
    ),
)

GALLERY_FLAT = HomePlan(
    name="Galerijflat 3 kamers 72 m²",
    kind=DwellingKind.GALLERY_FLAT,
    floor_area=Decimal("72.00"),
    storeys=1,
    rooms=(
        whole(f"{HEATED} SMOKE_ALARM*2 VENTILATION*3 WATER_PIPES@20 SOCKETS*24"),
        room(RoomKind.HALL, "Hal", (8, 0, 4, 10), "34", f"{ENTRANCE} INNER_DOORS*6 SUSPECT_FLOOR"),
        room(RoomKind.TOILET, "Toilet", (6, 0, 2, 4), "0", f"{TOILET} HAND_BASIN"),
        room(RoomKind.KITCHEN, "Keuken", (0, 0, 6, 5), "25", KITCHEN),
        room(RoomKind.LIVING, "Woonkamer", (0, 5, 8, 13), "50", f"{DRY} {FACADE} CEILING"),
        room(RoomKind.BEDROOM, "Grote slaapkamer", (12, 8, 8, 8), "36", f"{DRY} {FACADE}"),
        room(RoomKind.BEDROOM, "Kleine slaapkamer", (12, 0, 8, 6), "32", f"{DRY} {FACADE}"),
        room(RoomKind.BATHROOM, "Badkamer", (8, 10, 4, 4), "18", f"{BATH} SHOWER_STEP WASHING_POINT GRAB_RAIL"),
        room(RoomKind.BALCONY, "Balkon", (0, 18, 8, 3), "0", "BALCONY SUN_SHADE"),
    ),
)

UPPER_FLOOR = HomePlan(
    name="Bovenwoning 2 kamers 55 m²",
    kind=DwellingKind.UPPER_FLOOR,
    floor_area=Decimal("55.00"),
    storeys=1,
    rooms=(
        whole(f"{HEATED} SMOKE_ALARM VENTILATION*2 WATER_PIPES@14 SOCKETS*18 OPEN_HEATER"),
        room(RoomKind.HALL, "Hal", (7, 0, 4, 8), "30", f"{ENTRANCE} INNER_DOORS*4 STAIRS BANISTER@4"),
        room(RoomKind.KITCHEN, "Keuken", (0, 0, 7, 5), "24", KITCHEN),
        room(RoomKind.LIVING, "Woonkamer", (0, 5, 7, 13), "48", f"{DRY} {FACADE} CEILING SKIRTING"),
        room(RoomKind.BEDROOM, "Slaapkamer", (11, 0, 7, 9), "38", f"{DRY} {FACADE} INNER_FRAMES@5"),
        room(RoomKind.BATHROOM_TOILET, "Badkamer met toilet", (11, 9, 6, 4), "20", f"{BATH} TOILET_BOWL WASHING_POINT"),
    ),
)


def house(name: str, kind: DwellingKind, *, width: int, floor_area: str) -> HomePlan:
    """Two floors side by side on the plan: below on the left, upstairs on the right."""
    up = width + 2
    return HomePlan(
        name=name,
        kind=kind,
        floor_area=Decimal(floor_area),
        storeys=2,
        rooms=(
            whole(f"{HEATED} SMOKE_ALARM*3 VENTILATION*4 WATER_PIPES@26 SOCKETS*32 OWN_WIRING"),
            room(RoomKind.HALL, "Hal", (0, 0, 4, 7), "28", f"{ENTRANCE} INNER_DOORS*3 STAIRS BANISTER@4"),
            room(RoomKind.TOILET, "Toilet", (4, 0, 2, 4), "0", f"{TOILET} HAND_BASIN"),
            room(RoomKind.KITCHEN, "Keuken", (6, 0, width - 6, 7), "26", KITCHEN),
            room(RoomKind.LIVING, "Woonkamer", (0, 7, width, 11), "52", f"{DRY} {FACADE} CEILING SCREED SKIRTING"),
            room(RoomKind.LANDING, "Overloop", (up, 0, 4, 9), "26", f"{DRY} INNER_DOORS*4 INNER_FRAMES@20"),
            room(RoomKind.BATHROOM, "Badkamer", (up + 4, 0, 5, 4), "19", f"{BATH} SHOWER_STEP"),
            room(RoomKind.BEDROOM, "Grote slaapkamer", (up, 9, width - 5, 9), "38", f"{DRY} {FACADE}"),
            room(RoomKind.BEDROOM, "Kleine slaapkamer", (up + width - 5, 9, 5, 9), "30", f"{DRY} {FACADE}"),
            room(RoomKind.ATTIC, "Zolder", (up + 9, 0, width - 9, 9), "20", f"{DRY} WASHING_POINT LEFT_BEHIND*2"),
            room(RoomKind.GARDEN, "Tuin", (0, 18, width, 14), "0", "GARDEN PAVING FENCE@8 SHED SUN_SHADE"),
        ),
    )


HOMES = (
    WALK_UP_FLAT,
    GALLERY_FLAT,
    UPPER_FLOOR,
    house("Eengezinswoning tussen 92 m²", DwellingKind.TERRACED, width=12, floor_area="92.00"),
    house("Eengezinswoning hoek 98 m²", DwellingKind.CORNER, width=13, floor_area="98.00"),
)
