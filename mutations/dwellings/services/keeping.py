"""A dwelling added from its type, and put right."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from mutations.dwellings import rules
from mutations.dwellings.choices import EventName, RoomKind
from mutations.dwellings.models import Dwelling, DwellingType, Element, Room, TypeElement, TypeRoom
from mutations.dwellings.permissions import Act, may
from mutations.dwellings.services import desk
from portal.actor import Actor
from portal.errors import Refused, require
from portal.words import _

COPIED = (
    "kind",
    "name",
    "position",
    "x",
    "y",
    "width",
    "height",
    "floor_area",
    "wall_area",
    "ceiling_area",
    "perimeter",
)


class DwellingFields(TypedDict):
    """Everything that is typed of a dwelling; postcode and house number in Dutch form."""

    street: str
    house_number: int
    house_letter: str
    house_addition: str
    postcode: str
    city: str
    bag_id: str
    kind: str
    year_built: int
    year_first_use: int
    floor_area: Decimal
    storeys: int
    monthly_rent: Decimal
    quality: str
    accessibility: str
    complex_code: str


@transaction.atomic
def add_dwelling(
    *, corporation_id: UUID, type_id: UUID | None, actor: Actor, now: datetime, **fields: Unpack[DwellingFields]
) -> Dwelling:
    """Rooms and elements are copied from the type and belong to the dwelling from then on."""
    require(may(actor, Act.KEEP, corporation_id))
    template = None if type_id is None else type_of(corporation_id, type_id)
    dwelling = Dwelling(corporation_id=corporation_id, type=template, **in_form(fields, today=localdate(now)))
    save(dwelling)
    furnish(dwelling)
    facts = {"type": None if template is None else str(template.pk), "bag_id": dwelling.bag_id}
    desk.record(dwelling, dwelling, event=EventName.DWELLING_ADDED, actor=actor, now=now, facts=facts)
    return dwelling


@transaction.atomic
def change_dwelling(
    *, dwelling_id: UUID, revision: int, actor: Actor, now: datetime, **fields: Unpack[DwellingFields]
) -> Dwelling:
    """Saving what stands there already changes nothing and leaves no trace."""
    dwelling = Dwelling.objects.select_for_update().get(pk=dwelling_id)
    require(may(actor, Act.KEEP, dwelling.corporation_id))
    desk.check_revision(dwelling.revision, revision, theirs=dwelling)
    new = in_form(fields, today=localdate(now))
    changed = {name: content for name, content in new.items() if getattr(dwelling, name) != content}
    if not changed:
        return dwelling
    rules.check_change(changed, facts_closed=dwelling.facts_closed)
    for name, content in changed.items():
        setattr(dwelling, name, content)
    dwelling.revision += 1
    save(dwelling)
    facts = {"changed": ",".join(sorted(changed))}
    desk.record(dwelling, dwelling, event=EventName.DWELLING_CHANGED, actor=actor, now=now, facts=facts)
    return dwelling


def type_of(corporation_id: UUID, type_id: UUID) -> DwellingType:
    template = DwellingType.objects.filter(corporation_id=corporation_id, pk=type_id).first()
    if template is None:
        raise Refused(_("Dit woningtype is er niet."), field="type_id")
    return template


def in_form(fields: DwellingFields, *, today: date) -> DwellingFields:
    """Checked, and as it is stored; a refusal names its field."""
    rules.check_house_number(fields["house_number"])
    rules.check_years(year_built=fields["year_built"], year_first_use=fields["year_first_use"], today=today)
    return {
        **fields,
        "street": rules.tidy(fields["street"]),
        "city": rules.tidy(fields["city"]),
        "house_letter": rules.to_house_letter(fields["house_letter"]),
        "house_addition": rules.to_house_addition(fields["house_addition"]),
        "postcode": rules.to_postcode(fields["postcode"]),
        "bag_id": rules.to_bag_id(fields["bag_id"]),
        "complex_code": rules.tidy(fields["complex_code"]),
    }


def save(dwelling: Dwelling) -> None:
    """The database holds that an address and a BAG id are there once; which of the two it was, is said."""
    others = Dwelling.objects.filter(corporation_id=dwelling.corporation_id).exclude(pk=dwelling.pk)
    if dwelling.bag_id and others.filter(bag_id=dwelling.bag_id).exists():
        raise Refused(_("Er is al een woning met dit BAG-nummer."), field="bag_id")
    try:
        with transaction.atomic():
            dwelling.save()
    except IntegrityError as error:
        raise Refused(_("Deze woning staat al in de lijst."), field="house_number") from error


def furnish(dwelling: Dwelling) -> None:
    """Copy the type's rooms and elements; one room of kind WHOLE is always there, for what belongs to no room."""
    templates = list(TypeRoom.objects.filter(type_id=dwelling.type_id).order_by("position", "pk"))
    rooms = {
        row.pk: Room(
            corporation_id=dwelling.corporation_id, dwelling=dwelling, **{name: getattr(row, name) for name in COPIED}
        )
        for row in templates
    }
    whole = [] if any(row.kind == RoomKind.WHOLE for row in templates) else [whole_of(dwelling, len(templates))]
    Room.objects.bulk_create([*rooms.values(), *whole])
    Element.objects.bulk_create(
        Element(
            corporation_id=dwelling.corporation_id,
            room=rooms[row.room_id],
            kind_id=row.kind_id,
            count=row.count,
            length=row.length,
        )
        for row in TypeElement.objects.filter(room__type_id=dwelling.type_id).order_by("pk")
    )


def whole_of(dwelling: Dwelling, position: int) -> Room:
    name = str(RoomKind.WHOLE.label).capitalize()
    return Room(
        corporation_id=dwelling.corporation_id,
        dwelling=dwelling,
        kind=RoomKind.WHOLE,
        name=name,
        position=position,
        floor_area=dwelling.floor_area,
    )
