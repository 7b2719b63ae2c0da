"""A corporation of the demo with its people and its contractor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from portal.actor import Actor, system
from portal.people import services as people
from wishes.demo.people import CorporationEntry, PersonEntry
from wishes.demo.services.calendar import morning
from wishes.demo.values import House


def found(entry: CorporationEntry, *, day: date) -> House:
    """The corporation, its staff, its contractor and the people of that firm; all from the same day on."""
    now = morning(day)
    corporation = people.found_corporation(
        name=entry.name,
        slug=entry.slug,
        phone=entry.phone,
        email=entry.email,
        address=entry.address,
        brand_colour=entry.brand_colour,
        now=now,
    )
    portal = system(corporation.pk)
    engagement = people.engage_firm(
        corporation_id=corporation.pk,
        name=entry.firm.name,
        phone=entry.firm.phone,
        email=entry.firm.email,
        valid_from=day,
        valid_until=None,
        actor=portal,
        now=now,
    )
    house = House(corporation=corporation.pk, firm=engagement.firm_id, people={}, types={})
    staff = {person.key: add_staff(house, person, day=day, actor=portal, now=now) for person in entry.staff}
    crew = {person.key: add_crew(house, person, day=day, actor=portal, now=now) for person in entry.firm.crew}
    return replace(house, people={**staff, **crew})


def add_staff(house: House, entry: PersonEntry, *, day: date, actor: Actor, now: datetime) -> Actor:
    [function] = entry.functions
    person = people.add_person(
        corporation_id=house.corporation,
        name=entry.name,
        email=entry.email,
        language=entry.language,
        function=function,
        valid_from=day,
        valid_until=None,
        actor=actor,
        now=now,
    )
    return Actor(name=entry.name, corporation=house.corporation, person=person.pk, functions=frozenset(entry.functions))


def add_crew(house: House, entry: PersonEntry, *, day: date, actor: Actor, now: datetime) -> Actor:
    person = people.employ(
        corporation_id=house.corporation,
        firm_id=house.firm,
        name=entry.name,
        email=entry.email,
        language=entry.language,
        valid_from=day,
        valid_until=None,
        actor=actor,
        now=now,
    )
    return Actor(name=entry.name, corporation=house.corporation, person=person.pk, firm=house.firm)
