"""One case of the year, from notice to its stage of today: every step by whose step it is, on a working day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from random import Random
from uuid import UUID

from django.db import transaction

from mutations.cases import services as cases
from mutations.cases.choices import Stage
from mutations.dwellings import services as dwellings
from mutations.dwellings.choices import DefectKind
from mutations.dwellings.models import Element
from portal.actor import Actor
from portal.errors import Refused
from portal.value import value
from portal.working_days import add_working_days
from wishes.comparison import services as comparison
from wishes.comparison.choices import ObjectionGround, Stance
from wishes.decisions import rules as deciding
from wishes.decisions import selectors as dossiers
from wishes.decisions import services as decisions
from wishes.decisions.choices import Follows
from wishes.decisions.models import ApprovalRequest, Scope, ScopeRow
from wishes.demo.cast import ANYWAY, WANTS
from wishes.demo.services import steps
from wishes.demo.services.calendar import morning
from wishes.demo.services.steps import Table, TenantEntry
from wishes.demo.values import House
from wishes.policy.models import Reason
from wishes.policy.rules import ASCENDING
from wishes.proposals import services as proposals

LANGUAGE = "nl"
MOST_WISHES = {"O": 7, "A": 5, "H": 2}
SHARE = {"O": 0.9, "A": 0.8, "H": 0.55}
SHARE_WAITING, SHARE_DRIPPING = 0.5, 0.3
TALKED_OVER = frozenset({Stage.OPENED, Stage.DECIDING})
"""Cases that are looked at today: there the inspector said something of every room."""
BAD = 4
"""The condition from which somebody may want something done."""
LAST_STEP: Mapping[Stage, int] = {
    Stage.REGISTERED: 0,
    Stage.RECORDING: 2,
    Stage.CANCELLED: 3,
    Stage.OPENED: 8,
    Stage.DECIDING: 9,
    Stage.DECIDED: 10,
    Stage.IN_EXECUTION: 23,
    Stage.READY: 27,
    Stage.CLOSED: 28,
}
"""Working days from the notice to the last thing that happens in a case that comes this far."""
PLAIN_TASTE: Mapping[str, str] = {}
PAINTER: Mapping[str, str] = {"PAINTWORK": "SELF"}
DEMANDING: Mapping[str, str] = {"PAINTWORK": "FULL", "KITCHEN_UNIT": "REPLACE", "SKIRTING": "REPLACE"}
"""What a tenant asks whatever the condition."""


@value
class Course:
    """How far a case comes, and what is particular to it."""

    notice_on: date
    stage: Stage
    coordinator: str
    inspector: str
    builder: str
    tenant: TenantEntry
    seed: str
    taste: Mapping[str, str]
    by_phone: bool = False
    builder_is_late: bool = False

    def day(self, days: int) -> datetime:
        """Nine o'clock so many working days after the notice."""
        return morning(add_working_days(self.notice_on, days))

    def reaches(self, stage: Stage) -> bool:
        order = list(Stage)
        return self.stage is not Stage.CANCELLED and order.index(self.stage) >= order.index(stage)


def begin(house: House, dwelling: UUID, course: Course) -> Table:
    return steps.register(
        house,
        dwelling,
        coordinator=course.coordinator,
        inspector=course.inspector,
        builder=course.builder,
        now=course.day(0),
    )


@transaction.atomic
def live(house: House, table: Table, course: Course) -> None:
    """Record, open, review, decide, carry out: as far as the course goes."""
    if course.stage is Stage.REGISTERED:
        return
    draw = Random(course.seed)  # noqa: S311 - a story, not a secret
    tenant = steps.name_tenant(table, course.tenant, now=course.day(0))
    steps.start(table, now=course.day(0), invited=not course.by_phone)
    inspect(table, house.people[course.inspector], course, draw=draw)
    if course.stage is Stage.CANCELLED:
        why = "De huurder trok de opzegging in."
        cases.cancel(case_id=table.case, reason=why, actor=table.coordinator, now=course.day(3))
    if course.reaches(Stage.OPENED):
        open_all(table, tenant, course, draw=draw)
        review(table, house.people[course.inspector], course, draw=draw)
    if course.reaches(Stage.DECIDING):
        decide(house, table, course)
    carry_out(table, course)


def inspect(table: Table, inspector: Actor, course: Course, *, draw: Random) -> None:
    """Sometimes something is broken; then the facts are closed, and what he would do is sealed."""
    if not course.reaches(Stage.OPENED) and draw.random() < SHARE_WAITING:
        return
    now = course.day(2)
    tap = Element.objects.filter(room__dwelling__cases=table.case, kind__code="KITCHEN_TAP").first()
    if tap is not None and draw.random() < SHARE_DRIPPING:
        dwellings.note_defect(
            element_id=tap.pk, kind=DefectKind.DRIPPING, text="De kraan druppelt.", actor=inspector, now=now
        )
    cases.close_facts(case_id=table.case, actor=inspector, now=now)
    record(table, "O", inspector, draw=draw, now=now, is_brief=course.stage not in TALKED_OVER)


def record(
    table: Table,
    code: str,
    actor: Actor,
    *,
    draw: Random,
    now: datetime,
    is_brief: bool = False,
    taste: Mapping[str, str] = PLAIN_TASTE,
) -> None:
    """Whoever is brief names only what he would do; the others say of every room how it is."""
    choose = chooser(table, code, draw=draw, taste=taste)
    proposal = steps.fill(table, code, actor, choose, now=now, is_brief=is_brief)
    steps.submit(proposal, actor=actor, now=now)


def chooser(table: Table, code: str, *, draw: Random, taste: Mapping[str, str]) -> Callable[[Element], str]:
    """Some of what is in a bad way, and what is to somebody's taste; what is broken is mended anyway."""
    broken = set(
        Element.objects.filter(
            room__dwelling__cases=table.case, defects__ended_at=None, defects__isnull=False
        ).values_list("pk", flat=True)
    )
    column = "OAH".index(code)
    left = [MOST_WISHES[code]]

    def choose(element: Element) -> str:
        kind = element.kind.code
        choice = WANTS.get(kind, ("", "", ""))[column]
        if kind in taste:
            return taste[kind]
        is_bad = kind in ANYWAY or (element.condition or 0) >= BAD
        wants = draw.random() < SHARE[code] and is_bad and left[0] > 0
        if not choice or not wants or element.pk in broken:
            return ""
        left[0] -= 1
        return choice

    return choose


def open_all(table: Table, tenant: Actor, course: Course, *, draw: Random) -> None:
    """The last one in opens them; or the coordinator does at the closing date, without the contractor."""
    if not course.builder_is_late:
        record(table, "A", table.actors["A"], draw=draw, now=course.day(3), is_brief=True)
    speaker = table.coordinator if course.by_phone else tenant
    record(table, "H", speaker, draw=draw, now=course.day(5), taste=course.taste)
    if course.builder_is_late:
        why = "De aannemer heeft het te druk; de sleutel komt bijna."
        proposals.open_by_deadline(case_id=table.case, reason=why, actor=table.coordinator, now=course.day(7))


REVIEWS = (
    (Stance.AGREE, None, ""),
    (Stance.ADVISE, None, "Doe dit liever nu: de woning is leeg."),
    (Stance.KEEP, None, "Dit is over een paar jaar toch op."),
    (Stance.OBJECT, ObjectionGround.DAMAGE, "Zonder herstel komt er vocht achter de tegels."),
)


def review(table: Table, inspector: Actor, course: Course, *, draw: Random) -> None:
    """A few rows; one on which all agree asks for no answer."""
    things = [element for elements in steps.things_by_room(table.case).values() for element in elements]
    differing = [element for element in things if element.kind.code in WANTS]
    for element in draw.sample(differing, k=3 if course.stage in TALKED_OVER else 1):
        stance, ground, text = draw.choices(REVIEWS, weights=(5, 2, 2, 1))[0]
        with suppress(Refused):
            comparison.review(
                case_id=table.case,
                element_id=element.pk,
                stance=stance,
                ground=ground,
                text=text,
                revision=0,
                actor=inspector,
                now=course.day(8),
            )


def decide(house: House, table: Table, course: Course) -> None:
    """The suggestion, with a reason for each wish that is not granted; outside policy somebody else approves."""
    now = course.day(9)
    decisions.start_scope(case_id=table.case, actor=table.coordinator, now=now)
    explain(table, now=now)
    scope = Scope.objects.get(case=table.case)
    outcome = decisions.decide(case_id=table.case, revision=scope.revision, actor=table.coordinator, now=now)
    if isinstance(outcome, ApprovalRequest) and course.reaches(Stage.DECIDED):
        decisions.approve(request_id=outcome.pk, actor=approver(house, outcome), now=course.day(10))


def explain(table: Table, *, now: datetime) -> None:
    """The tenant is told why of every wish that is not granted."""
    rows = list(ScopeRow.objects.filter(scope__case=table.case).select_related("reason"))
    weighed = deciding.weigh(rows=dossiers.rows_of(rows), dossier=dossiers.fresh_dossier(table.case, LANGUAGE))
    still_good = Reason.objects.get(corporation_id=rows[0].corporation_id, code="GOED")
    for element in dossiers.unreasoned(weighed, rows):
        decisions.set_row(
            case_id=table.case,
            element_id=element,
            follows=Follows.STANDARD,
            choice="",
            reason=still_good.pk,
            revision=1,
            actor=table.coordinator,
            now=now,
        )


def approver(house: House, request: ApprovalRequest) -> Actor:
    """The lowest who may."""
    able = ASCENDING[[function.value for function in ASCENDING].index(request.needs) :]
    return next(actor for function in able for actor in house.people.values() if actor.holds(function))


CARRIED_OUT = {
    Stage.IN_EXECUTION: cases.start_execution,
    Stage.READY: cases.mark_ready,
    Stage.CLOSED: cases.close,
}


def carry_out(table: Table, course: Course) -> None:
    """Works begin when the lease has ended, and take a few days."""
    for stage, step in CARRIED_OUT.items():
        if course.reaches(stage):
            step(case_id=table.case, actor=table.coordinator, now=course.day(LAST_STEP[stage]))
