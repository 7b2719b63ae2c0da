"""Dwelling types: copied under a new name, and put right. A dwelling that started from a type keeps what it copied."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import IntegrityError, transaction

from mutations.dwellings import rules
from mutations.dwellings.choices import EventName
from mutations.dwellings.models import DwellingType, TypeElement, TypeRoom
from mutations.dwellings.permissions import Act, may
from mutations.dwellings.services import desk
from mutations.dwellings.services.keeping import COPIED
from portal.actor import Actor
from portal.errors import Refused, require
from portal.trail import services as trail
from portal.trail.values import Facts
from portal.words import _

LIKE_ITS_MODEL = ("kind", "floor_area", "storeys", "quality")


@transaction.atomic
def copy_type(*, type_id: UUID, name: str, actor: Actor, now: datetime) -> DwellingType:
    """With its rooms, measures and things; from then on each is put right by itself."""
    model = take(type_id, actor)
    copied = DwellingType(
        corporation_id=model.corporation_id, name=to_name(name), **{f: getattr(model, f) for f in LIKE_ITS_MODEL}
    )
    save(copied)
    copy_rooms(model, copied)
    facts: Facts = {"copy_of": str(model.pk)}
    record(copied, copied, event=EventName.TYPE_ADDED, actor=actor, now=now, facts=facts)
    return copied


@transaction.atomic
def measure_type_room(
    *,
    room_id: UUID,
    revision: int,
    floor_area: Decimal,
    wall_area: Decimal,
    ceiling_area: Decimal,
    perimeter: Decimal,
    actor: Actor,
    now: datetime,
) -> TypeRoom:
    """Square metres, and metres along the floor, for the dwellings that are added from now on.

    Saving what stands there already changes nothing and leaves no trace.
    """
    template = take(TypeRoom.objects.values_list("type_id", flat=True).get(pk=room_id), actor)
    room = TypeRoom.objects.get(pk=room_id)
    desk.check_revision(room.revision, revision, theirs=room)
    measures = {
        "floor_area": floor_area,
        "wall_area": wall_area,
        "ceiling_area": ceiling_area,
        "perimeter": perimeter,
    }
    changed = {name: metres for name, metres in measures.items() if getattr(room, name) != metres}
    if not changed:
        return room
    for name, metres in changed.items():
        setattr(room, name, metres)
    room.revision += 1
    room.save(update_fields=[*changed, "revision"])
    facts: Facts = {"type": str(template.pk), **{name: str(metres) for name, metres in changed.items()}}
    record(template, room, event=EventName.TYPE_ROOM_MEASURED, actor=actor, now=now, facts=facts)
    return room


def take(type_id: UUID, actor: Actor) -> DwellingType:
    """The type under its lock: whoever copies or measures it does so one after the other."""
    template = DwellingType.objects.select_for_update().get(pk=type_id)
    require(may(actor, Act.TYPE, template.corporation_id))
    return template


def to_name(typed: str) -> str:
    name = rules.tidy(typed)
    if not name:
        raise Refused(_("Geef het woningtype een naam."), field="name")
    return name


def save(template: DwellingType) -> None:
    """The database holds that a name is there once; one that differs in capitals only is refused here."""
    taken = Refused(_("Er is al een woningtype met deze naam."), field="name")
    if DwellingType.objects.filter(corporation_id=template.corporation_id, name__iexact=template.name).exists():
        raise taken
    try:
        with transaction.atomic():
            template.save(force_insert=True)
    except IntegrityError as error:
        raise taken from error


def copy_rooms(model: DwellingType, copied: DwellingType) -> None:
    rooms = {
        row.pk: TypeRoom(
            corporation_id=copied.corporation_id, type=copied, **{name: getattr(row, name) for name in COPIED}
        )
        for row in TypeRoom.objects.filter(type=model).order_by("position", "pk")
    }
    TypeRoom.objects.bulk_create(rooms.values())
    TypeElement.objects.bulk_create(
        TypeElement(
            corporation_id=copied.corporation_id,
            room=rooms[row.room_id],
            kind_id=row.kind_id,
            count=row.count,
            length=row.length,
        )
        for row in TypeElement.objects.filter(room__type=model).order_by("pk")
    )


def record(
    template: DwellingType,
    subject: DwellingType | TypeRoom,
    *,
    event: EventName,
    actor: Actor,
    now: datetime,
    facts: Facts,
) -> None:
    """On the corporation's own chain: a type belongs to no case."""
    trail.record(
        event=event,
        corporation_id=template.corporation_id,
        chain_id=template.corporation_id,
        subject=subject,
        actor=actor,
        now=now,
        facts=facts,
    )
