"""A visit as the inspector sees it: every room with its facts and his own wishes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from mutations.cases.choices import Stage
from mutations.dwellings.choices import ROOM_ICONS
from mutations.dwellings.values import Room
from portal.money import Amount
from portal.value import value
from wishes.catalogue.values import Choice, Work
from wishes.costing.choices import Mark
from wishes.inspection.choices import RoomState
from wishes.policy.values import Frame, Lock
from wishes.proposals.values import Draft, DraftLine, DraftStatement


@value
class Appointment:
    """One home on the inspector's list."""

    case: UUID
    number: str
    address: str
    place: str
    stage: Stage
    closes_on: date
    is_sent: bool
    facts_closed: bool


@value
class DefectFound:
    id: UUID
    text: str


@value
class Thing:
    """An element with its facts, the revision that a save must name, and what the inspector said of it."""

    id: UUID
    label: str
    icon: str
    year_placed: int | None
    condition: int | None
    count: int
    length: Decimal
    is_addition: bool
    may_be_taken_over: bool
    revision: int
    defects: tuple[DefectFound, ...]
    lock: Lock | None
    statement: DraftStatement | None
    choice_label: str

    @property
    def is_silent(self) -> bool:
        return self.lock is None and self.statement is None

    @property
    def leaves(self) -> bool:
        return self.statement is not None and self.statement.mark is Mark.LEAVE


@value
class RoomOnVisit:
    room: Room
    things: tuple[Thing, ...]
    state: RoomState

    @property
    def icon(self) -> str:
        return ROOM_ICONS[self.room.kind]

    @property
    def lines(self) -> int:
        return sum(len(thing.statement.lines) for thing in self.things if thing.statement)


@value
class Visit:
    """Everything of one visit. `draft` is None until the inspector begins."""

    case: UUID
    number: str
    address: str
    place: str
    stage: Stage
    closes_on: date
    facts_closed: bool
    frame: Frame
    draft: Draft | None
    rooms: tuple[RoomOnVisit, ...]

    @property
    def is_recording(self) -> bool:
        return self.stage is Stage.RECORDING

    @property
    def may_note(self) -> bool:
        """Facts may still change: the pre-inspection is open, and so is the recording of wishes."""
        return self.is_recording and not self.facts_closed

    @property
    def done(self) -> int:
        return sum(room.state is RoomState.DONE for room in self.rooms)

    @property
    def amount(self) -> Amount:
        return self.draft.amount if self.draft else Amount()


@value
class Check:
    """What to look at before sending; nothing of it stops the inspector but an empty plan."""

    unvisited: tuple[RoomOnVisit, ...]
    without_condition: tuple[Thing, ...]
    silent: tuple[Thing, ...]


@value
class Picker:
    """Works to add to an element: recently used, fitting this kind, or found by a search."""

    recent: tuple[Work, ...]
    fitting: tuple[Work, ...]
    found: tuple[Work, ...]
    last: DraftLine | None
    quantities: Mapping[str, str]


@value
class OwnChoice:
    """A choice with what it would cost here, in euros including VAT."""

    choice: Choice
    amount: Amount
