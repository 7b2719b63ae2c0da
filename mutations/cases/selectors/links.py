"""What a link is worth: read before its button is pressed, and at every request of the session that it began."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from uuid import UUID

from django.conf import settings
from django.db.models import Case, Exists, OuterRef, Q, When
from django.db.models.functions import Now
from django.urls import reverse

from mutations.cases import rules
from mutations.cases.choices import LinkState, SeatState, Stage
from mutations.cases.models import Invitation
from mutations.cases.values import Claimed, Link
from portal.people.values import DemoTenant
from portal.post.models import Message

INVITATION_MAIL = "invitation"
IN_MAIL = re.compile(r"/invitation/([0-9a-f]+)/")
MOST_ON_DEMO_PAGE = 12


def session_is_valid(participant_id: UUID) -> bool:
    """Asked at every request of a tenant: an invitation that is revoked or has run out ends his session at once."""
    return Invitation.objects.good().filter(participant=participant_id).exists()


def look_up(key: str) -> tuple[LinkState, Invitation | None]:
    """The state by the database's clock; a stranger's key and an invented one look the same. One query."""
    if not rules.is_whole(key):
        return LinkState.INCOMPLETE, None
    newer = Invitation.objects.filter(participant=OuterRef("participant"), revoked_at__isnull=True)
    rows = Invitation.objects.with_key(rules.digest(key)).select_related(
        "participant__seat__case__dwelling", "participant__seat__case__corporation"
    )
    late = Q(expires_at__lte=Now())
    found = rows.annotate(is_late=late, is_renewed=Exists(newer)).first()
    if found is None:
        return LinkState.UNKNOWN, None
    return state_of(found, is_late=found.is_late, is_renewed=found.is_renewed), found


def state_of(invitation: Invitation, *, is_late: bool, is_renewed: bool) -> LinkState:
    if invitation.participant.seat.state != SeatState.INVITED:
        return LinkState.REVOKED
    if invitation.revoked_at is not None:
        return LinkState.RENEWED if is_renewed else LinkState.REVOKED
    return LinkState.EXPIRED if is_late else LinkState.OPEN


def case_behind(key: str) -> UUID | None:
    """Which case to lock before the link is looked up."""
    rows = Invitation.objects.with_key(rules.digest(key)).values_list("participant__seat__case_id", flat=True)
    return rows.first()


def link(key: str) -> Link:
    """The little that may be shown to whoever holds the link, and less where it no longer works."""
    state, found = look_up(key)
    if found is None:
        return Link(state=state)
    tenant, corporation = found.participant, found.participant.seat.case.corporation
    is_open = state is LinkState.OPEN
    dwelling = tenant.seat.case.dwelling
    return Link(
        state=state,
        masked_name=rules.mask_name(tenant.name) if is_open else "",
        masked_email=rules.mask_email(tenant.email) if state is LinkState.EXPIRED and tenant.email else "",
        address=dwelling.address if is_open else "",
        place=dwelling.place if is_open else "",
        corporation=corporation.name,
        phone=corporation.phone,
        brand_colour=corporation.brand_colour,
        language=tenant.language,
    )


def claimed(invitation: Invitation) -> Claimed:
    seat = invitation.participant.seat
    return Claimed(
        participant_id=invitation.participant_id,
        case_id=seat.case_id,
        seat_id=seat.pk,
        corporation_id=invitation.corporation_id,
        name=invitation.participant.name,
        language=invitation.participant.language,
    )


def demo_invitations(always: Collection[str] = ()) -> Iterator[DemoTenant]:
    """Tenants who are asked now, and those `always` shown by their address, newest first, for the demo's page.

    Their links are found in its mails, for nothing else keeps a key.
    """
    if not settings.DEMO:
        return
    is_always = Q(participant__email__in=always)
    good = Invitation.objects.good().filter(is_always | Q(participant__seat__case__stage=Stage.RECORDING))
    shown = good.order_by(Case(When(is_always, then=0), default=1), "-made_at", "pk")
    of_case = ("participant__seat__case__dwelling", "participant__seat__case__corporation")
    rows = {row.key_hash: row for row in shown.select_related(*of_case)[:MOST_ON_DEMO_PAGE]}
    cases = {row.participant.seat.case_id for row in rows.values()}
    mails = Message.objects.filter(kind=INVITATION_MAIL, case_id__in=cases).order_by("-created_at", "pk")
    for text in mails.values_list("text", flat=True):
        for key in IN_MAIL.findall(text):
            row = rows.pop(rules.digest(key), None)
            if row is not None:
                yield demo_tenant(row, key)


def demo_tenant(invitation: Invitation, key: str) -> DemoTenant:
    tenant, case = invitation.participant, invitation.participant.seat.case
    return DemoTenant(
        name=tenant.name,
        email=tenant.email,
        address=case.dwelling.address,
        corporation=case.corporation_id,
        corporation_name=case.corporation.name,
        url=reverse("cases:invitation", args=[key]),
    )
