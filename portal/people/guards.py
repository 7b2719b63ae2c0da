"""Who may open a page at all; the rest is for scope (404) and for the services (403)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from portal.actor import Actor, Function
from portal.ui.requests import Request

P = ParamSpec("P")
View = Callable[Concatenate[Request, P], HttpResponse]
Guard = Callable[[View[P]], View[P]]


def signed_in_required(view: View[P]) -> View[P]:
    """Anybody with an account, also where he has no function today."""
    return guarded(view, lambda actor: True)


def staff_required(*functions: Function) -> Callable[[View[P]], View[P]]:
    """Staff of the corporation that holds one of these functions today; without functions any staff."""

    def guard(view: View[P]) -> View[P]:
        return guarded(view, lambda actor: actor.is_staff and (not functions or actor.holds(*functions)))

    return guard


def contractor_required(view: View[P]) -> View[P]:
    return guarded(view, lambda actor: actor.is_contractor)


def tenant_required(view: View[P]) -> View[P]:
    """A prospective tenant has no account to sign in with: without his session he is told to open his link again."""

    @wraps(view)
    def inner(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.actor.is_tenant:
            raise PermissionDenied(_("Open de link in uw e-mail opnieuw om verder te gaan."))
        return view(request, *args, **kwargs)

    return inner


def guarded(view: View[P], may_enter: Callable[[Actor], bool]) -> View[P]:
    @wraps(view)
    def inner(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.actor.person is None:
            return to_login(request)
        if may_enter(request.actor):
            return view(request, *args, **kwargs)
        if request.actor.corporation is None:
            return redirect("people:place")
        raise PermissionDenied(_("Deze pagina hoort niet bij uw functie."))

    return inner


def to_login(request: Request) -> HttpResponse:
    """To the sign-in page and back here; a part of a page takes the whole page with it."""
    if request.actor.is_tenant:
        raise PermissionDenied(_("Deze pagina is voor medewerkers."))
    answer = redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
    if request.headers.get("HX-Request") != "true":
        return answer
    return HttpResponse(status=204, headers={"HX-Redirect": answer.url})
