"""Who somebody is today, whom a function can be asked of, and the rows of the administrator's screens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from portal.actor import Actor, Function
from portal.corporations.models import Engagement, Firm
from portal.people.models import Employment, FunctionHeld, Person
from portal.people.rules import sort_key
from portal.people.values import Contact, FirmRow, HeldRow, PersonRow, Place
from portal.periods import valid_on


def places_of(person_id: UUID, day: date) -> tuple[Place, ...]:
    """Every place where this person works that day. Two queries."""
    held = FunctionHeld.objects.filter(valid_on(day), person=person_id).select_related("corporation")
    functions: dict[tuple[UUID, str], set[Function]] = defaultdict(set)
    for row in held:
        functions[row.corporation_id, row.corporation.name].add(Function(row.function))
    staff = [
        Place(corporation=corporation, corporation_name=name, functions=frozenset(here))
        for (corporation, name), here in functions.items()
    ]
    employed = Employment.objects.filter(serving(day), person=person_id).select_related("corporation", "firm")
    crew = [
        Place(
            corporation=row.corporation_id,
            corporation_name=row.corporation.name,
            firm=row.firm_id,
            firm_name=row.firm.name,
        )
        for row in employed
    ]
    return tuple(sorted([*staff, *crew], key=lambda place: (place.corporation_name, place.key)))


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


def people_page(actor: Actor, *, day: date, words: str = "") -> tuple[PersonRow, ...]:
    """Everybody of the corporation, by name, with what he is today. Three queries."""
    people = Person.objects.visible_to(actor).order_by("sort_name", "pk")
    if words:
        people = people.filter(Q(sort_name__contains=sort_key(words)) | Q(email__icontains=words))
    functions: dict[UUID, list[str]] = defaultdict(list)
    for held in FunctionHeld.objects.visible_to(actor).filter(valid_on(day)).order_by("function"):
        functions[held.person_id].append(str(Function(held.function).label))
    firms: dict[UUID, list[str]] = defaultdict(list)
    for row in Employment.objects.visible_to(actor).filter(serving(day)).select_related("firm"):
        firms[row.person_id].append(row.firm.name)
    return tuple(
        PersonRow(
            id=person.pk,
            name=person.name,
            email=person.email,
            functions=tuple(functions[person.pk]),
            firms=tuple(firms[person.pk]),
        )
        for person in people
    )


def functions_held(actor: Actor, person_id: UUID, *, day: date) -> tuple[HeldRow, ...]:
    held = FunctionHeld.objects.visible_to(actor).filter(person=person_id)
    return tuple(
        held_row(row, str(Function(row.function).label), day) for row in held.order_by("-valid_from", "function", "pk")
    )


def employments(actor: Actor, person_id: UUID, *, day: date) -> tuple[HeldRow, ...]:
    rows = Employment.objects.visible_to(actor).filter(person=person_id).select_related("firm")
    return tuple(held_row(row, row.firm.name, day) for row in rows.order_by("-valid_from", "pk"))


def engagements(actor: Actor, firm: Firm, *, day: date) -> tuple[HeldRow, ...]:
    rows = Engagement.objects.visible_to(actor).filter(firm=firm)
    return tuple(held_row(row, firm.name, day) for row in rows.order_by("-valid_from", "pk"))


def crew_rows(actor: Actor, firm: Firm, *, day: date) -> tuple[HeldRow, ...]:
    rows = Employment.objects.visible_to(actor).filter(firm=firm).select_related("person")
    return tuple(held_row(row, row.person.name, day) for row in rows.order_by("person__sort_name", "-valid_from", "pk"))


def held_row(row: FunctionHeld | Employment | Engagement, label: str, day: date) -> HeldRow:
    over = row.valid_until is not None and row.valid_until <= day
    return HeldRow(
        id=row.pk,
        label=label,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        is_current=row.valid_from <= day and not over,
        is_over=over,
    )


def firms_page(actor: Actor, *, day: date) -> tuple[FirmRow, ...]:
    """Firms that serve or served the corporation, those of today first. One query."""
    let_in = Q(employment__corporation=actor.corporation) & valid_on(day, "employment__")
    current = Exists(Engagement.objects.valid_on(day).filter(firm=OuterRef("pk"), corporation=actor.corporation))
    firms = Firm.objects.visible_to(actor).annotate(
        people=Count("employment__person", filter=let_in, distinct=True), is_current=current
    )
    return tuple(
        FirmRow(
            id=firm.pk,
            name=firm.name,
            phone=firm.phone,
            email=firm.email,
            people=firm.people,
            is_current=firm.is_current,
        )
        for firm in firms.order_by("-is_current", "name", "pk")
    )
