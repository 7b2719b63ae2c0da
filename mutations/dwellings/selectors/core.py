"""Rows of a dwelling into values."""

from __future__ import annotations

from collections.abc import Mapping
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


def _measures(element: models.Element, room: models.Room) -> Mapping[Measure, Decimal]:
    return {
        Measure.ONE: Decimal(1),
        Measure.COUNT: Decimal(element.count),
        Measure.LENGTH: element.length,
        Measure.FLOOR: room.floor_area,
        Measure.WALL: room.wall_area,
        Measure.CEILING: room.ceiling_area,
        Measure.PERIMETER: room.perimeter,
    }


def elements_with_kind(dwelling_id: UUID) -> list[models.Element]:
    """Every element with its kind and room, and whether a defect of it is open."""
    open_defects = models.Defect.objects.filter(element=OuterRef("pk"), ended_at__isnull=True)
    rows = models.Element.objects.filter(room__dwelling_id=dwelling_id).select_related("kind", "room")
    return list(
        rows.annotate(is_broken=Exists(open_defects)).order_by("room__position", "kind__position", "year_placed", "pk")
    )


def _element(row: models.Element, *, is_broken: bool, on: date) -> Element:
    return Element(
        id=row.pk,
        room=row.room_id,
        kind=row.kind.code,
        age=None if row.year_placed is None else max(on.year - row.year_placed, 0),
        condition=row.condition,
        measures=_measures(row, row.room),
        has_defect=is_broken,
        is_addition=row.is_addition,
    )


def dwelling_with_words(dwelling_id: UUID, *, on: date, language: str) -> tuple[Dwelling, Mapping[str, KindWords]]:
    """The dwelling as a value with ages counted to `on`, and the words for the kinds in it. Two queries."""
    rooms = list(
        models.Room.objects.filter(dwelling_id=dwelling_id).select_related("dwelling").order_by("position", "pk")
    )
    row = rooms[0].dwelling
    elements = elements_with_kind(dwelling_id)
    home = Dwelling(
        id=row.pk,
        age=max(on.year - row.year_first_use, 0),
        year_built=row.year_built,
        quality=row.quality,
        storeys=row.storeys,
        rooms=tuple(_room(room) for room in rooms),
        elements={e.pk: _element(e, is_broken=bool(getattr(e, "is_broken", False)), on=on) for e in elements},
    )
    return home, {e.kind.code: _words(e.kind, language) for e in elements}


def dwelling(dwelling_id: UUID, *, on: date) -> Dwelling:
    return dwelling_with_words(dwelling_id, on=on, language="nl")[0]


def _words(row: models.ElementKind, language: str) -> KindWords:
    return KindWords(
        label=words_in(row.translations, language, "label", row.label),
        label_tenant=words_in(row.translations, language, "label_tenant", row.label_tenant),
        icon=row.icon,
    )


def kind_words(corporation_id: UUID, language: str) -> Mapping[str, KindWords]:
    """Every kind of element by its code, in the reader's language."""
    rows = models.ElementKind.objects.filter(corporation_id=corporation_id).order_by("position", "pk")
    return {row.code: _words(row, language) for row in rows}
