"""A case in a list and at the head of its pages."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mutations.cases import rules
from mutations.cases.choices import Stage
from mutations.cases.models import Case
from mutations.cases.values import CaseCard, CaseHead, CasePage, Vacancy
from portal.actor import Actor

PAGE_SIZE = 25


def page_of_cases(
    actor: Actor, *, today: date, stage: Stage | None = None, mine: bool = False, words: str = "", number: int = 1
) -> CasePage:
    """Without a stage: the cases that run, most urgent key first. Two queries."""
    found = Case.objects.visible_to(actor).matching(words)
    if mine:
        found = found.of(actor)
    found = found.open() if stage is None else found.filter(stage=stage)
    total = found.count()
    pages = max(-(-total // PAGE_SIZE), 1)
    number = min(max(number, 1), pages)
    first = (number - 1) * PAGE_SIZE
    rows = found.select_related("dwelling", "coordinator").order_by("key_expected_on", "number", "pk")
    cards = tuple(card(row, today) for row in rows[first : first + PAGE_SIZE])
    return CasePage(cards=cards, total=total, number=number, pages=pages)


def card(case: Case, today: date) -> CaseCard:
    return CaseCard(
        id=case.pk,
        number=case.number,
        address=case.dwelling.address,
        place=case.dwelling.place,
        stage=Stage(case.stage),
        timetable=case.timetable,
        vacancy=vacancy_of(case, today),
        coordinator=case.coordinator.name,
        wants_call=case.wants_call,
    )


def head(case_id: UUID, *, today: date) -> CaseHead:
    """One query."""
    return head_of(Case.objects.select_related("dwelling", "coordinator").get(pk=case_id), today=today)


def head_of(case: Case, *, today: date) -> CaseHead:
    """The case comes with its dwelling and coordinator."""
    return CaseHead(
        id=case.pk,
        number=case.number,
        address=case.dwelling.address,
        place=case.dwelling.place,
        stage=Stage(case.stage),
        timetable=case.timetable,
        vacancy=vacancy_of(case, today),
        notice_on=case.notice_on,
        reference_date=case.reference_date,
        coordinator=case.coordinator.name,
        dwelling=case.dwelling_id,
        revision=case.revision,
        facts_closed_at=case.facts_closed_at,
        wants_call=case.wants_call,
    )


def vacancy_of(case: Case, today: date) -> Vacancy:
    """The case comes with its dwelling."""
    is_over = Stage(case.stage) in rules.ENDED
    return rules.vacancy(
        timetable=case.timetable, monthly_rent=case.dwelling.monthly_rent, today=today, is_over=is_over
    )
