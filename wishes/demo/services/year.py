"""Sixty further cases in all stages, drawn from a fixed seed and spread over the past year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

from django.utils.timezone import localdate

from mutations.cases.choices import Stage
from mutations.dwellings.choices import QualityLevel
from mutations.dwellings.models import Element
from portal.actor import Function
from portal.value import value
from portal.working_days import add_working_days
from wishes.demo import cast
from wishes.demo.homes import HOMES, HomePlan
from wishes.demo.plot import Standing
from wishes.demo.services.calendar import morning
from wishes.demo.services.dwellings import Address, add_home
from wishes.demo.services.lifetime import Course, live
from wishes.demo.services.steps import TenantEntry
from wishes.demo.values import House

SEED = 19681108
COUNTS = {
    Stage.CLOSED: (26, 70, 350),
    Stage.CANCELLED: (3, 40, 300),
    Stage.READY: (3, 45, 56),
    Stage.IN_EXECUTION: (5, 39, 50),
    Stage.DECIDED: (7, 19, 30),
    Stage.DECIDING: (4, 17, 24),
    Stage.OPENED: (5, 15, 20),
    Stage.RECORDING: (5, 4, 7),
    Stage.REGISTERED: (2, 1, 3),
}
"""By stage: how many, and between how many and how many days ago the notice came in."""
LATE_BUILDERS, BY_PHONE, GENEROUS = 0.08, 0.07, 0.15
"""Shares of cases that were opened without the contractor, recorded on somebody's behalf, in a dwelling of high quality."""
PLAIN = frozenset({"HANDOVER", "SAFETY_CHECK", "CLEANING", "LEFT_BEHIND"})


@value
class Draw:
    """One case to come: when its notice came in, how far it is, in what kind of home."""

    notice_on: date
    stage: Stage
    plan: HomePlan


def load_year(house: House, *, now: datetime, seed: int = SEED) -> int:
    """In the order in which the notices came in, for cases are numbered."""
    draw = Random(seed)
    drawn = sorted(draws(localdate(now), draw), key=lambda one: one.notice_on)
    for number, one in enumerate(drawn):
        add_case(house, one, number, draw=draw)
    return len(drawn)


def draws(today: date, draw: Random) -> Iterator[Draw]:
    for stage, (count, newest, oldest) in COUNTS.items():
        for _ in range(count):
            before = today - timedelta(days=draw.randint(newest, oldest))
            yield Draw(notice_on=add_working_days(before, 0), stage=stage, plan=draw.choice(HOMES))


def add_case(house: House, one: Draw, number: int, *, draw: Random) -> None:
    """A dwelling and its case; who acts is drawn among those who have the function."""
    built = draw.randint(*cast.BUILT[one.plan.kind])
    street, postcode = draw.choice(cast.STREETS[one.plan.kind])
    dwelling = add_home(
        house,
        one.plan,
        Address(street=street, number=21 + 2 * number, postcode=postcode, city="Rotterdam"),
        year_built=built,
        rent=Decimal(cast.RENTS[one.plan.kind] + draw.randint(-40, 60)),
        standing=worn(draw),
        now=morning(one.notice_on),
        quality=QualityLevel.HIGH if draw.random() < GENEROUS else QualityLevel.STANDARD,
    )
    live(house, dwelling, course_of(house, one, number, draw=draw), draw=draw)


def worn(draw: Random) -> Callable[[Element], Standing]:
    """The older a thing, the worse it tends to stand; one former tenant in six left something of his own."""
    tired = draw.uniform(-0.5, 0.9)

    def standing(element: Element) -> Standing:
        if element.kind.code in PLAIN:
            return Standing()
        age = draw.randint(1, 38)
        condition = round(1.4 + age / 13 + tired + draw.uniform(-0.9, 0.9))
        is_left = element.kind.code in {"FLOOR", "SUN_SHADE", "SHED", "FENCE"} and draw.random() < 1 / 6
        return Standing(
            age=age, condition=min(max(condition, 1), 6), is_addition=is_left, may_be_taken_over=is_left
        )

    return standing


def course_of(house: House, one: Draw, number: int, *, draw: Random) -> Course:
    people = house.people.items()
    first, last = draw.choice(cast.FIRST_NAMES), draw.choice(cast.LAST_NAMES)
    return Course(
        notice_on=one.notice_on,
        stage=one.stage,
        coordinator=draw.choice([key for key, actor in people if actor.holds(Function.COORDINATOR)]),
        inspector=draw.choice([key for key, actor in people if actor.holds(Function.INSPECTOR)]),
        builder=draw.choice([key for key, actor in people if actor.is_contractor]),
        tenant=TenantEntry(
            name=f"{first} {last}",
            email=f"huurder{number}@demo.example",
            language="en" if draw.random() < 1 / 8 else "nl",
        ),
        by_phone=draw.random() < BY_PHONE,
        builder_is_late=draw.random() < LATE_BUILDERS,
        paints_all=one.stage is Stage.DECIDING or draw.random() < 1 / 3,
    )
