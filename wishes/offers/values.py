"""A sheet as the contractor sees it: rooms, things, and his own lines at his own book."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mutations.cases.choices import Stage
from mutations.dwellings.values import Room
from portal.money import Amount, total
from portal.value import value
from wishes.catalogue.values import Choice, Work
from wishes.costing.choices import Mark
from wishes.policy.values import Frame, Lock
from wishes.proposals.choices import ProposalStatus
from wishes.proposals.values import Draft, DraftStatement


@value
class Request:
    """One home on the contractor's list; the amount is of his own lines, incl. VAT as parties compare."""

    case: UUID
    number: str
    address: str
    place: str
    stage: Stage
    closes_on: date
    lines: int
    amount: Amount
    status: ProposalStatus | None


@value
class Row:
    """One thing on the sheet, with what may be chosen for it and what was said."""

    id: UUID
    label: str
    facts: str
    lock: Lock | None
    choices: tuple[Choice, ...]
    fitting: tuple[Work, ...]
    statement: DraftStatement | None

    @property
    def revision(self) -> int:
        return self.statement.revision if self.statement else 0

    @property
    def leaves(self) -> bool:
        return self.statement is not None and self.statement.mark is Mark.LEAVE


@value
class Group:
    room: Room
    rows: tuple[Row, ...]

    @property
    def amount(self) -> Amount:
        return total(row.statement.amount for row in self.rows if row.statement)


@value
class Sheet:
    case: UUID
    number: str
    address: str
    place: str
    stage: Stage
    closes_on: date
    frame: Frame
    draft: Draft | None
    groups: tuple[Group, ...]

    @property
    def is_open(self) -> bool:
        """The lines may still change."""
        return self.stage is Stage.RECORDING and self.draft is not None and self.draft.status is ProposalStatus.DRAFT

    @property
    def amount(self) -> Amount:
        return self.draft.amount if self.draft else Amount()

    @property
    def works(self) -> tuple[Work, ...]:
        """Everything that the contractor's book prices, vouchers left out."""
        priced = self.frame.firm_prices
        return tuple(
            work for work in self.frame.catalogue.works.values() if work.code in priced and work.kind != "voucher"
        )

    @property
    def silent(self) -> tuple[Row, ...]:
        return tuple(row for group in self.groups for row in group.rows if row.lock is None and row.statement is None)

    @property
    def by_hand(self) -> tuple[Row, ...]:
        """Things with a price that is not the book's."""
        return tuple(
            row
            for group in self.groups
            for row in group.rows
            if row.statement and any(line.is_hand_priced for line in row.statement.lines)
        )
