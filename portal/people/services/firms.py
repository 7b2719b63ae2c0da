"""Firms that serve a corporation, and whom of them it lets in."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from portal.actor import Actor
from portal.corporations.models import Corporation, Engagement, Firm
from portal.errors import Refused, require
from portal.people import notifications, permissions, rules
from portal.people.choices import EventName
from portal.people.models import Employment, FunctionHeld, Person
from portal.people.services.people import account_for
from portal.periods import overlapping
from portal.trail import services as trail


@transaction.atomic
def engage_firm(
    *,
    corporation_id: UUID,
    name: str,
    phone: str,
    email: str,
    valid_from: date,
    valid_until: date | None,
    actor: Actor,
    now: datetime,
) -> Engagement:
    """A firm that serves another corporation already is found by its address, and keeps its own name and number."""
    require(permissions.can_keep(actor, corporation_id))
    rules.check_period(valid_from, valid_until, today=localdate(now), may_look_back=permissions.is_portal(actor))
    firm = firm_for(name=name, phone=phone, email=email)
    before = Engagement.objects.filter(corporation=corporation_id, firm=firm)
    if before.filter(overlapping(valid_from, valid_until)).exists():
        raise Refused(_("Dit bedrijf werkt in deze periode al voor u."), field="email")
    engagement = Engagement.objects.create(
        corporation_id=corporation_id, firm=firm, valid_from=valid_from, valid_until=valid_until
    )
    record(EventName.FIRM_ENGAGED, engagement, actor=actor, now=now)
    return engagement


@transaction.atomic
def end_engagement(*, engagement_id: UUID, valid_until: date, actor: Actor, now: datetime) -> Engagement:
    engagement = Engagement.objects.select_for_update().get(pk=engagement_id)
    end(engagement, EventName.ENGAGEMENT_ENDED, valid_until=valid_until, actor=actor, now=now)
    return engagement


@transaction.atomic
def employ(
    *,
    corporation_id: UUID,
    firm_id: UUID,
    name: str,
    email: str,
    language: str,
    valid_from: date,
    valid_until: date | None,
    actor: Actor,
    now: datetime,
) -> Person:
    """Let a person in for a firm that serves this corporation; nobody sits on both sides of the table."""
    require(permissions.can_keep(actor, corporation_id))
    rules.check_period(valid_from, valid_until, today=localdate(now), may_look_back=permissions.is_portal(actor))
    if not Firm.objects.serving(corporation_id, valid_from).filter(pk=firm_id).exists():
        raise Refused(_("Dit bedrijf werkt op die dag niet voor u."), field="valid_from")
    account = account_for(name=name, email=email, language=language, now=now)
    check_free(corporation_id, account.person_id, valid_from, valid_until)
    employment = Employment.objects.create(
        corporation_id=corporation_id,
        person_id=account.person_id,
        firm_id=firm_id,
        valid_from=valid_from,
        valid_until=valid_until,
    )
    record(EventName.PERSON_EMPLOYED, employment, actor=actor, now=now)
    notifications.welcome(account, corporation=Corporation.objects.get(pk=corporation_id), now=now)
    return account.person


@transaction.atomic
def end_employment(*, employment_id: UUID, valid_until: date, actor: Actor, now: datetime) -> Employment:
    employment = Employment.objects.select_for_update().get(pk=employment_id)
    end(employment, EventName.EMPLOYMENT_ENDED, valid_until=valid_until, actor=actor, now=now)
    return employment


def check_free(corporation_id: UUID, person_id: UUID, valid_from: date, valid_until: date | None) -> None:
    Person.objects.select_for_update().get(pk=person_id)
    period = overlapping(valid_from, valid_until)
    if FunctionHeld.objects.filter(period, corporation=corporation_id, person=person_id).exists():
        raise Refused(_("Deze persoon heeft in deze periode een functie bij uw corporatie."), field="email")
    if Employment.objects.filter(period, corporation=corporation_id, person=person_id).exists():
        raise Refused(_("Deze persoon is in deze periode al toegelaten voor een bedrijf."), field="email")


def firm_for(*, name: str, phone: str, email: str) -> Firm:
    firm = Firm.objects.select_for_update().filter(email__iexact=email).first()
    if firm is not None:
        return firm
    try:
        with transaction.atomic():
            return Firm.objects.create(name=name, phone=phone, email=email)
    except IntegrityError as error:
        raise Refused(_("Dit bedrijf wordt net ook toegevoegd. Probeer het opnieuw."), field="email") from error


def end(row: Engagement | Employment, event: EventName, *, valid_until: date, actor: Actor, now: datetime) -> None:
    require(permissions.can_keep(actor, row.corporation_id))
    rules.check_end(row.valid_from, valid_until, until_now=row.valid_until, today=localdate(now))
    row.valid_until = valid_until
    row.save(update_fields=["valid_until"])
    record(event, row, actor=actor, now=now)


def record(event: EventName, row: Engagement | Employment, *, actor: Actor, now: datetime) -> None:
    who = {"person": str(row.person_id)} if isinstance(row, Employment) else {}
    trail.record(
        event=event,
        corporation_id=row.corporation_id,
        chain_id=row.corporation_id,
        subject=row,
        actor=actor,
        now=now,
        facts={
            **who,
            "firm": str(row.firm_id),
            "valid_from": row.valid_from.isoformat(),
            "valid_until": row.valid_until.isoformat() if row.valid_until else None,
        },
    )
