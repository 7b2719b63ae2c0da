"""Dwelling types with their rooms and the things in them."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from mutations.dwellings.models import DwellingType, ElementKind, TypeElement, TypeRoom
from wishes.demo import homes


def add_type(corporation: UUID, plan: homes.HomePlan) -> UUID:
    kinds = dict(ElementKind.objects.filter(corporation_id=corporation).values_list("code", "pk"))
    row = DwellingType.objects.create(
        corporation_id=corporation,
        name=plan.name,
        kind=plan.kind,
        floor_area=plan.floor_area,
        storeys=plan.storeys,
    )
    rooms = [type_room(row, position, room) for position, room in enumerate(plan.rooms)]
    TypeRoom.objects.bulk_create(rooms)
    TypeElement.objects.bulk_create(
        TypeElement(
            corporation_id=corporation, room=row, kind_id=kinds[thing.kind], count=thing.count, length=thing.length
        )
        for row, room in zip(rooms, plan.rooms, strict=True)
        for thing in room.things
    )
    return row.pk


def type_room(row: DwellingType, position: int, room: homes.RoomPlan) -> TypeRoom:
    return TypeRoom(
        corporation_id=row.corporation_id,
        type=row,
        kind=room.kind,
        name=room.name,
        position=position,
        x=room.x,
        y=room.y,
        width=room.width,
        height=room.height,
        floor_area=room.floor,
        wall_area=room.wall,
        ceiling_area=room.floor if room.wall else Decimal(0),
        perimeter=room.perimeter,
    )
