"""What the room hands out: the rows of a scope, what they come down to, and what is told of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from mutations.dwellings.values import Element
from portal.actor import Function
from portal.money import Amount
from portal.value import value
from wishes.costing.values import Plan
from wishes.decisions.choices import Answer, Follows, Outcome
from wishes.policy.choices import FactCode
from wishes.policy.values import Fact, Frame, Verdict
from wishes.proposals.choices import Card

Ladder = tuple[Function, ...]
"""Functions with a mandate, ascending: whoever stands higher may always sign."""


@value
class RowChoice:
    """Whose statement is followed for one element; `choice` only where it follows nobody."""

    follows: Follows
    choice: str = ""


Rows = Mapping[UUID, RowChoice]
"""By element; an element without a row follows the standard."""


@value
class Dossier:
    """Everything that a scope of one case is weighed with, as it stands now."""

    frame: Frame
    plans: Mapping[str, Plan]
    objections: frozenset[UUID]
    ordered_before: Amount
    cards: tuple[Card, ...] = ()


@value
class Weighed:
    """What rows come down to. `scope` is at the corporation's book, `order` at the prices at which is ordered."""

    rows: Rows
    scope: Plan
    order: Plan
    objections: int
    facts: tuple[Fact, ...]
    verdict: Verdict
    outcomes: Mapping[UUID, Outcome]


@value
class CardKept:
    """One card of what matters to the tenant; `kept` None where nothing in a scope can tell."""

    card: Card
    kept: bool | None


@value
class Consequences:
    """What happens if it is decided like this. Euros including VAT; `total` is the order, `days` an estimate."""

    total: Decimal
    standard: Decimal
    dearer: Decimal
    cheaper: Decimal
    vouchers: Decimal
    days: int
    standard_days: int
    wishes: int
    granted: int
    different: int
    refused: int
    cards: tuple[CardKept, ...]
    needs: Function | None


@value
class Why:
    """One finding as a sentence is made of it: stored as codes and numbers, read in the reader's language."""

    fact: FactCode
    number: Decimal
    ceiling: Decimal | None
    limit_code: str
    version: int
    thing: str = ""
    passed: bool = False


@value
class LineReply:
    """What an approver says of one element; a no and a return name a reason of the library."""

    answer: Answer
    reason: UUID | None = None
    text: str = ""


@value
class Signed:
    """Who and when: persons by id, never by name, so that a receipt outlives the erasing of names."""

    number: str
    case: UUID
    case_number: str
    at: datetime
    composed_by: UUID
    reasons: Mapping[UUID, str]
    asked_by: UUID | None = None
    asked_at: datetime | None = None
    decided_by: UUID | None = None
    function: Function | None = None


@value
class RecordRow:
    """One row of a receipt; `reason` is the code of the library."""

    follows: Follows
    choice: str
    outcome: Outcome
    reason: str


@value
class Record:
    """A receipt as it is read back. `scope` is at the corporation's book, `ordered` at the prices of the order."""

    signed: Signed
    mandate: Mapping[FactCode, Decimal | None]
    policy: UUID
    policy_number: int
    rows: Mapping[UUID, RecordRow]
    scope: Plan
    ordered: Plan
    standard: Plan
    plans: Mapping[str, Plan]
    elements: Mapping[UUID, Element]
    order: Amount
    objections: int
    facts: tuple[Fact, ...]
    verdict: Verdict
