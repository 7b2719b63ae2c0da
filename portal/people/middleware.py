"""Says for every request who acts: `request.actor`, a frozen value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib import auth
from django.http import HttpResponse
from django.utils.module_loading import import_string
from django.utils.timezone import localdate

from portal.actor import NOBODY, Actor
from portal.errors import DomainError
from portal.people.models import Account
from portal.people.selectors import actor_of, place_at, places_of
from portal.people.services.sessions import PLACE, TENANT
from portal.people.values import Place
from portal.ui.doors import render_refusal
from portal.ui.requests import Request


class ActorMiddleware:
    def __init__(self, get_response: Callable[[Request], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        request.actor = actor_behind(request)
        return self.get_response(request)

    def process_exception(self, request: Request, exception: Exception) -> HttpResponse | None:
        """A refusal that no form showed is answered with its sentence; not allowed is 403."""
        return render_refusal(request, exception) if isinstance(exception, DomainError) else None


def actor_behind(request: Request) -> Actor:
    request_id = uuid4().hex
    tenant: Mapping[str, str] | None = request.session.get(TENANT)
    account = request.user
    if tenant is not None and (account.is_authenticated or not still_invited(tenant)):
        auth.logout(request)
        return replace(NOBODY, request_id=request_id)
    if tenant is not None:
        return tenant_actor(tenant, request_id)
    if isinstance(account, Account):
        return actor_of(account.person, place_of(request, account), request_id=request_id)
    return replace(NOBODY, request_id=request_id)


def still_invited(tenant: Mapping[str, str]) -> bool:
    """Asked of the room that invites, at every request: a revoked or expired invitation ends the session at once."""
    is_valid: Callable[[UUID], bool] = import_string(settings.TENANT_SESSION_CHECK)
    return is_valid(UUID(tenant["participant"]))


def tenant_actor(tenant: Mapping[str, str], request_id: str) -> Actor:
    return Actor(
        name=tenant["name"],
        corporation=UUID(tenant["corporation"]),
        participant=UUID(tenant["participant"]),
        case=UUID(tenant["case"]),
        seat=UUID(tenant["seat"]),
        request_id=request_id,
    )


def place_of(request: Request, account: Account) -> Place | None:
    """The place chosen for this session, as it is today; the only one there is needs no choosing."""
    chosen: str | None = request.session.get(PLACE)
    place = place_at(account.person_id, chosen, localdate()) if chosen else None
    if place is not None:
        return place
    places = places_of(account.person_id, localdate())
    if len(places) != 1:
        return None
    request.session[PLACE] = places[0].key
    return places[0]
