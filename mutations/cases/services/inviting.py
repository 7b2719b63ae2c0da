"""Invitations: a key that opens one case for one participant. Only the database's clock says if it is good."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from secrets import token_hex
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate, make_aware

from mutations.cases import notifications, rules, selectors
from mutations.cases.choices import EventName, LinkState, SeatCode, Stage
from mutations.cases.models import Case, Invitation, Participant
from mutations.cases.permissions import Act
from mutations.cases.services import desk
from mutations.cases.values import Claimed
from portal.actor import Actor
from portal.errors import Refused
from portal.words import _


@transaction.atomic
def invite(*, seat_id: UUID, actor: Actor, now: datetime) -> Invitation:
    """Mail a new link to the tenant on this seat; an older one stops working, and says that there is a newer."""
    case, seat = desk.take_seat(seat_id, Act.INVITE, actor)
    rules.check_running(Stage(case.stage))
    if case.stage == Stage.REGISTERED:
        raise Refused(_("Begin eerst met invullen. Dan is er iets om uit te nodigen."))
    tenant = Participant.objects.filter(seat=seat).first()
    if seat.code != SeatCode.TENANT or tenant is None:
        raise Refused(_("De huurder is nog niet bekend."))
    if not tenant.email:
        raise Refused(_("Er is geen e-mailadres. Vul het in, of vul samen met de huurder in."))
    return send(case, tenant, actor=actor, now=now)


def send(case: Case, tenant: Participant, *, actor: Actor, now: datetime) -> Invitation:
    Invitation.objects.filter(participant=tenant).unrevoked().update(revoked_at=now)
    key = token_hex(rules.KEY_LENGTH // 2)
    invitation = Invitation.objects.create(
        corporation_id=case.corporation_id,
        participant=tenant,
        key_hash=rules.digest(key),
        made_at=now,
        expires_at=end_of_validity(case, now),
    )
    facts = {"seat": str(tenant.seat_id), "expires_on": localdate(invitation.expires_at).isoformat()}
    desk.record(case, invitation, event=EventName.INVITED, actor=actor, now=now, facts=facts)
    notifications.invitation(case, tenant, key=key, now=now)
    return invitation


def end_of_validity(case: Case, now: datetime) -> datetime:
    """The midnight, in Amsterdam, that ends the last day."""
    last = rules.find_last_day(closes_on=case.closes_on, today=localdate(now))
    return make_aware(datetime.combine(last + timedelta(days=1), time.min))


@transaction.atomic
def revoke_invitation(*, invitation_id: UUID, reason: str = "", actor: Actor, now: datetime) -> Invitation:
    """Ends the link and every session that it began, at once; revoked twice it keeps its first end."""
    invitations = Invitation.objects.select_related("participant")
    seat_id = invitations.get(pk=invitation_id).participant.seat_id
    case, seat = desk.take_seat(seat_id, Act.INVITE, actor)
    invitation = invitations.get(pk=invitation_id)
    if invitation.revoked_at is not None:
        return invitation
    invitation.revoked_at = now
    invitation.save(update_fields=["revoked_at"])
    facts = {"seat": str(seat.pk)}
    desk.record(case, invitation, event=EventName.INVITATION_REVOKED, actor=actor, now=now, facts=facts, reason=reason)
    return invitation


@transaction.atomic
def claim(*, key: str, now: datetime, request_id: str = "") -> Claimed:
    """The button under the link: for whom a session may begin. Only the first time is recorded; later it just opens."""
    case, invitation = take_link(key, LinkState.OPEN)
    claimed = selectors.claimed(invitation)
    if invitation.claimed_at is None:
        invitation.claimed_at = now
        invitation.save(update_fields=["claimed_at"])
        facts = {"seat": str(claimed.seat_id)}
        actor = as_tenant(claimed, request_id)
        desk.record(case, invitation, event=EventName.INVITATION_CLAIMED, actor=actor, now=now, facts=facts)
    return claimed


@transaction.atomic
def resend(*, key: str, now: datetime, request_id: str = "") -> Invitation:
    """Whoever holds a link that ran out may have a new one sent, to the tenant's own address and to no other."""
    case, invitation = take_link(key, LinkState.EXPIRED)
    rules.check_running(Stage(case.stage))
    if not invitation.participant.email:
        raise Refused(rules.SENTENCES[LinkState.EXPIRED])
    actor = as_tenant(selectors.claimed(invitation), request_id)
    return send(case, invitation.participant, actor=actor, now=now)


def take_link(key: str, wanted: LinkState) -> tuple[Case, Invitation]:
    """The case's lock, then the link as it is under it; refused with the sentence that fits its state."""
    case_id = selectors.case_behind(key)
    case = None if case_id is None else desk.lock(case_id)
    state, invitation = selectors.look_up(key)
    if case is None or invitation is None or state is not wanted:
        raise Refused(rules.SENTENCES.get(state, rules.SENTENCES[LinkState.UNKNOWN]))
    return case, invitation


def as_tenant(claimed: Claimed, request_id: str) -> Actor:
    return Actor(
        name=claimed.name,
        corporation=claimed.corporation_id,
        participant=claimed.participant_id,
        case=claimed.case_id,
        seat=claimed.seat_id,
        request_id=request_id,
    )
