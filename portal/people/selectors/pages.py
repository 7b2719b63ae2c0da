"""The rows of the administrator's screens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q

from portal.actor import Actor, Function
from portal.corporations.models import Engagement, Firm
from portal.people.models import Employment, FunctionHeld, Person
from portal.people.rules import sort_key
from portal.people.selectors.who import names_of, serving
from portal.people.values import FirmRow, HeldRow, PersonRow
from portal.periods import valid_on
from portal.trail.values import Entry, Facts


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


def name_subjects(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Each event of the corporation's chain says whom it is about: the chain itself knows only ids. Two queries."""
    lines = tuple(entries)
    people = names_of(UUID(str(line.facts["person"])) for line in lines if line.facts.get("person"))
    firm_ids = {UUID(str(line.facts["firm"])) for line in lines if line.facts.get("firm")}
    firms = dict(Firm.objects.filter(pk__in=firm_ids).values_list("pk", "name"))
    names = {str(id): name for id, name in (*people.items(), *firms.items())}
    return tuple(replace(line, about=about(line.facts, names)) for line in lines)


def about(facts: Facts, names: Mapping[str, str]) -> str:
    """Annelies, teamleider."""
    function = facts.get("function")
    found = [names.get(str(facts.get(name)), "") for name in ("person", "firm")]
    said = [*found, str(Function(function).label) if function in Function.values else ""]
    return ", ".join(part for part in said if part)
