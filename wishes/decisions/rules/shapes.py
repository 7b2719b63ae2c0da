"""Values as they stand in the text of a receipt and back: numbers and ids as text, lists where the order counts."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TypedDict
from uuid import UUID

from mutations.dwellings.choices import Measure
from mutations.dwellings.values import Element
from portal.money import Amount
from wishes.catalogue.choices import WorkKind
from wishes.costing.choices import Mark
from wishes.costing.values import Line, Plan, Statement
from wishes.policy.choices import FactCode
from wishes.policy.values import Fact, Finding, Limit


class LineText(TypedDict):
    work: str
    kind: str
    quantity: str
    price_excl: str
    vat_rate: str


class StatementText(TypedDict):
    element: str
    seat: str
    mark: str
    choice: str
    lines: list[LineText]


class ElementText(TypedDict):
    id: str
    room: str
    kind: str
    age: int | None
    condition: int | None
    has_defect: bool
    is_addition: bool
    measures: dict[str, str]


class AmountText(TypedDict):
    excl: str
    vat: str


class FactText(TypedDict):
    code: str
    number: str
    element: str | None
    element_kind: str
    choice: str


class LimitText(TypedDict):
    code: str
    fact: str
    ceiling: str | None
    element_kind: str
    choice: str


class FindingText(TypedDict):
    limit: LimitText
    fact: FactText
    passed: bool


def text(thing: UUID | Decimal | None) -> str | None:
    return None if thing is None else str(thing)


def line_text(line: Line) -> LineText:
    return {
        "work": line.work,
        "kind": line.kind.value,
        "quantity": str(line.quantity),
        "price_excl": str(line.price_excl),
        "vat_rate": str(line.vat_rate),
    }


def read_line(raw: LineText) -> Line:
    return Line(
        work=raw["work"],
        kind=WorkKind(raw["kind"]),
        quantity=Decimal(raw["quantity"]),
        price_excl=Decimal(raw["price_excl"]),
        vat_rate=Decimal(raw["vat_rate"]),
    )


def plan_text(plan: Plan) -> list[StatementText]:
    return [
        {
            "element": str(id),
            "seat": str(statement.seat),
            "mark": statement.mark.value,
            "choice": statement.choice,
            "lines": [line_text(line) for line in statement.lines],
        }
        for id, statement in plan.statements.items()
    ]


def read_plan(raw: Iterable[StatementText]) -> Plan:
    return Plan(
        statements={
            UUID(said["element"]): Statement(
                seat=said["seat"],
                mark=Mark(said["mark"]),
                choice=said["choice"],
                lines=tuple(map(read_line, said["lines"])),
            )
            for said in raw
        }
    )


def element_text(element: Element) -> ElementText:
    return {
        "id": str(element.id),
        "room": str(element.room),
        "kind": element.kind,
        "age": element.age,
        "condition": element.condition,
        "has_defect": element.has_defect,
        "is_addition": element.is_addition,
        "measures": {measure.value: str(number) for measure, number in element.measures.items()},
    }


def read_element(raw: ElementText) -> Element:
    return Element(
        id=UUID(raw["id"]),
        room=UUID(raw["room"]),
        kind=raw["kind"],
        age=raw["age"],
        condition=raw["condition"],
        measures={Measure(measure): Decimal(number) for measure, number in raw["measures"].items()},
        has_defect=raw["has_defect"],
        is_addition=raw["is_addition"],
    )


def amount_text(amount: Amount) -> AmountText:
    return {"excl": str(amount.excl), "vat": str(amount.vat)}


def read_amount(raw: AmountText) -> Amount:
    return Amount(excl=Decimal(raw["excl"]), vat=Decimal(raw["vat"]))


def fact_text(fact: Fact) -> FactText:
    return {
        "code": fact.code.value,
        "number": str(fact.number),
        "element": text(fact.element),
        "element_kind": fact.element_kind,
        "choice": fact.choice,
    }


def read_fact(raw: FactText) -> Fact:
    return Fact(
        code=FactCode(raw["code"]),
        number=Decimal(raw["number"]),
        element=UUID(raw["element"]) if raw["element"] else None,
        element_kind=raw["element_kind"],
        choice=raw["choice"],
    )


def finding_text(finding: Finding) -> FindingText:
    limit = finding.limit
    return {
        "limit": {
            "code": limit.code,
            "fact": limit.fact.value,
            "ceiling": text(limit.ceiling),
            "element_kind": limit.element_kind,
            "choice": limit.choice,
        },
        "fact": fact_text(finding.fact),
        "passed": finding.passed,
    }


def read_finding(raw: FindingText) -> Finding:
    limit = raw["limit"]
    return Finding(
        limit=Limit(
            code=limit["code"],
            fact=FactCode(limit["fact"]),
            ceiling=None if limit["ceiling"] is None else Decimal(limit["ceiling"]),
            element_kind=limit["element_kind"],
            choice=limit["choice"],
        ),
        fact=read_fact(raw["fact"]),
    )
