"""The threshold told twice: once up to the request that waits, and once at its beginning, for a newcomer to walk."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from mutations.cases import services as cases
from mutations.cases.models import Case
from mutations.dwellings import services as dwellings
from mutations.dwellings.models import Element
from portal.actor import Actor
from portal.working_days import add_working_days
from wishes.comparison import services as comparison
from wishes.comparison.choices import Stance
from wishes.decisions import services as decisions
from wishes.decisions.models import Scope
from wishes.demo import plot
from wishes.demo.services import steps
from wishes.demo.services.calendar import morning
from wishes.demo.services.dwellings import Address, add_story_flat
from wishes.demo.services.lifetime import explain
from wishes.demo.services.steps import Table, TenantEntry
from wishes.demo.values import House
from wishes.proposals import services as proposals
from wishes.proposals.choices import Card

TOLD = Address(street="Kastanjelaan", number=12, addition="2", postcode="3053AB", city="Rotterdam")
TO_WALK = Address(street="Kastanjelaan", number=14, addition="2", postcode="3053AB", city="Rotterdam")
EMPTY = Address(street="Kastanjelaan", number=16, addition="2", postcode="3053AB", city="Rotterdam")
"""A third such flat has no case yet: whoever wants to begin with the notice registers it himself."""
NOURA = TenantEntry(name="Noura Haddad", email="noura@demo.example", phone="+31611111111")
FATMA = TenantEntry(name="Fatma Demir", email="fatma@demo.example", phone="+31612345678")
DAYS_AGO = 20


@transaction.atomic
def load_story(house: House, *, now: datetime) -> None:
    began = add_working_days(localdate(now) - timedelta(days=DAYS_AGO), 0)
    told, to_walk, _without_case = (
        add_story_flat(house, address, now=morning(began)) for address in (TOLD, TO_WALK, EMPTY)
    )
    tell(house, told, began=began)
    walk(house, to_walk, now=now)


def walk(house: House, flat: UUID, *, now: datetime) -> None:
    """Everybody is asked, nobody has said anything yet."""
    table = steps.register(house, flat, coordinator="petra", inspector="jan", builder="vos", now=now)
    steps.name_tenant(table, FATMA, now=now)
    steps.start(table, now=now)


def tell(house: House, flat: UUID, *, began: date) -> None:
    """All three said what the story says; the vouchers pass their limit, so the team lead is asked."""
    days = [morning(add_working_days(began, day)) for day in range(9)]
    table = steps.register(house, flat, coordinator="petra", inspector="jan", builder="vos", now=days[0])
    noura = steps.name_tenant(table, NOURA, now=days[0])
    steps.start(table, now=days[0])
    inspect(table, flat, house.people["jan"], now=days[2])
    say(table, "O", house.people["jan"], now=days[2])
    say(table, "A", house.people["vos"], now=days[3])
    say(table, "H", noura, now=days[5])
    review(table, house.people["jan"], now=days[6])
    decisions.start_scope(case_id=table.case, actor=table.coordinator, now=days[7])
    explain(table, now=days[7])
    scope = Scope.objects.get(case=table.case)
    decisions.decide(case_id=table.case, revision=scope.revision, actor=table.coordinator, now=days[7])


def inspect(table: Table, flat: UUID, jan: Actor, *, now: datetime) -> None:
    """Jan looks again at what stands at the toilet, and closes the facts."""
    bowl = thing(flat, "TOILET_BOWL")
    dwellings.note_element(
        element_id=bowl.pk,
        revision=bowl.revision,
        year_placed=bowl.year_placed,
        condition=bowl.condition,
        count=bowl.count,
        length=bowl.length,
        is_addition=False,
        may_be_taken_over=False,
        actor=jan,
        now=now,
    )
    cases.close_facts(case_id=table.case, actor=jan, now=now)


def say(table: Table, code: str, actor: Actor, *, now: datetime) -> None:
    proposal = steps.fill(table, code, actor, steps.by_kind(plot.WISHES[code]), now=now)
    if code == "H":
        words = "Ik ben handig en verf graag zelf. De drempel vind ik niet erg."
        cards = frozenset({Card.MYSELF, Card.CHEAP, Card.SOON})
        proposals.set_matters(proposal_id=proposal, cards=cards, words=words, actor=actor, now=now)
    steps.submit(proposal, actor=actor, now=now)


REVIEWS = {
    "TOILET_THRESHOLD": (Stance.ADVISE, "Zeg de huurder dat de drempel bij een volgende huurder alsnog weggaat."),
    "TOILET_BOWL": (Stance.KEEP, "De pot is bijna op. Met een nieuwe bril kan hij nog twee jaar mee."),
    "KITCHEN_UNIT": (Stance.AGREE, ""),
    "CLEANING": (Stance.AGREE, ""),
}


def review(table: Table, jan: Actor, *, now: datetime) -> None:
    flat = Case.objects.values_list("dwelling_id", flat=True).get(pk=table.case)
    for kind, (stance, text) in REVIEWS.items():
        comparison.review(
            case_id=table.case,
            element_id=thing(flat, kind).pk,
            stance=stance,
            ground=None,
            text=text,
            revision=0,
            actor=jan,
            now=now,
        )


def thing(flat: UUID, kind: str) -> Element:
    return Element.objects.get(room__dwelling=flat, kind__code=kind)
