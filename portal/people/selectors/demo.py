"""Who can be tried in the demo: accounts at an address that cannot exist, and the tenants that are asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from portal.actor import Function
from portal.errors import Text
from portal.people.models import Account, Employment, FunctionHeld
from portal.people.selectors.who import crew_place, serving, staff_places
from portal.people.values import DemoGroup, DemoPage, DemoPart, DemoPerson, DemoTenant, Place
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
CREW, TENANT = _("aannemer"), _("kandidaat-huurder")
Cast = Sequence[tuple[str, Text]]
Invited = Callable[[Collection[str]], Iterable[DemoTenant]]


def demo_page(day: date) -> DemoPage:
    """The cast of the story in its order, then everybody else; the corporation of the story before the others."""
    cast: Cast = import_string(settings.DEMO_CAST)
    addresses = {f"{key}{DEMO_SUFFIX}": todo for key, todo in cast}
    buttons, tenants = people_on(day), invited(addresses)
    story = tuple(part for email, todo in addresses.items() for part in parts(email, todo, buttons, tenants))
    home = next((part.person.place.corporation for part in story if part.person), None)
    others = [button for button in buttons if button.email not in addresses]
    others.sort(key=lambda button: (button.place.corporation != home, button.place.corporation_name, button.name))
    asked = [tenant for tenant in tenants if tenant.email not in addresses]
    asked.sort(key=lambda tenant: (tenant.corporation != home, tenant.corporation_name))
    return DemoPage(
        story=story,
        tenants=tuple(asked),
        groups=tuple(grouped(others)),
    )


def invited(always: Collection[str]) -> tuple[DemoTenant, ...]:
    """Asked of the room that invites tenants."""
    found: Invited = import_string(settings.DEMO_TENANTS)
    return tuple(found(always))


def people_on(day: date) -> list[DemoPerson]:
    """A button for every place where a demo person works that day. Three queries."""
    accounts = Account.objects.filter(email__endswith=DEMO_SUFFIX).select_related("person")
    by_person = {account.person_id: account for account in accounts}
    held = FunctionHeld.objects.filter(valid_on(day), person__in=by_person).select_related("corporation")
    employed = Employment.objects.filter(serving(day), person__in=by_person).select_related("corporation", "firm")
    places = [(person, place) for person, found in staff_places(held).items() for place in found]
    places += [(row.person_id, crew_place(row)) for row in employed]
    return [button(by_person[person], place) for person, place in places]


def button(account: Account, place: Place) -> DemoPerson:
    return DemoPerson(account=account.pk, name=account.person.name, email=account.email, place=place)


def parts(email: str, todo: Text, buttons: Iterable[DemoPerson], tenants: Iterable[DemoTenant]) -> Iterator[DemoPart]:
    """One part for this address, or none where nobody has it."""
    for tenant in tenants:
        if tenant.email == email:
            yield DemoPart(name=tenant.name, role=str(TENANT), where=tenant.address, todo=str(todo), url=tenant.url)
            return
    for person in buttons:
        if person.email == email:
            place = person.place
            role, where = (
                (str(CREW), place.firm_name) if place.firm else (", ".join(place.labels), place.corporation_name)
            )
            yield DemoPart(name=person.name, role=role, where=where, todo=str(todo), person=person)
            return


def grouped(buttons: Iterable[DemoPerson]) -> Iterator[DemoGroup]:
    """By function, those of firms last."""
    staff: dict[str, list[DemoPerson]] = defaultdict(list)
    crew = []
    for person in buttons:
        if person.place.firm:
            crew.append(person)
        for function in person.place.functions:
            staff[function].append(person)
    for function in (function for function in Function if staff[function]):
        yield DemoGroup(label=str(function.label), hint=str(HINTS[function]), people=tuple(staff[function]))
    if crew:
        yield DemoGroup(label=str(CREW), hint=str(CREW_HINT), people=tuple(crew))
