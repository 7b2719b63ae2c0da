"""The prospective tenant: known by name and how to reach him, and nothing more."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from mutations.cases import rules, selectors
from mutations.cases.choices import EventName, SeatCode, Stage
from mutations.cases.models import Case, Invitation, Participant
from mutations.cases.permissions import Act
from mutations.cases.services import desk
from mutations.dwellings.rules import tidy
from portal.actor import Actor
from portal.corporations.choices import Language
from portal.errors import Refused
from portal.trail.values import Facts
from portal.words import _


@transaction.atomic
def name_tenant(
    *, seat_id: UUID, name: str, email: str, phone: str, language: str, actor: Actor, now: datetime
) -> Participant:
    """Before the opening, on the tenant's seat; named twice in the same words it is one participant."""
    case, seat = desk.take_seat(seat_id, Act.NAME_TENANT, actor)
    rules.check_before_opening(Stage(case.stage))
    if seat.code != SeatCode.TENANT:
        raise Refused(_("Dit is niet de plaats van de huurder."))
    tenant = Participant(corporation_id=case.corporation_id, seat=seat)
    write(tenant, case, name=name, email=email, phone=phone, language=language, now=now)
    known = Participant.objects.filter(seat=seat).first()
    if known is not None:
        if (known.name, known.email) == (tenant.name, tenant.email):
            return known
        raise Refused(_("De huurder is al bekend. Komt er een ander? Geef de plaats dan aan een ander."))
    tenant.save(force_insert=True)
    facts = {"seat": str(seat.pk), "language": tenant.language}
    desk.record(case, tenant, event=EventName.TENANT_KNOWN, actor=actor, now=now, facts=facts)
    return tenant


@transaction.atomic
def correct_tenant(
    *, participant_id: UUID, name: str, email: str, phone: str, language: str, actor: Actor, now: datetime
) -> Participant:
    """A slip of the pen, not another person. With another address the link that went to the old one stops working."""
    seat_id = Participant.objects.values_list("seat_id", flat=True).get(pk=participant_id)
    case, _seat = desk.take_seat(seat_id, Act.NAME_TENANT, actor)
    rules.check_running(Stage(case.stage))
    tenant = Participant.objects.get(pk=participant_id)
    before = tenant.email
    write(tenant, case, name=name, email=email, phone=phone, language=language, now=now)
    tenant.save()
    moved = before.casefold() != tenant.email.casefold()
    if moved:
        Invitation.objects.filter(participant=tenant).unrevoked().update(revoked_at=now)
    facts: Facts = {"seat": str(seat_id), "invitation_revoked": int(moved)}
    desk.record(case, tenant, event=EventName.TENANT_CORRECTED, actor=actor, now=now, facts=facts)
    return tenant


def write(tenant: Participant, case: Case, *, name: str, email: str, phone: str, language: str, now: datetime) -> None:
    """Checked, and as it is stored; a refusal names its field."""
    tenant.name, tenant.email = tidy(name), email.strip()
    tenant.phone, tenant.language = rules.to_phone(phone), language
    if not tenant.name:
        raise Refused(_("Vul de naam van de huurder in."), field="name")
    if not tenant.email and not tenant.phone:
        raise Refused(_("Vul een e-mailadres of een telefoonnummer in."), field="email")
    if language not in Language.values:
        raise Refused(_("Kies een taal uit de lijst."), field="language")
    if rules.shares_address(tenant.email, selectors.addresses_at_table(case, localdate(now))):
        raise Refused(
            _("Dit is het adres van iemand die in deze zaak meewerkt. Een huurder vult zijn wensen zelf in."),
            field="email",
        )
