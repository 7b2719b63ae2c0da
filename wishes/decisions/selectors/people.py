"""Who may answer a request, and who had a hand in the case and may not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from uuid import UUID

from django.db.models import Model, QuerySet

from mutations.cases.choices import EventName as CaseEvent
from mutations.cases.models import Case, Seat
from mutations.dwellings.choices import EventName as FactEvent
from portal.actor import Actor, Function
from portal.people.models import FunctionHeld
from portal.people.values import Contact
from portal.periods import valid_on
from portal.trail.models import Event
from portal.words import _
from wishes.comparison.choices import EventName as ReviewEvent
from wishes.comparison.models import Review
from wishes.decisions import rules
from wishes.decisions.choices import EventName
from wishes.decisions.models import ApprovalRequest, Scope, ScopeRow
from wishes.decisions.values import Ladder
from wishes.proposals.choices import EventName as PlanEvent
from wishes.proposals.models import Proposal

HAD_A_HAND = (
    *FactEvent.values,
    CaseEvent.FACTS_CLOSED,
    *(event for event in PlanEvent.values if event not in (PlanEvent.OPENED, PlanEvent.CLOSED)),
    ReviewEvent.REVIEWED,
    EventName.SCOPE_STARTED,
    EventName.ROW_SET,
    EventName.REQUESTED,
)
"""What was done to a case by whoever may no longer approve it; the trail knows also who left no other mark."""

Pairs = QuerySet[Model, tuple[UUID, UUID | None]]


def _sources(cases: Collection[UUID]) -> tuple[Pairs, ...]:
    """Case and person, from every row that names who recorded, inspected, priced, composed or asked."""
    hands = {"event__in": HAD_A_HAND, "person__isnull": False}
    return (
        Seat.objects.filter(case__in=cases, person__isnull=False).values_list("case_id", "person_id"),
        # Whoever works for the firm at the table benefits, also when a colleague filled in the sheet.
        Seat.objects.filter(case__in=cases, firm__employment__isnull=False).values_list(
            "case_id", "firm__employment__person_id"
        ),
        Case.objects.filter(pk__in=cases, facts_closed_by__isnull=False).values_list("pk", "facts_closed_by_id"),
        Proposal.objects.filter(case__in=cases, recorded_by__isnull=False).values_list("case_id", "recorded_by_id"),
        Proposal.objects.filter(case__in=cases, submitted_by__isnull=False).values_list("case_id", "submitted_by_id"),
        Review.objects.filter(case__in=cases).values_list("case_id", "by_id"),
        Scope.objects.filter(case__in=cases).values_list("case_id", "composed_by_id"),
        ScopeRow.objects.filter(scope__case__in=cases, set_by__isnull=False).values_list("scope__case_id", "set_by_id"),
        ApprovalRequest.objects.filter(case__in=cases).values_list("case_id", "asked_by_id"),
        Event.objects.filter(chain__in=cases, **hands).values_list("chain", "person"),
    )


def barred(cases: Collection[UUID]) -> Mapping[UUID, frozenset[UUID]]:
    """Persons, not accounts, that may not answer a request about these cases. One query."""
    first, *others = _sources(cases)
    persons: dict[UUID, set[UUID]] = defaultdict(set)
    for case_id, person_id in first.union(*others):
        if person_id is not None:
            persons[case_id].add(person_id)
    return {case_id: frozenset(persons[case_id]) for case_id in cases}


def barred_in(case_id: UUID) -> frozenset[UUID]:
    return barred([case_id])[case_id]


def barred_by(case_id: UUID, asker: Actor) -> frozenset[UUID]:
    """And whoever asks."""
    return barred_in(case_id) | ({asker.person} if asker.person else frozenset())


Holders = Mapping[Function, tuple[Contact, ...]]


def holders_of(functions: Ladder, *, corporation_id: UUID, day: date) -> Holders:
    """Who has each of these functions that day, by name. One query."""
    rows = FunctionHeld.objects.filter(valid_on(day), corporation=corporation_id, function__in=functions)
    found: dict[Function, list[Contact]] = {function: [] for function in functions}
    for row in rows.select_related("person").order_by("person__sort_name", "person_id"):
        someone = row.person
        contact = Contact(id=someone.pk, name=someone.name, email=someone.email, language=someone.language)
        found[Function(row.function)].append(contact)
    return {function: tuple(contacts) for function, contacts in found.items()}


def eligible(holders: Holders, *, barred: Collection[UUID]) -> tuple[Contact, ...]:
    """Who is asked: the free holders of the lowest function that has any."""
    ids = {function: [contact.id for contact in contacts] for function, contacts in holders.items()}
    free = rules.eligible(ids, barred=barred)
    known = {contact.id: contact for contacts in holders.values() for contact in contacts}
    return tuple(known[id] for id in known if id in free)


def who_holds(holders: Holders, barred: Collection[UUID]) -> str:
    """Each function with its holders, and who of them had a hand in the case: whom to ask when nobody is free."""
    return "; ".join(f"{function.label}: {_names(contacts, barred)}" for function, contacts in holders.items())


def _names(contacts: Iterable[Contact], barred: Collection[UUID]) -> str:
    involved = str(_("%(name)s (werkte zelf aan deze zaak)"))
    names = [involved % {"name": one.name} if one.id in barred else one.name for one in contacts]
    return ", ".join(names) or str(_("niemand"))
