"""How allauth signs people in here."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse

from portal.people.services.sessions import TENANT


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator; a tenant's session ends where a member of staff signs in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: object) -> HttpResponse | None:
        if TENANT in request.session:
            request.session.flush()
        response: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return response
