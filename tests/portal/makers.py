"""The people of the tests, made by the services."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from django.test import Client
from django.utils.timezone import localdate

from portal.actor import Actor, Function, system
from portal.corporations.models import Corporation, Engagement
from portal.people import services
from portal.people.models import Account, Person
from portal.people.selectors import actor_for, places_of
from portal.people.services.sessions import PLACE

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 24)
UUID_ONE = UUID("11111111-1111-4111-8111-111111111111")
LONG_AGO = date(2020, 1, 1)


def make_corporation(name: str = "Woonveld", slug: str = "woonveld") -> Corporation:
    return services.found_corporation(
        name=name,
        slug=slug,
        phone="030 123 45 67",
        email=f"info@{slug}.example",
        address="Marktplein 1, 3511 AA Utrecht",
        now=NOW,
    )


def make_person(corporation: Corporation, name: str, function: Function) -> Person:
    return services.add_person(
        corporation_id=corporation.pk,
        name=name,
        email=f"{name.lower().replace(' ', '.')}@{corporation.slug}.example",
        language="nl",
        function=function,
        valid_from=LONG_AGO,
        valid_until=None,
        actor=system(corporation.pk),
        now=NOW,
    )


def make_firm(corporation: Corporation, name: str = "Bouwbedrijf Vos", email: str = "info@vos.example") -> Engagement:
    return services.engage_firm(
        corporation_id=corporation.pk,
        name=name,
        phone="030 765 43 21",
        email=email,
        valid_from=LONG_AGO,
        valid_until=None,
        actor=system(corporation.pk),
        now=NOW,
    )


def make_crew(engagement: Engagement, name: str = "Vos") -> Person:
    return services.employ(
        corporation_id=engagement.corporation_id,
        firm_id=engagement.firm_id,
        name=name,
        email=f"{name.lower()}@vos.example",
        language="nl",
        valid_from=LONG_AGO,
        valid_until=None,
        actor=system(engagement.corporation_id),
        now=NOW,
    )


def actor_at(person: Person, corporation: Corporation) -> Actor:
    return actor_for(person_id=person.pk, corporation_id=corporation.pk, day=TODAY, request_id="test")


def account_of(person: Person) -> Account:
    return Account.objects.get(person=person)


def signed_in(who: Person | Actor, corporation: Corporation) -> Client:
    """A browser in which this person works at this corporation."""
    person = who.pk if isinstance(who, Person) else who.person
    client = Client()
    client.force_login(Account.objects.get(person=person))
    here = [place for place in places_of(person, localdate()) if place.corporation == corporation.pk]
    session = client.session
    session[PLACE] = here[0].key
    session.save()
    return client
