"""The tenant's way as its pages show it: the way itself, its rooms and things, and the calendar."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from mutations.cases.choices import Stage
from mutations.cases.values import Timetable
from portal.value import value
from wishes.catalogue.choices import Action
from wishes.policy.choices import GroundKind
from wishes.proposals.choices import Card, Gate
from wishes.tenant.choices import Moment, Progress, Standing, Step, When

MOST_TELLING = 3


@value
class Reach:
    """Who the tenant is and how we reach him."""

    name: str
    email: str
    phone: str


@value
class Way:
    """Whose wishes are recorded for which case; `at` names the case in the address where a coordinator helps."""

    at: UUID | None
    case: UUID
    seat: UUID
    number: str
    tenant: Reach
    address: str
    place: str
    timetable: Timetable
    stage: Stage
    standing: Standing
    facts_shared: bool
    wants_call: bool
    proposal: UUID | None
    saved_at: datetime | None
    is_saved_today: bool
    submitted_at: datetime | None
    can_take_back: bool
    is_decided: bool

    @property
    def is_open(self) -> bool:
        return self.standing is Standing.OPEN

    @property
    def has_begun(self) -> bool:
        return self.standing is not Standing.EARLY

    @property
    def is_sent(self) -> bool:
        return self.submitted_at is not None

    @property
    def is_helping(self) -> bool:
        return self.at is not None


@value
class RoomName:
    """A room's name alone (Keuken), in a sentence (de keuken), and as a place (in de keuken)."""

    alone: str
    the: str
    within: str


@value
class Option:
    """One choice as a card; `voucher` in euros, `own_hours` an estimate of the tenant's own work."""

    code: str
    action: Action
    title: str
    hint: str
    voucher: Decimal
    own_hours: Decimal
    loses_level_access: bool


@value
class Said:
    """What the tenant chose for a thing, in the words that he chose by, and his own."""

    code: str
    title: str
    note: str
    voucher: Decimal


@value
class Thing:
    """An element about which a tenant can say something; the condition only once it was shared."""

    id: UUID
    name: str
    icon: str
    year: int | None
    grade: int
    condition: str
    is_picked: bool
    said: Said | None
    revision: int

    @property
    def is_said(self) -> bool:
        return self.is_picked and self.said is not None


@value
class Always:
    """What we do whatever anybody wishes, with its ground; of a defect what is wrong, in a word."""

    element: UUID
    name: str
    text: str
    ground: GroundKind
    defect: str = ""

    @property
    def is_defect(self) -> bool:
        return self.ground is GroundKind.DEFECT


@value
class Told:
    """What we always do in a place: what is broken, and what law or our own rules ask."""

    broken: tuple[Always, ...]
    rules: tuple[Always, ...]

    @property
    def all(self) -> tuple[Always, ...]:
        return self.broken + self.rules

    def __bool__(self) -> bool:
        return bool(self.all)


@value
class RoomPart:
    """A room of the way; `number` of `of` counts the rooms that have a question."""

    id: UUID
    number: int
    of: int
    icon: str
    name: RoomName
    area: Decimal
    gate: Gate | None
    progress: Progress
    things: tuple[Thing, ...]
    always: Told

    @property
    def telling(self) -> tuple[Thing, ...]:
        """What is worth knowing first: the worst, then the oldest."""
        return tuple(sorted(self.things, key=lambda thing: (-thing.grade, thing.year or date.max.year))[:MOST_TELLING])

    @property
    def others(self) -> tuple[Thing, ...]:
        return tuple(thing for thing in self.things if thing not in self.telling)

    @property
    def picked(self) -> tuple[Thing, ...]:
        return tuple(thing for thing in self.things if thing.is_picked)

    @property
    def unsaid(self) -> tuple[Thing, ...]:
        return tuple(thing for thing in self.picked if thing.said is None)


@value
class Walk:
    """The whole way: the rooms with a question, what we do elsewhere, what matters, and where to go next."""

    rooms: tuple[RoomPart, ...]
    elsewhere: Told
    cards: tuple[Card, ...]
    words: str

    @property
    def done(self) -> int:
        return sum(room.progress in (Progress.DONE, Progress.CALL) for room in self.rooms)

    @property
    def all_done(self) -> bool:
        return self.done == len(self.rooms)

    @property
    def has_matters(self) -> bool:
        return bool(self.cards or self.words)

    @property
    def next_room(self) -> RoomPart | None:
        """What was begun first, then what comes next."""
        open_rooms = [room for room in self.rooms if room.progress in (Progress.BUSY, Progress.TODO)]
        return min(open_rooms, key=lambda room: room.progress is not Progress.BUSY, default=None)

    @property
    def next_step(self) -> Step:
        if not self.all_done:
            return Step.ROOM
        return Step.CHECK if self.has_matters else Step.MATTERS


@value
class CalendarStep:
    """One line of where we are; by the calendar and the tenant's own deeds, never by what another seat did."""

    text: str
    on: date | None
    when: When
    moment: Moment
