"""The first step of a new installation."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from portal.actor import Function
from portal.corporations.models import Corporation
from portal.people.models import FunctionHeld
from portal.post.models import Message

pytestmark = pytest.mark.django_db

GIVEN = {
    "name": "Woonveld",
    "phone": "030 123 45 67",
    "address": "Marktplein 1, 3511 AA Utrecht",
    "email": "info@woonveld.example",
    "administrator": "Bea",
    "administrator_email": "bea@woonveld.example",
}


def found(slug: str = "woonveld", **changes: str) -> str:
    out = StringIO()
    call_command("found_corporation", slug, stdout=out, **{**GIVEN, **changes})
    return out.getvalue()


def test_a_corporation_comes_with_its_first_administrator() -> None:
    assert found() == "Woonveld is there; bea@woonveld.example gets a mail to choose a password.\n"

    held = FunctionHeld.objects.get()
    assert (held.corporation.slug, held.person.name, held.function) == ("woonveld", "Bea", Function.ADMINISTRATOR)
    assert Message.objects.get().to == "bea@woonveld.example"


def test_a_corporation_is_founded_once() -> None:
    found()

    with pytest.raises(CommandError, match="'woonveld' already"):
        found()
    assert Corporation.objects.count() == 1


def test_a_senseless_slug_is_refused() -> None:
    with pytest.raises((CommandError, ValidationError)):
        found("woon veld!")
