"""What a case writes to people: the invitation of a tenant, and that somebody is waited for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localdate

from mutations.cases.models import Case, Participant, Seat
from mutations.cases.selectors.links import INVITATION_MAIL
from portal.people import selectors as people
from portal.people.values import Contact
from portal.post import services as post
from portal.post.models import Message
from portal.words import _


def invitation(case: Case, tenant: Participant, *, key: str, now: datetime) -> Message:
    """The only place where the key is written; the address does not change with the browser that asked for it."""
    return post.put_message(
        corporation_id=case.corporation_id,
        to=tenant.email,
        language=tenant.language,
        template="mutations/cases/mail/invitation",
        context={
            "name": tenant.name,
            "address": case.dwelling.address,
            "place": case.dwelling.place,
            "closes_on": case.closes_on,
            "button_label": _("Open mijn woning"),
            "button_url": settings.SITE_URL + reverse("cases:invitation", args=[key]),
        },
        now=now,
        kind=INVITATION_MAIL,
        case_id=case.pk,
    )


def asked(case: Case, seats: Iterable[Seat], *, now: datetime) -> tuple[Message, ...]:
    """To the inspector and to the firm's people: this dwelling waits for you. No word of the tenant."""
    contacts = [contact for seat in seats for contact in behind(seat, now)]
    return tuple(
        post.put_message(
            corporation_id=case.corporation_id,
            to=contact.email,
            language=contact.language,
            template="mutations/cases/mail/asked",
            context={
                "name": contact.name,
                "number": case.number,
                "address": case.dwelling.address,
                "place": case.dwelling.place,
                "closes_on": case.closes_on,
                "button_label": _("Open het portaal"),
                "button_url": settings.SITE_URL + "/",
            },
            now=now,
            kind="asked",
            case_id=case.pk,
        )
        for contact in contacts
    )


def moved(case: Case, *, before: date, now: datetime) -> tuple[Message, ...]:
    """To everybody who is asked: until when he has. A tenant's link is only in the mail that he has already."""
    seats = Seat.objects.at_table().filter(case=case).select_related("person", "firm").order_by("position", "pk")
    contacts = [contact for seat in seats for contact in behind(seat, now)]
    tenants = Participant.objects.filter(seat__in=seats).exclude(email="")
    readers = [
        *((contact.name, contact.email, contact.language, settings.SITE_URL + "/") for contact in contacts),
        *((tenant.name, tenant.email, tenant.language, "") for tenant in tenants),
    ]
    return tuple(
        post.put_message(
            corporation_id=case.corporation_id,
            to=email,
            language=language,
            template="mutations/cases/mail/moved",
            context={
                "name": name,
                "number": case.number,
                "address": case.dwelling.address,
                "before": before,
                "closes_on": case.closes_on,
                "button_label": _("Open het portaal"),
                "button_url": button_url,
            },
            now=now,
            kind="moved",
            case_id=case.pk,
        )
        for name, email, language, button_url in readers
    )


def behind(seat: Seat, now: datetime) -> tuple[Contact, ...]:
    """Who is to hear of a seat; a tenant is invited apart."""
    if seat.person is not None:
        person = seat.person
        return (Contact(id=person.pk, name=person.name, email=person.email, language=person.language),)
    if seat.firm_id is not None:
        return people.crew_of(corporation_id=seat.corporation_id, firm_id=seat.firm_id, day=localdate(now))
    return ()
