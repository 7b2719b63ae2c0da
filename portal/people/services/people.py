"""Persons and the functions that they hold."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from portal.actor import Actor
from portal.corporations.models import Corporation
from portal.errors import Refused, require
from portal.people import notifications, permissions, rules
from portal.people.choices import EventName
from portal.people.models import Account, Employment, FunctionHeld, Person
from portal.periods import overlapping
from portal.trail import services as trail


@transaction.atomic
def add_person(
    *,
    corporation_id: UUID,
    name: str,
    email: str,
    language: str,
    function: str,
    valid_from: date,
    valid_until: date | None,
    actor: Actor,
    now: datetime,
) -> Person:
    """A person with an account and a first function; whoever has that account already keeps his own name."""
    require(permissions.can_keep(actor, corporation_id))
    account = account_for(name=name, email=email, language=language, now=now)
    held = hold(
        corporation_id=corporation_id,
        person_id=account.person_id,
        function=function,
        valid_from=valid_from,
        valid_until=valid_until,
        actor=actor,
        now=now,
    )
    record(EventName.PERSON_ADDED, held, actor=actor, now=now)
    notifications.welcome(account, corporation=Corporation.objects.get(pk=corporation_id), now=now)
    return account.person


@transaction.atomic
def give_function(
    *,
    person_id: UUID,
    corporation_id: UUID,
    function: str,
    valid_from: date,
    valid_until: date | None,
    actor: Actor,
    now: datetime,
) -> FunctionHeld:
    """A further function for a person of this corporation."""
    held = hold(
        corporation_id=corporation_id,
        person_id=Person.objects.visible_to(actor).get(pk=person_id).pk,
        function=function,
        valid_from=valid_from,
        valid_until=valid_until,
        actor=actor,
        now=now,
    )
    record(EventName.FUNCTION_GIVEN, held, actor=actor, now=now)
    return held


@transaction.atomic
def end_function(*, function_held_id: UUID, valid_until: date, actor: Actor, now: datetime) -> FunctionHeld:
    """From `valid_until` on the person no longer has it; what was done until then stays as it was."""
    held = FunctionHeld.objects.select_for_update().get(pk=function_held_id)
    require(permissions.can_keep(actor, held.corporation_id))
    require(permissions.can_change_functions_of(actor, held.person_id), OWN_FUNCTIONS)
    rules.check_end(held.valid_from, valid_until, until_now=held.valid_until, today=localdate(now))
    held.valid_until = valid_until
    held.save(update_fields=["valid_until"])
    record(EventName.FUNCTION_ENDED, held, actor=actor, now=now)
    return held


OWN_FUNCTIONS = _("Uw eigen functies wijzigt een andere beheerder.")


def hold(
    *,
    corporation_id: UUID,
    person_id: UUID,
    function: str,
    valid_from: date,
    valid_until: date | None,
    actor: Actor,
    now: datetime,
) -> FunctionHeld:
    Person.objects.select_for_update().get(pk=person_id)
    require(permissions.can_keep(actor, corporation_id))
    require(permissions.can_change_functions_of(actor, person_id), OWN_FUNCTIONS)
    rules.check_period(valid_from, valid_until, today=localdate(now), may_look_back=permissions.is_portal(actor))
    here = FunctionHeld.objects.filter(corporation=corporation_id, person=person_id, function=function)
    if here.filter(overlapping(valid_from, valid_until)).exists():
        raise Refused(_("Deze persoon heeft deze functie al in deze periode."), field="function")
    lets_in = Employment.objects.filter(corporation=corporation_id, person=person_id)
    if lets_in.filter(overlapping(valid_from, valid_until)).exists():
        raise Refused(
            _("Deze persoon werkt in deze periode voor een bedrijf dat offertes uitbrengt."), field="function"
        )
    return FunctionHeld.objects.create(
        corporation_id=corporation_id,
        person_id=person_id,
        function=function,
        valid_from=valid_from,
        valid_until=valid_until,
    )


def account_for(*, name: str, email: str, language: str, now: datetime) -> Account:
    """The account with this address, or a new one with a new person; a lost race is said, not guessed at."""
    address = email.lower()
    account = Account.objects.filter(email=address).first()
    if account is not None:
        return account
    person = Person.objects.create(name=name, sort_name=rules.sort_key(name), email=address, language=language)
    account = Account(person=person, email=address, created_at=now)
    account.set_unusable_password()
    try:
        with transaction.atomic():
            account.save(force_insert=True)
    except IntegrityError as error:
        raise Refused(_("Dit e-mailadres wordt net ook toegevoegd. Probeer het opnieuw."), field="email") from error
    return account


def record(event: EventName, held: FunctionHeld, *, actor: Actor, now: datetime) -> None:
    trail.record(
        event=event,
        corporation_id=held.corporation_id,
        chain_id=held.corporation_id,
        subject=held,
        actor=actor,
        now=now,
        facts={
            "person": str(held.person_id),
            "function": held.function,
            "valid_from": held.valid_from.isoformat(),
            "valid_until": held.valid_until.isoformat() if held.valid_until else None,
        },
    )
