"""Facts, limits, mandates, verdicts; the standard and what is locked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from mutations.dwellings.values import Dwelling, KindWords
from portal.actor import Function
from portal.value import value
from wishes.catalogue.values import Catalogue, Translations
from wishes.costing.values import Plan, Prices
from wishes.policy.choices import FactCode, GroundKind


@value
class Fact:
    """One number about a scope. Limits see nothing else, so a replay needs nothing else."""

    code: FactCode
    number: Decimal
    element: UUID | None = None
    element_kind: str = ""
    choice: str = ""


@value
class Limit:
    """What goes by itself; `ceiling` None is named as unlimited, which is not the same as forgotten."""

    code: str
    fact: FactCode
    ceiling: Decimal | None
    element_kind: str = ""
    choice: str = ""

    def covers(self, fact: Fact) -> bool:
        return (
            self.fact is fact.code and self.element_kind in ("", fact.element_kind) and self.choice in ("", fact.choice)
        )


@value
class Mandate:
    """What a function may decide; a fact that it does not name is beyond it."""

    function: Function
    ceilings: Mapping[FactCode, Decimal | None]

    def reaches(self, facts: Iterable[Fact]) -> bool:
        return all(fact.code in self.ceilings and within(fact.number, self.ceilings[fact.code]) for fact in facts)


@value
class StandardRule:
    """What we would do by ourselves; the first rule that meets an element holds. Ages in years, condition NEN 2767."""

    element_kind: str
    choice: str
    min_age: int | None = None
    min_condition: int | None = None
    quality: str = ""


@value
class LockRule:
    """A choice that is made for everybody, with its ground in plain words; bounds as in a standard rule."""

    code: str
    element_kind: str
    choice: str
    ground: GroundKind
    text: str
    min_age: int | None = None
    built_before: int | None = None


@value
class LockEntry:
    """A lock as it is typed or imported, in all languages."""

    code: str
    element_kind: str
    choice: str
    ground: GroundKind
    text: str
    translations: Translations
    min_age: int | None = None
    built_before: int | None = None


@value
class Policy:
    """One published version in one language. Mandates ascend; publishing proves that the last reaches everything."""

    id: UUID
    number: int
    standard: tuple[StandardRule, ...]
    locks: tuple[LockRule, ...]
    limits: tuple[Limit, ...]
    mandates: tuple[Mandate, ...]


@value
class Lock:
    """One element for which the choice is made; `text` is the ground as everybody reads it."""

    element: UUID
    choice: str
    ground: GroundKind
    code: str
    text: str


@value
class Finding:
    limit: Limit
    fact: Fact

    @property
    def passed(self) -> bool:
        return within(self.fact.number, self.limit.ceiling)


@value
class Verdict:
    """Every limit that a fact met, those that passed too; `needs` None goes by itself."""

    findings: tuple[Finding, ...]
    uncovered: tuple[Fact, ...]
    needs: Function | None

    @property
    def bites(self) -> tuple[Finding, ...]:
        """The findings that did not pass, the farthest over its limit first."""
        failed = (finding for finding in self.findings if not finding.passed)
        return tuple(sorted(failed, key=lambda f: f.fact.number - (f.limit.ceiling or Decimal(0)), reverse=True))


def within(number: Decimal, ceiling: Decimal | None) -> bool:
    """An amount equal to its limit is within it."""
    return ceiling is None or number <= ceiling


@value
class Pins:
    """The versions by which a case is costed and judged: by its reference date, after the opening by their ids."""

    edition: UUID
    book: UUID
    firm_book: UUID | None
    policy: UUID
    day: date


@value
class Frame:
    """Everything that a plan of one dwelling is costed and judged with, in one language."""

    pins: Pins
    dwelling: Dwelling
    words: Mapping[str, KindWords]
    catalogue: Catalogue
    prices: Prices
    firm_prices: Prices
    policy: Policy
    locks: Mapping[UUID, Lock]
    standard: Plan
