"""What a tenant is asked, room by room and thing by thing. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from uuid import UUID

from mutations.cases.choices import SeatCode
from mutations.dwellings.choices import ROOM_ICONS, Condition, RoomKind
from mutations.dwellings.values import Element
from portal.money import ZERO
from wishes.catalogue.choices import WorkKind
from wishes.catalogue.values import Choice
from wishes.costing.rules import cost
from wishes.policy.values import Frame
from wishes.proposals import rules as proposals
from wishes.proposals.choices import Gate
from wishes.proposals.values import Draft, DraftRoom
from wishes.tenant.choices import Progress
from wishes.tenant.rules.names import room_name
from wishes.tenant.values import Always, Option, RoomPart, Said, Thing, Told, Walk


def options(element: Element, frame: Frame) -> tuple[Option, ...]:
    """At most five choices that a tenant may make here; a voucher is shown in euros, and never another price."""
    may = [
        choice
        for choice in frame.catalogue.choices.get(element.kind, ())
        if proposals.can_choose(
            seat_code=SeatCode.TENANT,
            choice=choice,
            element=element,
            lock=frame.locks.get(element.id),
            year_built=frame.dwelling.year_built,
        )
    ]
    return tuple(_option(choice, element, frame) for choice in may[: proposals.MOST_OFFERED])


def voucher_of(choice: Choice, element: Element, frame: Frame) -> Decimal:
    lines = cost(choice=choice, element=element, prices=frame.prices)
    return sum((line.amount.incl for line in lines if line.kind is WorkKind.VOUCHER), ZERO)


def _option(choice: Choice, element: Element, frame: Frame) -> Option:
    return Option(
        code=choice.code,
        action=choice.action,
        title=choice.title,
        hint=choice.hint,
        voucher=voucher_of(choice, element, frame),
        own_hours=choice.own_hours,
        loses_level_access=choice.loses_level_access,
    )


def _said(element: Element, frame: Frame, draft: Draft | None) -> Said | None:
    statement = draft.statements.get(element.id) if draft else None
    choice = frame.catalogue.choice(element.kind, statement.choice) if statement else None
    if draft is None or choice is None:
        return None
    return Said(
        code=choice.code,
        title=choice.title,
        note=draft.notes.get(element.id, ""),
        voucher=voucher_of(choice, element, frame),
    )


def _thing(element: Element, frame: Frame, draft: Draft | None, part: DraftRoom, *, facts_shared: bool) -> Thing:
    words = frame.words[element.kind]
    statement = draft.statements.get(element.id) if draft else None
    grade = element.condition or 0 if facts_shared else 0
    return Thing(
        id=element.id,
        name=words.label_tenant,
        icon=words.icon,
        year=None if element.age is None else frame.pins.day.year - element.age,
        grade=grade,
        condition=str(Condition(grade).label) if grade else "",
        is_picked=element.id in part.picks,
        said=_said(element, frame, draft),
        revision=statement.revision if statement else 0,
    )


def always_in(rooms: Collection[UUID], frame: Frame, *, facts_shared: bool) -> Told:
    """Locked works of these rooms; a defect is the inspector's fact, so it is told when he has shared his facts."""
    found = [
        Always(element=element.id, name=frame.words[element.kind].label_tenant, text=lock.text, ground=lock.ground)
        for element in frame.dwelling.elements.values()
        if element.room in rooms and (lock := frame.locks.get(element.id))
    ]
    return Told(
        broken=tuple(always for always in found if always.is_defect and facts_shared),
        rules=tuple(always for always in found if not always.is_defect),
    )


def progress_of(part: DraftRoom) -> Progress:
    if part.gate is Gate.CALL:
        return Progress.CALL
    if part.is_done:
        return Progress.DONE
    return Progress.BUSY if part.is_busy else Progress.TODO


def _unanswered(frame: Frame) -> tuple[DraftRoom, ...]:
    """The rooms as they are before anything was said."""
    return tuple(
        DraftRoom(
            room=room,
            elements=proposals.open_elements(frame.dwelling.elements_in(room.id), frame.locks),
            gate=None,
            picks=frozenset(),
            unsaid=(),
        )
        for room in frame.dwelling.rooms
    )


def find_walk(frame: Frame, draft: Draft | None, *, facts_shared: bool, usual: Mapping[RoomKind, str]) -> Walk:
    """Rooms in which something can be chosen make the way, the rest of the home last; of others we tell what we do."""
    parts = draft.rooms if draft else _unanswered(frame)
    asked = sorted((part for part in parts if part.elements), key=lambda part: part.room.kind is RoomKind.WHOLE)
    silent = [part.room.id for part in parts if not part.elements]
    return Walk(
        rooms=tuple(
            _room_part((number, len(asked)), part, frame, draft, facts_shared=facts_shared, usual=usual)
            for number, part in enumerate(asked, start=1)
        ),
        elsewhere=always_in(silent, frame, facts_shared=facts_shared),
        cards=draft.cards if draft else (),
        words=draft.words if draft else "",
    )


def _room_part(
    place: tuple[int, int],
    part: DraftRoom,
    frame: Frame,
    draft: Draft | None,
    *,
    facts_shared: bool,
    usual: Mapping[RoomKind, str],
) -> RoomPart:
    things = (
        _thing(element, frame, draft, part, facts_shared=facts_shared)
        for element in part.elements
        if options(element, frame)
    )
    return RoomPart(
        id=part.room.id,
        number=place[0],
        of=place[1],
        icon=ROOM_ICONS[part.room.kind],
        name=room_name(part.room.kind, part.room.name, usual=usual),
        area=part.room.floor_area,
        gate=part.gate,
        progress=progress_of(part),
        things=tuple(things),
        always=always_in((part.room.id,), frame, facts_shared=facts_shared),
    )
