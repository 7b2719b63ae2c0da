"""Statements, limits and reasons in words, for professionals and for the tenant."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from mutations.dwellings.values import Dwelling
from portal.words import _
from wishes.catalogue.choices import Action
from wishes.costing.choices import Mark
from wishes.costing.values import Statement
from wishes.decisions import rules
from wishes.decisions.values import Why
from wishes.policy.values import Fact, Finding, Frame, Verdict


def room_of(dwelling: Dwelling, element: UUID) -> str:
    room = dwelling.elements[element].room
    return next(found.name for found in dwelling.rooms if found.id == room)


def thing_of(frame: Frame, element: UUID) -> str:
    """As a professional calls it, with its room: two bedrooms have the same door."""
    return f"{frame.words[frame.dwelling.elements[element].kind].label} ({room_of(frame.dwelling, element)})"


def says(statement: Statement, *, kind: str, frame: Frame) -> str:
    """In a professional's words: the choice, else the works, else the mark."""
    choice = frame.catalogue.choice(kind, statement.choice)
    if choice is not None and statement.mark is not Mark.SILENT:
        return choice.label
    works = frame.catalogue.works
    named = [works[line.work].label if line.work in works else line.work for line in statement.lines]
    return ", ".join(named) or str(statement.mark.label)


def told(statement: Statement, *, kind: str, frame: Frame) -> str:
    """In the tenant's words."""
    choice = frame.catalogue.choice(kind, statement.choice)
    if choice is not None and statement.mark is not Mark.SILENT:
        return choice.title
    works = frame.catalogue.works
    named = [works[line.work].label_tenant if line.work in works else line.work for line in statement.lines]
    if named:
        return ", ".join(named)
    return str(_("laten zoals het is")) if statement.mark is Mark.LEAVE else str(statement.mark.label)


def is_self(statement: Statement, *, kind: str, frame: Frame) -> bool:
    choice = frame.catalogue.choice(kind, statement.choice)
    return choice is not None and choice.action is Action.SELF


def why_of(finding: Finding, frame: Frame) -> Why:
    fact = finding.fact
    return Why(
        fact=fact.code,
        number=fact.number,
        ceiling=finding.limit.ceiling,
        limit_code=finding.limit.code,
        version=frame.policy.number,
        thing=thing_of(frame, fact.element) if fact.element else "",
        passed=finding.passed,
    )


def uncovered_why(fact: Fact, frame: Frame) -> Why:
    return Why(
        fact=fact.code,
        number=fact.number,
        ceiling=None,
        limit_code="",
        version=frame.policy.number,
        thing=thing_of(frame, fact.element) if fact.element else "",
    )


def whys(verdict: Verdict, frame: Frame) -> tuple[Why, ...]:
    """Why it does not go by itself, the farthest over its limit first."""
    bites = (why_of(finding, frame) for finding in verdict.bites)
    return (*bites, *(uncovered_why(fact, frame) for fact in verdict.uncovered))


def sentences(found: Iterable[Why]) -> tuple[str, ...]:
    return tuple(rules.sentence(why) for why in found)
