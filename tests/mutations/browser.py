"""A browser that is signed in as somebody, and pages as their readers see them."""

from __future__ import annotations

from django.test import Client

from mutations.cases.models import Case, Participant
from portal.actor import Actor
from portal.people.models import Account
from portal.people.services.sessions import PLACE, TENANT


def browser_of(actor: Actor) -> Client:
    client = Client()
    client.force_login(Account.objects.get(person=actor.person))
    session = client.session
    session[PLACE] = f"{actor.corporation}:{actor.firm or ''}"
    session.save()
    return client


def browser_of_tenant(tenant: Participant, case: Case) -> Client:
    client = Client()
    session = client.session
    session[TENANT] = {
        "participant": str(tenant.pk),
        "case": str(case.pk),
        "seat": str(tenant.seat_id),
        "corporation": str(case.corporation_id),
        "name": tenant.name,
    }
    session.save()
    return client
