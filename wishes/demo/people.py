"""Who is in the demo: invented people at two invented corporations and their contractors."""

from __future__ import annotations

from collections.abc import Mapping

from portal.actor import Function
from portal.errors import Text
from portal.value import value
from portal.words import _


@value
class PersonEntry:
    """`key` is how the demo and the tests call somebody."""

    key: str
    name: str
    functions: tuple[Function, ...] = ()
    language: str = "nl"

    @property
    def email(self) -> str:
        return f"{self.key}@demo.example"


@value
class FirmEntry:
    name: str
    phone: str
    email: str
    crew: tuple[PersonEntry, ...]
    price_column: str


@value
class CorporationEntry:
    name: str
    slug: str
    phone: str
    email: str
    address: str
    brand_colour: str
    staff: tuple[PersonEntry, ...]
    firm: FirmEntry

    @property
    def by_key(self) -> Mapping[str, PersonEntry]:
        return {person.key: person for person in (*self.staff, *self.firm.crew)}


def person(key: str, name: str, *functions: Function, language: str = "nl") -> PersonEntry:
    return PersonEntry(key=key, name=name, functions=functions, language=language)


VOORBEELD = CorporationEntry(
    name="Voorbeeld Wonen",
    slug="voorbeeld-wonen",
    phone="+31 10 555 01 00",
    email="woning@demo.example",
    address="Voorbeeldplein 1, 3011 AA Rotterdam",
    brand_colour="#1f6f5c",
    staff=(
        person("petra", "Petra de Wit", Function.COORDINATOR),
        person("daan", "Daan Visser", Function.COORDINATOR),
        person("jan", "Jan Mulder", Function.INSPECTOR),
        person("rachid", "Rachid Amrani", Function.INSPECTOR),
        person("annelies", "Annelies Kok", Function.TEAM_LEAD),
        person("hendrik", "Hendrik Postma", Function.MANAGER),
        person("saskia", "Saskia van Dam", Function.DIRECTOR),
        person("mirjam", "Mirjam Bos", Function.POLICY_OWNER),
        person("theo", "Theo Jansen", Function.AUDITOR),
        person("ayse", "Ayşe Yıldız", Function.ADMINISTRATOR),
    ),
    firm=FirmEntry(
        name="Bouwbedrijf Vos",
        phone="+31 10 555 02 00",
        email="info.vos@demo.example",
        crew=(person("vos", "Willem Vos"), person("els", "Els Bakker")),
        price_column="price_vos",
    ),
)

PROEFDAM = CorporationEntry(
    name="Proefdam Wonen",
    slug="proefdam-wonen",
    phone="+31 20 555 03 00",
    email="proefdam@demo.example",
    address="Proefkade 2, 1011 AA Amsterdam",
    brand_colour="#7a3b69",
    staff=(
        person("charlie", "Charlie Smit", Function.COORDINATOR, language="en"),
        person("noor", "Noor Peters", Function.INSPECTOR),
        person("bas", "Bas Willems", Function.TEAM_LEAD),
        person("ria", "Ria Hoekstra", Function.DIRECTOR),
        person("koos", "Koos Meijer", Function.POLICY_OWNER),
        person("lotte", "Lotte Prins", Function.ADMINISTRATOR),
    ),
    firm=FirmEntry(
        name="Klusbedrijf Brouwer",
        phone="+31 20 555 04 00",
        email="info.brouwer@demo.example",
        crew=(person("piet", "Piet Brouwer"),),
        price_column="price",
    ),
)

CORPORATIONS = (VOORBEELD, PROEFDAM)

CAST: tuple[tuple[str, Text], ...] = (
    ("fatma", _("Loop op de telefoon door de woning, zeg wat er moet gebeuren en verstuur het.")),
    ("petra", _("Zie wie er heeft ingestuurd. Stel na de opening samen wat er gebeurt.")),
    ("jan", _("Neem de woning op en zeg wat u zou doen, zonder de anderen te zien.")),
    ("vos", _("Maak de begroting tegen uw eigen prijzen. Wie als laatste instuurt, opent alles.")),
    ("annelies", _("Besluit over Kastanjelaan 12-2: daar zijn de bonnen hoger dan de grens.")),
    ("theo", _("Reken een besluit na en controleer of er niets is veranderd.")),
)
"""Whom a newcomer becomes, one after the other, to walk through the story, by key; and what to do as him."""
