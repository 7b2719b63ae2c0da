"""The receipt: everything that a verdict was given and what it answered, as one text that gives that verdict again."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import TypedDict
from uuid import UUID

from portal.actor import Function
from portal.trail.rules import EPOCH, canonical, epoch
from wishes.decisions.choices import Follows, Outcome
from wishes.decisions.rules import shapes
from wishes.decisions.rules.shapes import AmountText, ElementText, FactText, FindingText, StatementText
from wishes.decisions.values import Dossier, Record, RecordRow, Signed, Weighed
from wishes.policy.choices import FactCode
from wishes.policy.rules import gather, judge
from wishes.policy.values import Pins, Policy, Verdict

SCHEMA = 1


class PinsText(TypedDict):
    edition: str
    book: str
    firm_book: str | None
    policy: str
    day: str


class SignedText(TypedDict):
    number: str
    case: str
    case_number: str
    at: int
    composed_by: str
    asked_by: str | None
    asked_at: int | None
    decided_by: str | None
    function: str | None
    mandate: dict[str, str | None]


class RowText(TypedDict):
    element: str
    follows: str
    choice: str
    outcome: str
    reason: str


class LockText(TypedDict):
    element: str
    code: str
    ground: str
    choice: str


class OrderText(TypedDict):
    before: AmountText
    now: list[StatementText]


class ObjectionsText(TypedDict):
    of: list[str]
    count: int


class Body(TypedDict):
    """The sealed content, version 1."""

    schema: int
    signed: SignedText
    pins: PinsText
    policy_number: int
    dwelling: str
    elements: list[ElementText]
    locks: list[LockText]
    plans: dict[str, list[StatementText]]
    standard: list[StatementText]
    rows: list[RowText]
    scope: list[StatementText]
    order: OrderText
    objections: ObjectionsText
    facts: list[FactText]
    findings: list[FindingText]
    uncovered: list[FactText]
    needs: str | None


def _pins(pins: Pins) -> PinsText:
    return {
        "edition": str(pins.edition),
        "book": str(pins.book),
        "firm_book": shapes.text(pins.firm_book),
        "policy": str(pins.policy),
        "day": pins.day.isoformat(),
    }


def _moment(at: datetime | None) -> int | None:
    return None if at is None else epoch(at)


def _signed(signed: Signed, policy: Policy) -> SignedText:
    mandates = {mandate.function: mandate.ceilings for mandate in policy.mandates}
    ceilings = mandates.get(signed.function, {}) if signed.function else {}
    return {
        "number": signed.number,
        "case": str(signed.case),
        "case_number": signed.case_number,
        "at": epoch(signed.at),
        "composed_by": str(signed.composed_by),
        "asked_by": shapes.text(signed.asked_by),
        "asked_at": _moment(signed.asked_at),
        "decided_by": shapes.text(signed.decided_by),
        "function": signed.function.value if signed.function else None,
        "mandate": {fact.value: shapes.text(ceiling) for fact, ceiling in ceilings.items()},
    }


def _rows(weighed: Weighed, signed: Signed) -> list[RowText]:
    return [
        {
            "element": str(id),
            "follows": row.follows.value,
            "choice": row.choice,
            "outcome": weighed.outcomes[id].value,
            "reason": signed.reasons.get(id, ""),
        }
        for id, row in weighed.rows.items()
    ]


def _locks(dossier: Dossier) -> list[LockText]:
    return [
        {"element": str(id), "code": lock.code, "ground": lock.ground.value, "choice": lock.choice}
        for id, lock in dossier.frame.locks.items()
    ]


def body_of(*, weighed: Weighed, dossier: Dossier, signed: Signed) -> Body:
    frame, verdict = dossier.frame, weighed.verdict
    return {
        "schema": SCHEMA,
        "signed": _signed(signed, frame.policy),
        "pins": _pins(frame.pins),
        "policy_number": frame.policy.number,
        "dwelling": str(frame.dwelling.id),
        "elements": [shapes.element_text(element) for element in frame.dwelling.elements.values()],
        "locks": _locks(dossier),
        "plans": {str(seat): shapes.plan_text(plan) for seat, plan in dossier.plans.items()},
        "standard": shapes.plan_text(frame.standard),
        "rows": _rows(weighed, signed),
        "scope": shapes.plan_text(weighed.scope),
        "order": {"before": shapes.amount_text(dossier.ordered_before), "now": shapes.plan_text(weighed.order)},
        "objections": {"of": sorted(map(str, dossier.objections)), "count": weighed.objections},
        "facts": [shapes.fact_text(fact) for fact in weighed.facts],
        "findings": [shapes.finding_text(finding) for finding in verdict.findings],
        "uncovered": [shapes.fact_text(fact) for fact in verdict.uncovered],
        "needs": verdict.needs.value if verdict.needs else None,
    }


def write(*, weighed: Weighed, dossier: Dossier, signed: Signed) -> str:
    """Canonical text: the same content is the same bytes, on any machine and in any language."""
    return canonical(dict(body_of(weighed=weighed, dossier=dossier, signed=signed)))


def seal(body: str) -> str:
    """SHA-256; the database holds the same rule in a CHECK."""
    return sha256(body.encode()).hexdigest()


def _read_moment(at: int | None) -> datetime | None:
    return None if at is None else EPOCH + timedelta(microseconds=at)


def _read_signed(body: Body) -> Signed:
    raw = body["signed"]
    return Signed(
        number=raw["number"],
        case=UUID(raw["case"]),
        case_number=raw["case_number"],
        at=EPOCH + timedelta(microseconds=raw["at"]),
        composed_by=UUID(raw["composed_by"]),
        reasons={UUID(row["element"]): row["reason"] for row in body["rows"] if row["reason"]},
        asked_by=UUID(raw["asked_by"]) if raw["asked_by"] else None,
        asked_at=_read_moment(raw["asked_at"]),
        decided_by=UUID(raw["decided_by"]) if raw["decided_by"] else None,
        function=Function(raw["function"]) if raw["function"] else None,
    )


def _read_row(raw: RowText) -> RecordRow:
    return RecordRow(
        follows=Follows(raw["follows"]), choice=raw["choice"], outcome=Outcome(raw["outcome"]), reason=raw["reason"]
    )


def _read_verdict(body: Body) -> Verdict:
    return Verdict(
        findings=tuple(map(shapes.read_finding, body["findings"])),
        uncovered=tuple(map(shapes.read_fact, body["uncovered"])),
        needs=Function(body["needs"]) if body["needs"] else None,
    )


def read(text: str) -> Record:
    """What a verdict needs and what it was, from the text alone."""
    body: Body = json.loads(text)
    ordered = shapes.read_plan(body["order"]["now"])
    return Record(
        signed=_read_signed(body),
        mandate={
            FactCode(fact): None if ceiling is None else Decimal(ceiling)
            for fact, ceiling in body["signed"]["mandate"].items()
        },
        rows={UUID(row["element"]): _read_row(row) for row in body["rows"]},
        ordered=ordered,
        policy=UUID(body["pins"]["policy"]),
        policy_number=body["policy_number"],
        scope=shapes.read_plan(body["scope"]),
        standard=shapes.read_plan(body["standard"]),
        plans={seat: shapes.read_plan(plan) for seat, plan in body["plans"].items()},
        elements={UUID(raw["id"]): shapes.read_element(raw) for raw in body["elements"]},
        order=shapes.read_amount(body["order"]["before"]) + ordered.amount,
        objections=body["objections"]["count"],
        facts=tuple(map(shapes.read_fact, body["facts"])),
        verdict=_read_verdict(body),
    )


def recompute(text: str, policy: Policy) -> Verdict:
    """Gather and judge once more from the receipt's own content and the version of policy that it names."""
    record = read(text)
    facts = gather(
        scope=record.scope,
        standard=record.standard,
        elements=record.elements,
        order=record.order,
        objections=record.objections,
    )
    return judge(facts, policy)


def holds(text: str, hash: str, policy: Policy) -> bool:
    """The text is the one that was sealed, and gives the same facts and the same verdict."""
    return seal(text) == hash and recompute(text, policy) == read(text).verdict
