"""Rows of a dwelling into values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Exists, OuterRef

from mutations.dwellings import models
from mutations.dwellings.choices import Measure, RoomKind
from mutations.dwellings.values import Dwelling, Element, KindWords, Room


def words_in(translations: Mapping[str, Mapping[str, str]], language: str, field: str, default: str) -> str:
    """The text in the reader's language, Dutch where it lacks."""
    return translations.get(language[:2], {}).get(field) or default


def _room(row: models.Room) -> Room:
    return Room(
        id=row.pk,
        kind=RoomKind(row.kind),
        name=row.name,
        x=row.x,
        y=row.y,
        width=row.width,
        height=row.height,
        floor_area=row.floor_area,
    )


def _measures(room: models.Room, *, count: int, length: Decimal) -> Mapping[Measure, Decimal]:
    return {
        Measure.ONE: Decimal(1),
        Measure.COUNT: Decimal(count),
        Measure.LENGTH: length,
        Measure.FLOOR: room.floor_area,
        Measure.WALL: room.wall_area,
        Measure.CEILING: room.ceiling_area,
        Measure.PERIMETER: room.perimeter,
    }


def _things(
    rooms: Iterable[models.Room], *, on: date, language: str
) -> tuple[Mapping[UUID, Element], Mapping[str, KindWords]]:
    """In the order of rooms and kinds, with the words for the kinds. Plain columns: every page reads all of them."""
    by_id = {room.pk: room for room in rooms}
    open_defects = models.Defect.objects.filter(element=OuterRef("pk"), ended_at__isnull=True)
    rows = models.Element.objects.filter(room__in=list(by_id)).annotate(is_broken=Exists(open_defects))
    elements: dict[UUID, Element] = {}
    words: dict[str, KindWords] = {}
    for (
        id, room, year_placed, condition, count, length, is_broken, is_addition, kind, label, voice, other, icon,
    ) in rows.order_by("room__position", "kind__position", "year_placed", "pk").values_list(
        "pk", "room_id", "year_placed", "condition", "count", "length", "is_broken", "is_addition",
        "kind__code", "kind__label", "kind__label_tenant", "kind__translations", "kind__icon",
    ):  # fmt: skip
        elements[id] = Element(
            id=id,
            room=room,
            kind=kind,
            age=None if year_placed is None else max(on.year - year_placed, 0),
            condition=condition,
            measures=_measures(by_id[room], count=count, length=length),
            has_defect=is_broken,
            is_addition=is_addition,
        )
        words[kind] = words.get(kind) or _words(label, voice, other, icon, language)
    return elements, words


def dwelling_with_words(dwelling_id: UUID, *, on: date, language: str) -> tuple[Dwelling, Mapping[str, KindWords]]:
    """The dwelling as a value with ages counted to `on`, and the words for the kinds in it. Two queries."""
    rooms = list(
        models.Room.objects.filter(dwelling_id=dwelling_id).select_related("dwelling").order_by("position", "pk")
    )
    row = rooms[0].dwelling
    elements, words = _things(rooms, on=on, language=language)
    home = Dwelling(
        id=row.pk,
        age=max(on.year - row.year_first_use, 0),
        year_built=row.year_built,
        quality=row.quality,
        storeys=row.storeys,
        rooms=tuple(_room(room) for room in rooms),
        elements=elements,
    )
    return home, words


def dwelling(dwelling_id: UUID, *, on: date) -> Dwelling:
    return dwelling_with_words(dwelling_id, on=on, language="nl")[0]


def _words(
    label: str, label_tenant: str, translations: Mapping[str, Mapping[str, str]], icon: str, language: str
) -> KindWords:
    return KindWords(
        label=words_in(translations, language, "label", label),
        label_tenant=words_in(translations, language, "label_tenant", label_tenant),
        icon=icon,
    )


def kind_words(corporation_id: UUID, language: str) -> Mapping[str, KindWords]:
    """Every kind of element by its code, in the reader's language."""
    rows = models.ElementKind.objects.filter(corporation_id=corporation_id).order_by("position", "pk")
    return {row.code: _words(row.label, row.label_tenant, row.translations, row.icon, language) for row in rows}
