"""A corporation's own settings."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from portal.actor import Actor
from portal.corporations.models import Corporation
from portal.errors import Conflict, NotAllowed
from portal.people import services
from portal.trail import selectors as trail
from tests.portal.makers import (
    NOW,
)

pytestmark = pytest.mark.django_db


def change(corporation: Corporation, actor: Actor, **changes: object) -> Corporation:
    given = {
        "corporation_id": corporation.pk,
        "version": 1,
        "phone": "030 123 45 67",
        "email": "info@woonveld.example",
        "address": "Marktplein 1, 3511 AA Utrecht",
        "brand_colour": "#1f6f5c",
        "mandate_basis": "excl",
        "answer_days": 10,
        "languages": ["nl"],
        "actor": actor,
        "now": NOW,
    }
    return services.change_settings(**{**given, **changes})  # type: ignore[arg-type]


def test_changed_settings_are_on_the_trail_old_and_new(woonveld: Corporation, bea: Actor) -> None:
    changed = change(woonveld, bea)

    assert (changed.mandate_basis, changed.answer_days, changed.version) == ("excl", 10, 2)
    assert trail.timeline(woonveld.pk)[-1].facts == {
        "mandate_basis_old": "incl",
        "mandate_basis_new": "excl",
        "answer_days_old": 7,
        "answer_days_new": 10,
        "languages_old": "nl,en",
        "languages_new": "nl",
    }


def test_the_second_of_two_who_save_is_shown_what_stands_there(woonveld: Corporation, bea: Actor) -> None:
    change(woonveld, bea)

    with pytest.raises(Conflict) as conflict:
        change(woonveld, bea, answer_days=30)
    assert isinstance(conflict.value.theirs, dict)
    assert conflict.value.theirs["answer_days"] == 10


def test_another_corporation_s_settings_are_left_alone(overmaas: Corporation, bea: Actor) -> None:
    with pytest.raises(NotAllowed):
        change(overmaas, bea)


@pytest.mark.parametrize(
    ("column", "wrong"), [("brand_colour", "red"), ("answer_days", 0), ("answer_days", 61), ("languages", [])]
)
def test_the_database_refuses_senseless_settings(woonveld: Corporation, column: str, wrong: object) -> None:
    with pytest.raises(IntegrityError, match="corporation_"), transaction.atomic():
        Corporation.objects.filter(pk=woonveld.pk).update(**{column: wrong})
