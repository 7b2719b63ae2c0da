"""What a tenant is asked, room by room, and what the calendar tells him. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.values import Timetable
from mutations.dwellings.choices import Condition, RoomKind
from mutations.dwellings.values import Element
from portal.money import ZERO
from portal.words import _
from portal.working_days import add_working_days
from wishes.catalogue.choices import WorkKind
from wishes.catalogue.values import Choice
from wishes.costing.rules import cost
from wishes.policy.choices import GroundKind
from wishes.policy.values import Frame
from wishes.proposals import rules as proposals
from wishes.proposals.choices import Gate, ProposalStatus
from wishes.proposals.values import Draft, DraftRoom
from wishes.tenant.choices import Moment, Progress, Standing, When
from wishes.tenant.values import Always, CalendarStep, Option, RoomName, RoomPart, Said, Thing, Walk

DAYS_TO_DECIDE = 5
"""Working days after the closing date in which we promise an answer; never beyond the day of the key."""
DECIDED = frozenset({Stage.DECIDED, Stage.IN_EXECUTION, Stage.READY, Stage.CLOSED})
ENDS_EARLY = {Stage.REGISTERED: Standing.EARLY, Stage.CANCELLED: Standing.STOPPED}

THE = {
    RoomKind.LIVING: _("de woonkamer"),
    RoomKind.LIVING_KITCHEN: _("de woonkamer met keuken"),
    RoomKind.KITCHEN: _("de keuken"),
    RoomKind.BEDROOM: _("de slaapkamer"),
    RoomKind.BATHROOM: _("de badkamer"),
    RoomKind.BATHROOM_TOILET: _("de badkamer met toilet"),
    RoomKind.SHOWER: _("de doucheruimte"),
    RoomKind.TOILET: _("het toilet"),
    RoomKind.HALL: _("de hal"),
    RoomKind.CORRIDOR: _("de gang"),
    RoomKind.LANDING: _("de overloop"),
    RoomKind.ATTIC: _("de zolder"),
    RoomKind.STORAGE: _("de berging"),
    RoomKind.BALCONY: _("het balkon"),
    RoomKind.GARDEN: _("de tuin"),
    RoomKind.WHOLE: _("de hele woning"),
}
ICONS = {
    RoomKind.LIVING: "living",
    RoomKind.LIVING_KITCHEN: "living",
    RoomKind.KITCHEN: "kitchen",
    RoomKind.BEDROOM: "bedroom",
    RoomKind.BATHROOM: "bath",
    RoomKind.BATHROOM_TOILET: "bath",
    RoomKind.SHOWER: "shower",
    RoomKind.TOILET: "toilet",
    RoomKind.HALL: "hall",
    RoomKind.CORRIDOR: "hall",
    RoomKind.LANDING: "stairs",
    RoomKind.ATTIC: "attic",
    RoomKind.STORAGE: "storage",
    RoomKind.BALCONY: "balcony",
    RoomKind.GARDEN: "garden",
    RoomKind.WHOLE: "home",
}
UPON = frozenset({RoomKind.LANDING, RoomKind.ATTIC, RoomKind.BALCONY})


def find_standing(*, stage: Stage, status: ProposalStatus | None, today: date, closes_on: date) -> Standing:
    """Wishes can be said while the case is recording, until the closing date and as long as nothing was sent."""
    if stage is not Stage.RECORDING:
        return ENDS_EARLY.get(stage, Standing.CLOSED)
    if status is ProposalStatus.SUBMITTED:
        return Standing.SENT
    return Standing.LATE if today > closes_on else Standing.OPEN


def can_take_back(*, standing: Standing, today: date, closes_on: date) -> bool:
    """Not after the closing date: what is taken back then could not be sent again."""
    return standing is Standing.SENT and today <= closes_on


# --- Names ------------------------------------------------------------------------------------------------------------
def first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _within(kind: RoomKind, the: str) -> str:
    pattern = _("op %(room)s") if kind in UPON else _("in %(room)s")
    return str(pattern) % {"room": the}


def room_name(kind: RoomKind, name: str, *, usual: Mapping[RoomKind, str]) -> RoomName:
    """In the reader's language where it has the usual Dutch name of its kind, numbered or not; else as it was given."""
    label, number = str(kind.label), ""
    words = name.split()
    if len(words) > 1 and words[-1].isdigit():
        words, number = words[:-1], words[-1]
    if " ".join(words).casefold() != usual[kind].casefold():
        return RoomName(alone=name, the=name, within=_within(kind, name))
    if number:
        label = f"{label} {number}"
        return RoomName(alone=first_up(label), the=label, within=_within(kind, label))
    the = str(THE[kind])
    return RoomName(alone=first_up(label), the=the, within=_within(kind, the))


# --- Rooms and things -------------------------------------------------------------------------------------------------
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
    condition = Condition(element.condition).label if facts_shared and element.condition else ""
    return Thing(
        id=element.id,
        name=words.label_tenant,
        icon=words.icon,
        year=None if element.age is None else frame.pins.day.year - element.age,
        condition=str(condition),
        is_picked=element.id in part.picks,
        said=_said(element, frame, draft),
        revision=statement.revision if statement else 0,
    )


def always_in(room: UUID, frame: Frame, *, facts_shared: bool) -> tuple[Always, ...]:
    """Locked works of a room; a defect is the inspector's fact, so it is told when he has shared his facts."""
    found = []
    for element in frame.dwelling.elements_in(room):
        lock = frame.locks.get(element.id)
        if lock and (facts_shared or lock.ground is not GroundKind.DEFECT):
            name = first_up(frame.words[element.kind].label_tenant)
            found.append(Always(element=element.id, name=name, text=lock.text, ground=lock.ground))
    return tuple(found)


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
    """Rooms in which something can be chosen make the way; of the others only what we always do is told."""
    parts = draft.rooms if draft else _unanswered(frame)
    asked = [part for part in parts if part.elements]
    silent = [part.room.id for part in parts if not part.elements]
    return Walk(
        rooms=tuple(
            _room_part((number, len(asked)), part, frame, draft, facts_shared=facts_shared, usual=usual)
            for number, part in enumerate(asked, start=1)
        ),
        elsewhere=tuple(thing for room in silent for thing in always_in(room, frame, facts_shared=facts_shared)),
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
        icon=ICONS[part.room.kind],
        name=room_name(part.room.kind, part.room.name, usual=usual),
        area=part.room.floor_area,
        gate=part.gate,
        progress=progress_of(part),
        things=tuple(things),
        always=always_in(part.room.id, frame, facts_shared=facts_shared),
    )


# --- The calendar -----------------------------------------------------------------------------------------------------
def decides_before(timetable: Timetable) -> date:
    """The day before which we promise to have decided."""
    return min(add_working_days(timetable.closes_on, DAYS_TO_DECIDE), timetable.key_expected_on)


def is_late(*, timetable: Timetable, stage: Stage, today: date) -> bool:
    return stage not in DECIDED and stage is not Stage.CANCELLED and today >= decides_before(timetable)


def calendar(*, timetable: Timetable, stage: Stage, sent_on: date | None, today: date) -> tuple[CalendarStep, ...]:
    """Five steps. What other seats do follows the closing date alone, whether or not they are done."""
    closes_on, key_on = timetable.closes_on, timetable.key_expected_on
    decided = stage in DECIDED
    closed = decided or today > closes_on
    others = Moment.PAST if closed else Moment.NOW if sent_on else Moment.AHEAD
    said = _("Uw wensen zijn binnen") if sent_on else _("U vertelt wat u wilt")
    decision = _("Wij hebben beslist") if decided else _("Wij beslissen")
    deciding = Moment.PAST if decided else Moment.NOW if closed else Moment.AHEAD
    return (
        CalendarStep(
            text=str(said),
            on=sent_on or closes_on,
            when=When.ON if sent_on else When.UNTIL,
            moment=Moment.PAST if sent_on or closed else Moment.NOW,
        ),
        CalendarStep(text=str(_("De opzichter bekijkt de woning")), on=closes_on, when=When.UNTIL, moment=others),
        CalendarStep(text=str(_("De aannemer rekent")), on=closes_on, when=When.UNTIL, moment=others),
        CalendarStep(
            text=str(decision),
            on=None if decided else decides_before(timetable),
            when=When.BEFORE,
            moment=deciding,
        ),
        CalendarStep(
            text=str(_("U krijgt de sleutel")),
            on=key_on,
            when=When.ON,
            moment=Moment.NOW if decided else Moment.AHEAD,
        ),
    )
