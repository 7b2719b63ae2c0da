"""Dwelling types in a list, and one with its rooms and what it foresees in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from django.db.models import Count

from mutations.dwellings.choices import DwellingKind
from mutations.dwellings.models import DwellingType, TypeElement, TypeRoom
from mutations.dwellings.selectors.core import words_in
from mutations.dwellings.values import ThingView, TypeRoomView, TypeRow
from portal.actor import Actor


def all_types(actor: Actor) -> tuple[TypeRow, ...]:
    """One query."""
    types = DwellingType.objects.visible_to(actor).annotate(
        room_count=Count("rooms", distinct=True), dwelling_count=Count("dwelling", distinct=True)
    )
    return tuple(
        TypeRow(
            id=row.pk,
            name=row.name,
            kind=str(DwellingKind(row.kind).label),
            floor_area=row.floor_area,
            rooms=row.room_count,
            dwellings=row.dwelling_count,
        )
        for row in types.order_by("name", "pk")
    )


def rooms_of_type(rooms: list[TypeRoom], language: str) -> tuple[TypeRoomView, ...]:
    """One query for what is in them."""
    inside: Mapping[UUID, list[TypeElement]] = defaultdict(list)
    things = TypeElement.objects.filter(room__in=rooms).select_related("kind")
    for thing in things.order_by("kind__position", "pk"):
        inside[thing.room_id].append(thing)
    return tuple(view(room, inside[room.pk], language) for room in rooms)


def view(room: TypeRoom, things: list[TypeElement], language: str) -> TypeRoomView:
    return TypeRoomView(
        id=room.pk,
        name=room.name,
        floor_area=room.floor_area,
        wall_area=room.wall_area,
        ceiling_area=room.ceiling_area,
        perimeter=room.perimeter,
        things=tuple(
            ThingView(
                label=words_in(thing.kind.translations, language, "label", thing.kind.label),
                icon=thing.kind.icon,
                count=thing.count,
                length=thing.length,
            )
            for thing in things
        ),
    )
