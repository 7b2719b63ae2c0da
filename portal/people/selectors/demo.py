"""Who can be tried in the demo: accounts at an address that cannot exist, and the tenants that were invited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from portal.actor import Function
from portal.errors import Text
from portal.people.models import Account, Employment, FunctionHeld
from portal.people.selectors.who import crew_place, serving, staff_places
from portal.people.values import DemoGroup, DemoPerson, DemoTenant
from portal.periods import valid_on

DEMO_SUFFIX = "@demo.example"
HINTS: Mapping[Function, Text] = {
    Function.COORDINATOR: _("Ontvangt de opzegging, nodigt de partijen uit en stelt samen wat er gebeurt."),
    Function.INSPECTOR: _("Neemt de woning op en zegt wat hij zou doen. Kijkt na de opening naar elk verschil."),
    Function.TEAM_LEAD: _("Besluit over wat buiten het beleid valt, tot zijn grens."),
    Function.MANAGER: _("Besluit boven de grens van de teamleider."),
    Function.DIRECTOR: _("Ziet alle woningen van het jaar bij elkaar, en besluit over het hoogste."),
    Function.POLICY_OWNER: _("Schrijft het beleid: wat vanzelf gaat en wie over de rest besluit."),
    Function.AUDITOR: _("Rekent elk besluit na en controleert of er niets is veranderd."),
    Function.ADMINISTRATOR: _("Geeft mensen hun functies en laat bedrijven toe."),
}
CREW_HINT = _("Maakt zijn eigen begroting, zonder die van een ander te zien.")
Invited = Callable[[], Iterable[tuple[str, str, str]]]


def demo_groups(day: date) -> tuple[DemoGroup, ...]:
    """Demo people by function, those of firms last. Three queries."""
    accounts = {account.person_id: account for account in Account.objects.filter(email__endswith=DEMO_SUFFIX)}
    held = FunctionHeld.objects.filter(valid_on(day), person__in=accounts).select_related("corporation")
    people: dict[str, list[DemoPerson]] = defaultdict(list)
    for person_id, places in staff_places(held).items():
        for place in places:
            button = DemoPerson(account=accounts[person_id].pk, name=accounts[person_id].person.name, place=place)
            for function in place.functions:
                people[function].append(button)
    groups = [group(function.label, HINTS[function], people[function]) for function in Function if people[function]]
    crew = crew_buttons(day, accounts)
    return (*groups, group(_("aannemer"), CREW_HINT, crew)) if crew else tuple(groups)


def crew_buttons(day: date, accounts: dict[UUID, Account]) -> list[DemoPerson]:
    employed = Employment.objects.filter(serving(day), person__in=accounts).select_related("corporation", "firm")
    return [
        DemoPerson(account=accounts[row.person_id].pk, name=accounts[row.person_id].person.name, place=crew_place(row))
        for row in employed
    ]


def group(label: Text, hint: Text, people: list[DemoPerson]) -> DemoGroup:
    by_corporation = sorted(people, key=lambda person: (person.place.corporation_name, person.name))
    return DemoGroup(label=str(label), hint=str(hint), people=tuple(by_corporation))


def demo_tenants() -> tuple[DemoTenant, ...]:
    """Asked of the room that invites tenants."""
    invited: Invited = import_string(settings.DEMO_TENANTS)
    return tuple(DemoTenant(label=label, hint=hint, url=url) for label, hint, url in invited())
