"""Dwellings in a list, and one with its rooms and what is in them; a fixed number of queries each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from mutations.dwellings.choices import ROOM_ICONS, Condition, DefectKind, DwellingKind, RoomKind
from mutations.dwellings.models import Defect, Dwelling, DwellingType, Element, ElementKind, Room, TypeRoom
from mutations.dwellings.selectors.core import words_in
from mutations.dwellings.values import DefectView, DwellingPage, DwellingRow, ElementView, RoomView
from portal.actor import Actor
from portal.ui.plan import Box

PAGE_SIZE = 25
CLOSE_ENOUGH = 0.6


def page_of_dwellings(actor: Actor, *, words: str = "", free: bool = False, number: int = 1) -> DwellingPage:
    """By address; `free` leaves out those that an open case holds. Two queries, and one more where none is found."""
    found = Dwelling.objects.visible_to(actor).matching(words)
    if free:
        found = found.filter(held_by=None)
    total = found.count()
    pages = max(-(-total // PAGE_SIZE), 1)
    number = min(max(number, 1), pages)
    first = (number - 1) * PAGE_SIZE
    rows = found.order_by("street", "house_number", "house_letter", "house_addition", "pk")
    meant = nearest_street(actor, words) if words and not total else ""
    return DwellingPage(
        rows=tuple(row_of(row) for row in rows[first : first + PAGE_SIZE]),
        total=total,
        number=number,
        pages=pages,
        meant=meant,
    )


def row_of(row: Dwelling) -> DwellingRow:
    return DwellingRow(
        id=row.pk,
        address=row.address,
        place=row.place,
        kind=str(DwellingKind(row.kind).label),
        year_built=row.year_built,
        complex_code=row.complex_code,
        is_held=row.held_by is not None,
    )


def nearest_street(actor: Actor, words: str) -> str:
    """A street of the corporation that looks like what was typed; empty where none does."""
    streets = Dwelling.objects.visible_to(actor).values_list("street", flat=True).distinct()
    typed = " ".join(word for word in words.split() if not word[:1].isdigit()).casefold()
    by_key = {street.casefold(): street for street in streets}
    found = get_close_matches(typed, by_key, n=1, cutoff=CLOSE_ENOUGH)
    return by_key[found[0]] if found else ""


def types_of(actor: Actor) -> tuple[tuple[UUID, str], ...]:
    rows = DwellingType.objects.visible_to(actor).order_by("name", "pk")
    return tuple((row.pk, row.name) for row in rows)


def kinds_of(actor: Actor, language: str) -> tuple[tuple[UUID, str], ...]:
    """What can be added to a room."""
    rows = ElementKind.objects.visible_to(actor).order_by("position", "pk")
    return tuple((row.pk, words_in(row.translations, language, "label", row.label)) for row in rows)


def elements() -> QuerySet[Element]:
    """With their kinds and the defects that are open. Two queries."""
    broken = Defect.objects.filter(ended_at=None).order_by("noted_at", "pk")
    rows = Element.objects.select_related("kind").prefetch_related(Prefetch("defects", queryset=broken))
    return rows.order_by("kind__position", "year_placed", "pk")


def rooms_of(dwelling_id: UUID, language: str) -> tuple[RoomView, ...]:
    """Three queries."""
    inside: Mapping[UUID, list[Element]] = defaultdict(list)
    for element in elements().filter(room__dwelling_id=dwelling_id):
        inside[element.room_id].append(element)
    rooms = Room.objects.filter(dwelling_id=dwelling_id).order_by("position", "pk")
    return tuple(view(room, inside[room.pk], language) for room in rooms)


def room_view(room: Room, language: str) -> RoomView:
    """Two queries."""
    return view(room, elements().filter(room=room), language)


def view(room: Room, inside: Iterable[Element], language: str) -> RoomView:
    return RoomView(
        id=room.pk,
        name=room.name,
        kind=RoomKind(room.kind),
        floor_area=room.floor_area,
        wall_area=room.wall_area,
        ceiling_area=room.ceiling_area,
        perimeter=room.perimeter,
        elements=tuple(element_view(element, language) for element in inside),
    )


def element_view(element: Element, language: str) -> ElementView:
    """The element comes with its kind and its open defects."""
    return ElementView(
        id=element.pk,
        label=words_in(element.kind.translations, language, "label", element.kind.label),
        icon=element.kind.icon,
        year_placed=element.year_placed,
        condition="" if element.condition is None else str(Condition(element.condition).label),
        count=element.count,
        length=element.length,
        is_addition=element.is_addition,
        may_be_taken_over=element.may_be_taken_over,
        defects=tuple(
            DefectView(id=one.pk, kind=str(DefectKind(one.kind).label), text=one.text, noted_at=one.noted_at)
            for one in element.defects.all()
        ),
    )


def boxes_of(rooms: Sequence[Room | TypeRoom]) -> tuple[Box, ...]:
    """The rooms that have a place on the plan."""
    return tuple(
        Box(
            x=room.x,
            y=room.y,
            width=room.width,
            height=room.height,
            name=room.name,
            icon=ROOM_ICONS[RoomKind(room.kind)],
        )
        for room in rooms
        if room.width and room.height
    )
