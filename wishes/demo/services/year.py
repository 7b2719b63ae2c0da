"""Sixty further cases in all stages, drawn from a fixed seed and spread over the past year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import repeat
from multiprocessing import get_context
from random import Random

import django
from django.db import transaction
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
from wishes.demo.services.lifetime import DEMANDING, LAST_STEP, PAINTER, PLAIN_TASTE, Course, begin, live
from wishes.demo.services.steps import Table, TenantEntry
from wishes.demo.values import House

SEED = 19681108
FREQUENT = (3, 3, 4, 1, 1)
"""How often each type of dwelling comes by."""
Counts = Mapping[Stage, tuple[int, int, int]]
COUNTS: Counts = {
    Stage.CLOSED: (16, 70, 350),
    Stage.CANCELLED: (6, 40, 300),
    Stage.READY: (2, 45, 56),
    Stage.IN_EXECUTION: (4, 39, 50),
    Stage.DECIDED: (6, 19, 30),
    Stage.DECIDING: (4, 17, 24),
    Stage.OPENED: (4, 15, 20),
    Stage.RECORDING: (10, 4, 7),
    Stage.REGISTERED: (8, 1, 3),
}
"""By stage: how many, and between how many and how many days ago the notice came in."""
FEW: Counts = {Stage.OPENED: (1, 15, 20), Stage.RECORDING: (2, 4, 7), Stage.REGISTERED: (1, 1, 3)}
"""So that the other corporation has something on its desk as well."""
TASTES = (PLAIN_TASTE, PAINTER, DEMANDING)
LATE_BUILDERS, BY_PHONE, GENEROUS = 0.08, 0.07, 0.15
"""Shares of cases: opened without the contractor, recorded on somebody's behalf, in a dwelling of high quality."""
PLAIN = frozenset({"HANDOVER", "SAFETY_CHECK", "CLEANING", "LEFT_BEHIND"})
LEFT = frozenset({"FLOOR", "SUN_SHADE", "SHED", "FENCE"})


@value
class Draw:
    """One case to come: when its notice came in, how far it is, in what kind of home."""

    notice_on: date
    stage: Stage
    plan: HomePlan


@value
class Begun:
    """A case that is registered, and the course that it will take."""

    table: Table
    course: Course


def load_year(house: House, *, now: datetime, counts: Counts = COUNTS, workers: int = 1) -> int:
    """All are registered in the order in which the notices came in, for they are numbered; then each lives its life."""
    draw = Random(SEED)  # noqa: S311 - a story, not a secret
    drawn = sorted(draws(localdate(now), draw, counts), key=lambda one: one.notice_on)
    with transaction.atomic():
        begun = [begin_case(house, one, number, draw=draw) for number, one in enumerate(drawn)]
    if workers == 1:
        live_all(house, begun)
        return len(begun)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=django.setup) as pool:
        parts = [begun[first::workers] for first in range(workers)]
        list(pool.map(live_all, repeat(house), parts))
    return len(begun)


def live_all(house: House, begun: Sequence[Begun]) -> None:
    for one in begun:
        live(house, one.table, one.course)


def draws(today: date, draw: Random, counts: Counts = COUNTS) -> Iterator[Draw]:
    """Spread over the days between; early enough for all that has happened since to lie in the past."""
    for stage, (count, newest, oldest) in counts.items():
        for place in range(count):
            between = (oldest - newest) * (place + draw.random()) / count
            notice_on = add_working_days(today - timedelta(days=newest + int(between)), 0)
            while add_working_days(notice_on, LAST_STEP[stage]) > today:
                notice_on -= timedelta(days=1)
            [plan] = draw.choices(HOMES, weights=FREQUENT)
            yield Draw(notice_on=add_working_days(notice_on, 0), stage=stage, plan=plan)


def begin_case(house: House, one: Draw, number: int, *, draw: Random) -> Begun:
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
    course = course_of(house, one, number, draw=draw)
    return Begun(table=begin(house, dwelling, course), course=course)


def worn(draw: Random) -> Callable[[Element], Standing]:
    """Most things will do; a few are worn out, and now and then a former tenant left something of his own."""
    share = draw.uniform(0.1, 0.25)

    def standing(element: Element) -> Standing:
        kind = element.kind.code
        if kind in PLAIN:
            return Standing()
        is_worn = kind in cast.WANTS and draw.random() < share
        is_left = kind in LEFT and draw.random() < share
        return Standing(
            age=draw.randint(19, 36) if is_worn else draw.randint(1, 17),
            condition=draw.choice((4, 4, 5)) if is_worn else draw.choice((1, 2, 2)),
            is_addition=is_left,
            may_be_taken_over=is_left,
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
        seed=f"{SEED}-{number}",
        by_phone=draw.random() < BY_PHONE,
        builder_is_late=draw.random() < LATE_BUILDERS,
        taste=PAINTER if one.stage is Stage.DECIDING else draw.choices(TASTES, weights=(10, 6, 3))[0],
    )
