"""What pages show of deciding; sentences and labels are in the reader's language already."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from mutations.cases.choices import Stage
from portal.actor import Function
from portal.value import value
from wishes.comparison.values import ReviewView
from wishes.costing.choices import Mark
from wishes.decisions.choices import Answer, Outcome, RequestStatus, ScopeStatus
from wishes.decisions.values.core import Consequences


@value
class Heading:
    """Which case it is about, and what hurts when it waits; euros a day, no VAT on rent."""

    case: UUID
    number: str
    address: str
    place: str
    stage: Stage
    key_expected_on: date
    cost_a_day: Decimal


@value
class Option:
    """Something that a row can take; `pick` is what the form posts: a seat's letter, or X with a choice."""

    pick: str
    seat: str
    who: str
    says: str
    mark: Mark
    amount: Decimal | None
    is_chosen: bool
    is_offered: bool


@value
class SaidOfLine:
    """What an approver answered about one line, when it was sent back."""

    answer: Answer
    reason: str
    text: str


@value
class ScopeRowView:
    """One element of a scope: what everybody says of it and what is taken. Euros incl. VAT at the corporation's book.

    `takes` is the pick of the option that is taken; `deviation` is from the standard.
    """

    element: UUID
    label: str
    room: str
    icon: str
    lock: str
    options: tuple[Option, ...]
    others: tuple[Option, ...]
    takes: str
    says: str
    amount: Decimal
    deviation: Decimal
    outcome: Outcome
    reason: UUID | None
    reason_label: str
    reason_text: str
    needs_reason: bool
    is_suggested: bool
    differs: bool
    revision: int
    tenant_says: str
    wish: str
    review: ReviewView | None
    answer: SaidOfLine | None

    @property
    def is_fixed(self) -> bool:
        """Law or our own rule decides; nothing can be chosen."""
        return bool(self.lock) and len(self.picks) == 1

    @property
    def picks(self) -> tuple[Option, ...]:
        """What can be chosen."""
        return (*(option for option in self.options if option.is_offered), *self.others)


@value
class Change:
    """A row that is not what it was when approval was last asked."""

    label: str
    room: str
    before: str
    after: str


@value
class Thing:
    """One element by its name and room."""

    element: UUID
    label: str


@value
class ScopePage:
    """The coordinator's page; what needs nobody is decided at once."""

    heading: Heading
    scope: UUID
    revision: int
    status: ScopeStatus
    is_editable: bool
    rows: tuple[ScopeRowView, ...]
    consequences: Consequences
    why: tuple[str, ...]
    version: int
    who: tuple[str, ...]
    unreasoned: tuple[Thing, ...]
    changes: tuple[Change, ...] | None
    returned_by: str
    returned_at: datetime | None

    @property
    def shown(self) -> tuple[ScopeRowView, ...]:
        return tuple(row for row in self.rows if row.differs and not row.is_fixed)

    @property
    def same(self) -> tuple[ScopeRowView, ...]:
        return tuple(row for row in self.rows if not row.differs and not row.is_fixed)

    @property
    def fixed(self) -> tuple[ScopeRowView, ...]:
        return tuple(row for row in self.rows if row.is_fixed)


@value
class InboxRow:
    """A request in the inbox: why it is here, and what waiting costs."""

    id: UUID
    address: str
    place: str
    number: str
    why: str
    asked_by: str
    asked_at: datetime
    key_expected_on: date
    days_waiting: int
    cost_a_day: Decimal
    needs: Function


@value
class RequestPage:
    """What an approver reads: first why it is here, then the rows that leave the standard."""

    id: UUID
    heading: Heading
    why: str
    all_why: tuple[str, ...]
    asked_by: str
    asked_at: datetime
    days_waiting: int
    rows: tuple[ScopeRowView, ...]
    changes: tuple[Change, ...] | None
    consequences: Consequences
    status: RequestStatus
    needs: Function
    signs_as: Function | None
    is_barred: bool
    forward_to: tuple[str, ...]
    answered_by: str
    answered_at: datetime | None
    decision: UUID | None

    @property
    def is_waiting(self) -> bool:
        """Not answered, and the case has not lapsed meanwhile."""
        return self.status is RequestStatus.WAITING and self.heading.stage is Stage.DECIDING

    @property
    def may_answer(self) -> bool:
        return self.is_waiting and self.signs_as is not None and not self.is_barred


@value
class Preview:
    """What the tenant would read about a line that is rejected now."""

    label: str
    text: str


@value
class DecisionRowView:
    """One decision in the list."""

    id: UUID
    number: str
    address: str
    place: str
    decided_at: datetime
    by: str
    function: Function | None
    without_approval: bool
    total: Decimal


@value
class DecisionList:
    """One page of the list, counted from 1."""

    rows: tuple[DecisionRowView, ...]
    total: int
    number: int
    pages: int

    @property
    def former(self) -> int:
        """0 on the first page."""
        return self.number - 1

    @property
    def next(self) -> int:
        """0 on the last page."""
        return self.number + 1 if self.number < self.pages else 0


@value
class ReceiptLine:
    """One element of a receipt; amounts in euros including VAT."""

    label: str
    room: str
    follows: str
    says: str
    standard: Decimal
    decided: Decimal
    ordered: Decimal
    outcome: Outcome
    reason: str

    @property
    def is_untouched(self) -> bool:
        return self.outcome is Outcome.UNASKED and not (self.standard or self.decided or self.ordered)


@value
class ReceiptFinding:
    sentence: str
    passed: bool


@value
class ReceiptPage:
    """One page that a controller can check."""

    decision: UUID
    number: str
    heading: Heading
    without_approval: bool
    decided_at: datetime
    decided_by: str
    function: Function | None
    composed_by: str
    asked_by: str
    asked_at: datetime | None
    mandate: tuple[str, ...]
    total_excl: Decimal
    total_vat: Decimal
    total: Decimal
    standard: Decimal
    lines: tuple[ReceiptLine, ...]
    findings: tuple[ReceiptFinding, ...]
    versions: tuple[tuple[str, str], ...]
    replaces: str
    hash: str

    @property
    def shown(self) -> tuple[ReceiptLine, ...]:
        return tuple(line for line in self.lines if not line.is_untouched)

    @property
    def untouched(self) -> int:
        return len(self.lines) - len(self.shown)


@value
class Voucher:
    """What the tenant gets when he does it himself; euros, no VAT."""

    label: str
    amount: Decimal
    valid_until: date


@value
class AnswerRow:
    """One wish and what became of it, in the tenant's words."""

    label: str
    icon: str
    outcome: Outcome
    wish: str
    decided: str
    why: str
    own_words: str
    vouchers: tuple[Voucher, ...]


@value
class AnswerRoom:
    name: str
    rows: tuple[AnswerRow, ...]


@value
class LockedWork:
    """What is done for everybody, and its true ground in plain words."""

    label: str
    text: str


@value
class TenantAnswer:
    """The decision as the tenant reads it."""

    number: str
    address: str
    decided_on: date
    key_expected_on: date
    wishes: int
    granted: int
    different: int
    refused: int
    rooms: tuple[AnswerRoom, ...]
    also: tuple[AnswerRoom, ...]
    always: tuple[LockedWork, ...]
    vouchers: tuple[Voucher, ...]
