"""Who somebody is today, and whom a function can be asked of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import chain
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from portal.actor import Actor, Function
from portal.corporations.models import Engagement
from portal.people.models import Employment, FunctionHeld, Person
from portal.people.values import Contact, Place
from portal.periods import valid_on


def places_of(person_id: UUID | None, day: date) -> tuple[Place, ...]:
    """Every place where this person works that day. Two queries."""
    held = FunctionHeld.objects.filter(valid_on(day), person=person_id).select_related("corporation")
    staff = list(chain.from_iterable(staff_places(held).values()))
    employed = Employment.objects.filter(serving(day), person=person_id).select_related("corporation", "firm")
    return tuple(sorted([*staff, *map(crew_place, employed)], key=lambda place: (place.corporation_name, place.key)))


def place_at(person_id: UUID, key: str, day: date) -> Place | None:
    """One place as it is that day, None when it is over; the one query that every request takes."""
    corporation, firm = (UUID(part) if part else None for part in key.split(":"))
    if firm:
        employed = Employment.objects.filter(serving(day), person=person_id, corporation=corporation, firm=firm)
        return next(map(crew_place, employed.select_related("corporation", "firm")), None)
    held = FunctionHeld.objects.filter(valid_on(day), person=person_id, corporation=corporation)
    return next(iter(staff_places(held.select_related("corporation")).get(person_id, ())), None)


def staff_places(held: Iterable[FunctionHeld]) -> dict[UUID, list[Place]]:
    """By person, a place for each corporation with all functions held there."""
    functions: dict[tuple[UUID, UUID], set[Function]] = defaultdict(set)
    names: dict[UUID, str] = {}
    for row in held:
        functions[row.person_id, row.corporation_id].add(Function(row.function))
        names[row.corporation_id] = row.corporation.name
    places: dict[UUID, list[Place]] = defaultdict(list)
    for (person, corporation), here in functions.items():
        name = names[corporation]
        places[person].append(Place(corporation=corporation, corporation_name=name, functions=frozenset(here)))
    return places


def crew_place(row: Employment) -> Place:
    return Place(
        corporation=row.corporation_id,
        corporation_name=row.corporation.name,
        firm=row.firm_id,
        firm_name=row.firm.name,
    )


def serving(day: date) -> Q:
    """Employments that hold that day, at a firm that still serves the corporation that let the person in."""
    served = Engagement.objects.valid_on(day).filter(corporation=OuterRef("corporation"), firm=OuterRef("firm"))
    return valid_on(day) & Q(Exists(served))


def actor_of(person: Person, place: Place | None, *, request_id: str = "") -> Actor:
    """A person at a place; without a place somebody who has signed in and may do nothing yet."""
    if place is None:
        return Actor(name=person.name, person=person.pk, request_id=request_id)
    return Actor(
        name=person.name,
        corporation=place.corporation,
        person=person.pk,
        functions=place.functions,
        firm=place.firm,
        request_id=request_id,
    )


def actor_for(*, person_id: UUID, corporation_id: UUID, day: date, request_id: str = "") -> Actor:
    """As the middleware would make it that day, for a task or a command that acts for a person."""
    person = Person.objects.get(pk=person_id)
    here = [place for place in places_of(person_id, day) if place.corporation == corporation_id]
    return actor_of(person, here[0] if here else None, request_id=request_id)


def holders(*, corporation_id: UUID, function: Function, day: date) -> tuple[Contact, ...]:
    """Who has this function that day, by name."""
    held = FunctionHeld.objects.filter(valid_on(day), corporation=corporation_id, function=function)
    return contacts(Person.objects.filter(functionheld__in=held))


def crew_of(*, corporation_id: UUID, firm_id: UUID, day: date) -> tuple[Contact, ...]:
    """Who may sign in for this firm that day, by name."""
    employed = Employment.objects.filter(serving(day), corporation=corporation_id, firm=firm_id)
    return contacts(Person.objects.filter(employment__in=employed))


def contacts(people: QuerySet[Person]) -> tuple[Contact, ...]:
    rows = people.distinct().order_by("sort_name", "pk")
    return tuple(Contact(id=row.pk, name=row.name, email=row.email, language=row.language) for row in rows)


def names_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by person; one query, for a timeline or a list of decisions."""
    return dict(Person.objects.filter(pk__in=set(ids)).values_list("pk", "name"))
