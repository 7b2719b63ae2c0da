"""Every use case stands or falls with its event: when that cannot be written, nothing of the change is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.db.models import Model
from django.forms.models import model_to_dict

from portal.actor import Actor, Function
from portal.corporations.models import Corporation, Engagement, Firm
from portal.people import services
from portal.people.models import Account, Employment, FunctionHeld, Person
from portal.post.models import Message
from portal.trail.models import Event, EventText
from tests.portal.makers import NOW, TODAY, make_crew, make_firm, make_person

pytestmark = pytest.mark.django_db

TABLES: tuple[type[Model], ...] = (
    Corporation,
    Firm,
    Engagement,
    Person,
    Account,
    FunctionHeld,
    Employment,
    Message,
    Event,
    EventText,
)
TOMORROW = TODAY + timedelta(days=1)


def everything() -> list[dict[str, object]]:
    return [model_to_dict(row) | {"pk": row.pk} for table in TABLES for row in table._default_manager.order_by("pk")]


def change_settings(actor: Actor, here: Corporation) -> None:
    services.change_settings(
        corporation_id=here.pk,
        version=1,
        phone="030",
        email="a@b.example",
        address="Plein 1",
        brand_colour="#000000",
        mandate_basis="excl",
        answer_days=3,
        languages=["nl"],
        actor=actor,
        now=NOW,
    )


def found_corporation(actor: Actor, here: Corporation) -> None:
    services.found_corporation(name="Nieuw", slug="nieuw", phone="030", email="a@b.example", address="Plein 1", now=NOW)


def add_person(actor: Actor, here: Corporation) -> None:
    services.add_person(
        corporation_id=here.pk,
        name="Nieuw",
        email="nieuw@b.example",
        language="nl",
        function=Function.AUDITOR,
        valid_from=TODAY,
        valid_until=None,
        actor=actor,
        now=NOW,
    )


def give_function(actor: Actor, here: Corporation) -> None:
    services.give_function(
        person_id=Person.objects.get(name="Jan").pk,
        corporation_id=here.pk,
        function=Function.AUDITOR,
        valid_from=TODAY,
        valid_until=None,
        actor=actor,
        now=NOW,
    )


def end_function(actor: Actor, here: Corporation) -> None:
    held = FunctionHeld.objects.get(person__name="Jan")
    services.end_function(function_held_id=held.pk, valid_until=TOMORROW, actor=actor, now=NOW)


def engage_firm(actor: Actor, here: Corporation) -> None:
    services.engage_firm(
        corporation_id=here.pk,
        name="Nieuw",
        phone="030",
        email="nieuw@firma.example",
        valid_from=TODAY,
        valid_until=None,
        actor=actor,
        now=NOW,
    )


def end_engagement(actor: Actor, here: Corporation) -> None:
    services.end_engagement(engagement_id=Engagement.objects.get().pk, valid_until=TOMORROW, actor=actor, now=NOW)


def employ(actor: Actor, here: Corporation) -> None:
    services.employ(
        corporation_id=here.pk,
        firm_id=Firm.objects.get().pk,
        name="Knecht",
        email="knecht@vos.example",
        language="nl",
        valid_from=TODAY,
        valid_until=None,
        actor=actor,
        now=NOW,
    )


def end_employment(actor: Actor, here: Corporation) -> None:
    services.end_employment(employment_id=Employment.objects.get().pk, valid_until=TOMORROW, actor=actor, now=NOW)


USE_CASES = [
    found_corporation,
    change_settings,
    add_person,
    give_function,
    end_function,
    engage_firm,
    end_engagement,
    employ,
    end_employment,
]


@pytest.fixture(autouse=True)
def jan_and_vos(woonveld: Corporation, bea: Actor) -> None:
    make_person(woonveld, "Jan", Function.INSPECTOR)
    make_crew(make_firm(woonveld))


@pytest.mark.parametrize("use_case", USE_CASES)
def test_nothing_is_left_of_a_change_whose_event_fails(
    woonveld: Corporation,
    bea: Actor,
    use_case: Callable[[Actor, Corporation], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(chain_id: UUID) -> None:
        raise RuntimeError(chain_id)

    before = everything()
    monkeypatch.setattr("portal.trail.services.take_turn", fail)
    with pytest.raises(RuntimeError):
        use_case(bea, woonveld)

    assert everything() == before


@pytest.mark.parametrize("use_case", USE_CASES)
def test_every_use_case_leaves_one_event(
    woonveld: Corporation, bea: Actor, use_case: Callable[[Actor, Corporation], None]
) -> None:
    before = Event.objects.count()

    use_case(bea, woonveld)

    assert Event.objects.count() == before + 1
