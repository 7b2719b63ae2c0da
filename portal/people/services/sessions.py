"""How a session begins and ends. A browser is a member of staff, or a tenant, or nobody; it is never two of them."""

from __future__ import annotations

from uuid import UUID

from django.contrib import auth
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from portal.errors import NotAllowed
from portal.people.models import Account
from portal.people.values import Place

PLACE = "place"
TENANT = "tenant"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def enter_as_staff(request: HttpRequest, *, account: Account, place: Place) -> None:
    """Sign in without a password: for the demo's buttons only; whatever session there was is gone."""
    auth.logout(request)
    auth.login(request, account, backend=BACKEND)
    request.session[PLACE] = place.key


def enter_as_tenant(
    request: HttpRequest, *, participant_id: UUID, case_id: UUID, seat_id: UUID, corporation_id: UUID, name: str
) -> None:
    """After an invitation was claimed: a session for this one case, under a new key; a staff session ends here."""
    auth.logout(request)
    request.session[TENANT] = {
        "participant": str(participant_id),
        "case": str(case_id),
        "seat": str(seat_id),
        "corporation": str(corporation_id),
        "name": name,
    }


def choose_place(request: HttpRequest, *, places: tuple[Place, ...], key: str) -> None:
    """One person, several corporations: this session works at one of them."""
    if key not in {place.key for place in places}:
        raise NotAllowed(_("Hier werkt u vandaag niet."))
    request.session[PLACE] = key


def leave(request: HttpRequest) -> None:
    auth.logout(request)
