"""The door of an invitation. Mail scanners follow links: only the button, a POST, begins anything."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from mutations.cases import rules, selectors, services
from mutations.cases.choices import LinkState
from mutations.cases.values import Link
from portal.errors import Refused
from portal.people.services import enter_as_tenant
from portal.ui.requests import Request

STATUS = {LinkState.INCOMPLETE: 404, LinkState.UNKNOWN: 404}
GONE = 410


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: Request, key: str) -> HttpResponse:
    """Is this you? With a masked name and the address, and nothing more, until the button is pressed."""
    key = rules.clean_key(key)
    if request.method == "POST":
        return press(request, key)
    return door(request, key, selectors.link(key))


def press(request: Request, key: str) -> HttpResponse:
    """`again` asks for a new link in place of one that ran out; it goes to the tenant's own address."""
    try:
        if "again" in request.POST:
            services.resend(key=key, now=timezone.now(), request_id=request.actor.request_id)
            return render(request, "mutations/cases/link_sent.html")
        claimed = services.claim(key=key, now=timezone.now(), request_id=request.actor.request_id)
    except Refused:
        return door(request, key, selectors.link(key))
    enter_as_tenant(
        request,
        participant_id=claimed.participant_id,
        case_id=claimed.case_id,
        seat_id=claimed.seat_id,
        corporation_id=claimed.corporation_id,
        name=claimed.name,
    )
    return speaking(request, redirect("tenant:home"), claimed.language)


def door(request: Request, key: str, link: Link) -> HttpResponse:
    """In the tenant's language, unless this browser chose one."""
    spoken = link.language if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES else ""
    with translation.override(spoken or translation.get_language()):
        if link.state is LinkState.OPEN:
            return render(request, "mutations/cases/invitation.html", {"link": link, "key": key})
        context = {"link": link, "key": key, "sentence": rules.SENTENCES[link.state]}
        return render(request, "mutations/cases/link.html", context, status=STATUS.get(link.state, GONE))


def speaking(request: Request, response: HttpResponse, language: str) -> HttpResponse:
    if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite="Lax",
        )
    return response


@require_safe
def lost(request: Request) -> HttpResponse:
    """Help for whoever has no link that works, or got one that is not his."""
    return render(request, "mutations/cases/lost.html")
