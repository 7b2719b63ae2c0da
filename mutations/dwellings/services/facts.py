"""What is found in a dwelling: measures, age, condition, additions, defects. Facts are nobody's wish."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from mutations.dwellings import rules
from mutations.dwellings.choices import DefectKind, EventName
from mutations.dwellings.models import Defect, Element, ElementKind, Room
from mutations.dwellings.services import desk
from portal.actor import Actor
from portal.errors import Refused
from portal.words import _


@transaction.atomic
def measure_room(
    *,
    room_id: UUID,
    revision: int,
    floor_area: Decimal,
    wall_area: Decimal,
    ceiling_area: Decimal,
    perimeter: Decimal,
    actor: Actor,
    now: datetime,
) -> Room:
    """Square metres, and metres along the floor; every quantity that follows the room follows these."""
    dwelling = desk.take(Room.objects.values_list("dwelling_id", flat=True).get(pk=room_id), actor)
    room = Room.objects.get(pk=room_id)
    desk.check_revision(room.revision, revision, theirs=room)
    room.floor_area, room.wall_area, room.ceiling_area = floor_area, wall_area, ceiling_area
    room.perimeter = perimeter
    room.revision += 1
    room.save(update_fields=["floor_area", "wall_area", "ceiling_area", "perimeter", "revision"])
    facts = {
        "floor_area": str(floor_area),
        "wall_area": str(wall_area),
        "ceiling_area": str(ceiling_area),
        "perimeter": str(perimeter),
    }
    desk.record(dwelling, room, event=EventName.ROOM_MEASURED, actor=actor, now=now, facts=facts)
    return room


@transaction.atomic
def note_element(
    *,
    element_id: UUID,
    revision: int,
    year_placed: int | None,
    condition: int | None,
    count: int,
    length: Decimal,
    is_addition: bool,
    may_be_taken_over: bool,
    actor: Actor,
    now: datetime,
) -> Element:
    """`condition` is NEN 2767's, 1 excellent to 6 very bad; None where it was not looked at."""
    dwelling = desk.take(Element.objects.values_list("room__dwelling_id", flat=True).get(pk=element_id), actor)
    element = Element.objects.select_related("kind").get(pk=element_id)
    desk.check_revision(element.revision, revision, theirs=element)
    rules.check_year_placed(year_placed, today=localdate(now))
    rules.check_take_over(is_addition=is_addition, may_be_taken_over=may_be_taken_over)
    element.year_placed, element.condition, element.count, element.length = year_placed, condition, count, length
    element.is_addition, element.may_be_taken_over = is_addition, may_be_taken_over
    element.revision += 1
    element.save()
    facts = {
        "kind": element.kind.code,
        "year_placed": year_placed,
        "condition": condition,
        "count": count,
        "length": str(length),
        "is_addition": int(is_addition),
        "may_be_taken_over": int(may_be_taken_over),
    }
    desk.record(dwelling, element, event=EventName.ELEMENT_NOTED, actor=actor, now=now, facts=facts)
    return element


@transaction.atomic
def add_element(*, room_id: UUID, kind_id: UUID, actor: Actor, now: datetime) -> Element:
    """Something that the type did not foresee; its facts are noted next."""
    dwelling = desk.take(Room.objects.values_list("dwelling_id", flat=True).get(pk=room_id), actor)
    kind = ElementKind.objects.filter(corporation_id=dwelling.corporation_id, pk=kind_id).first()
    if kind is None:
        raise Refused(_("Dit onderdeel is er niet."), field="kind_id")
    element = Element.objects.create(corporation_id=dwelling.corporation_id, room_id=room_id, kind=kind)
    facts = {"room": str(room_id), "kind": kind.code}
    desk.record(dwelling, element, event=EventName.ELEMENT_ADDED, actor=actor, now=now, facts=facts)
    return element


@transaction.atomic
def note_defect(*, element_id: UUID, kind: DefectKind, text: str, actor: Actor, now: datetime) -> Defect:
    """Noted twice while it is open it is one defect."""
    dwelling = desk.take(Element.objects.values_list("room__dwelling_id", flat=True).get(pk=element_id), actor)
    words = rules.tidy(text)
    if not words:
        raise Refused(_("Vertel in een paar woorden wat er stuk is."), field="text")
    known = Defect.objects.filter(element_id=element_id, kind=kind, text=words, ended_at=None).first()
    if known is not None:
        return known
    defect = Defect.objects.create(
        corporation_id=dwelling.corporation_id, element_id=element_id, kind=kind, text=words, noted_at=now
    )
    facts = {"element": str(element_id), "kind": kind.value}
    desk.record(dwelling, defect, event=EventName.DEFECT_NOTED, actor=actor, now=now, facts=facts)
    return defect


@transaction.atomic
def end_defect(*, defect_id: UUID, actor: Actor, now: datetime) -> Defect:
    """Mended, or noted by mistake; ended twice it keeps its first end."""
    of = Defect.objects.values_list("element__room__dwelling_id", flat=True)
    dwelling = desk.take(of.get(pk=defect_id), actor)
    defect = Defect.objects.get(pk=defect_id)
    if defect.ended_at is not None:
        return defect
    defect.ended_at = now
    defect.save(update_fields=["ended_at"])
    facts = {"element": str(defect.element_id), "kind": defect.kind}
    desk.record(dwelling, defect, event=EventName.DEFECT_WITHDRAWN, actor=actor, now=now, facts=facts)
    return defect
