"""How allauth signs people in here."""

from __future__ import annotations

from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
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

    def get_reset_password_from_key_url(self, key: str) -> str:
        """At our own address, whatever host the request named."""
        asked: str = super().get_reset_password_from_key_url(key)
        return settings.SITE_URL + urlsplit(asked).path
