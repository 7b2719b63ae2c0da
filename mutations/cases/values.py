"""What the room hands out: the calendar of a case, the seats at its table, and what a link is worth."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from mutations.cases.choices import LinkState, SeatCode, SeatState, Stage
from portal.value import value


@value
class Timetable:
    """Calendar dates in Europe/Amsterdam; `closes_on` is the last day on which a party may submit."""

    lease_ends_on: date
    closes_on: date
    key_expected_on: date


@value
class Vacancy:
    """Days until the key goes over (negative: late) and what a day without rent costs, in euros (no VAT on rent).

    Once the case is over nothing counts on: its days are those up to the agreed day of the key.
    """

    days_left: int
    days_empty: int
    cost_a_day: Decimal
    is_over: bool = False

    @property
    def cost_so_far(self) -> Decimal:
        return self.days_empty * self.cost_a_day

    @property
    def days_late(self) -> int:
        return max(-self.days_left, 0)


@value
class SeatView:
    """A place at the table as shown: its letter, who sits there (empty: nobody yet), and its state."""

    id: UUID
    code: str
    label: str
    holder: str
    state: SeatState

    @property
    def is_at_table(self) -> bool:
        return self.state is SeatState.INVITED

    @property
    def is_empty(self) -> bool:
        return self.is_at_table and not self.holder


@value
class TenantView:
    """How the tenant is reached, for whoever may; and how his invitation stands."""

    participant: UUID
    name: str
    email: str
    phone: str
    language: str
    invitation: UUID | None = None
    invited_at: datetime | None = None
    expires_at: datetime | None = None
    claimed_at: datetime | None = None


@value
class CaseCard:
    """One case in a list."""

    id: UUID
    number: str
    address: str
    place: str
    stage: Stage
    timetable: Timetable
    vacancy: Vacancy
    coordinator: str = ""
    wants_call: bool = False

    @property
    def is_over(self) -> bool:
        """The key went over, or never will: nothing is late any more."""
        return self.stage in {Stage.READY, Stage.CLOSED, Stage.CANCELLED}


@value
class CasePage:
    """A page of a list; `total` counts all that were found."""

    cards: tuple[CaseCard, ...]
    total: int
    number: int
    pages: int

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.pages else None


@value
class CaseHead:
    """What stands above every page about a case."""

    id: UUID
    number: str
    address: str
    place: str
    stage: Stage
    timetable: Timetable
    vacancy: Vacancy
    notice_on: date
    reference_date: date | None
    coordinator: str
    dwelling: UUID
    revision: int
    facts_closed_at: datetime | None
    wants_call: bool


@value
class Controls:
    """What the state of a case allows now; who may do it is another question."""

    may_seat: bool
    may_start: bool
    may_invite: bool
    may_move_closing: bool
    may_move_dates: bool
    may_cancel: bool
    next_step: Stage | None


@value
class Holder:
    """Somebody, or a firm, that a seat can be given to."""

    id: UUID
    name: str


@value
class SeatingPlan:
    """Which seats a corporation asks at each mutation. `order` names every seat, asked or not.

    `firm` is asked where nobody else is named; revision 0 is the plan of a corporation that laid down none.
    """

    order: tuple[SeatCode, ...]
    asked: frozenset[SeatCode]
    firm: UUID | None = None
    revision: int = 0

    @property
    def seats(self) -> tuple[SeatCode, ...]:
        """Those that are asked, in their order."""
        return tuple(code for code in self.order if code in self.asked)


@value
class Link:
    """What a link of an invitation is worth, and the little that may be shown before its button is pressed."""

    state: LinkState
    masked_name: str = ""
    masked_email: str = ""
    address: str = ""
    place: str = ""
    corporation: str = ""
    phone: str = ""
    brand_colour: str = ""
    language: str = ""


@value
class Claimed:
    """For whom a session may begin, and for which one case."""

    participant_id: UUID
    case_id: UUID
    seat_id: UUID
    corporation_id: UUID
    name: str
    language: str
