"""What the people's room writes to people."""

from __future__ import annotations

from datetime import datetime

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.corporations.models import Corporation
from portal.people.models import Account
from portal.post import services as post
from portal.post.models import Message


def welcome(account: Account, *, corporation: Corporation, now: datetime) -> Message:
    """To whoever was added: with a link to choose a password where there is none yet."""
    known = account.has_usable_password()
    path = reverse("account_login") if known else password_path(account)
    return post.put_message(
        corporation_id=corporation.pk,
        to=account.email,
        language=account.person.language,
        template="portal/people/mail/welcome",
        context={
            "name": account.person.name,
            "known": known,
            "button_url": settings.SITE_URL + path,
            "button_label": _("Aanmelden") if known else _("Kies een wachtwoord"),
        },
        now=now,
        kind="welcome",
    )


def password_path(account: Account) -> str:
    key = default_token_generator.make_token(account)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(account), "key": key})
