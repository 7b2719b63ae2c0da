"""Firms that serve a corporation, and whom of them it lets in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from portal.actor import Actor, Function
from portal.corporations.models import Corporation, Engagement, Firm
from portal.errors import NotAllowed, Refused
from portal.people import services
from portal.people.models import Employment, Person
from portal.people.selectors import crew_of, places_of
from portal.trail.models import Event
from tests.portal.makers import (
    NOW,
    TODAY,
    actor_at,
    make_crew,
    make_firm,
)

pytestmark = pytest.mark.django_db

NEXT_YEAR = date(2027, 1, 1)


def events(corporation: Corporation, event: str) -> int:
    return Event.objects.filter(chain=corporation.pk, event=event).count()


def add(corporation: Corporation, actor: Actor, **changes: object) -> Person:
    given = {
        "corporation_id": corporation.pk,
        "name": "Jan de Boer",
        "email": "Jan@Woonveld.example",
        "language": "nl",
        "function": Function.INSPECTOR,
        "valid_from": TODAY,
        "valid_until": None,
        "actor": actor,
        "now": NOW,
    }
    return services.add_person(**{**given, **changes})  # type: ignore[arg-type]


def engage(corporation: Corporation, actor: Actor, email: str = "info@vos.example") -> Engagement:
    return services.engage_firm(
        corporation_id=corporation.pk,
        name="Bouwbedrijf Vos",
        phone="030 765 43 21",
        email=email,
        valid_from=TODAY,
        valid_until=None,
        actor=actor,
        now=NOW,
    )


def let_in(corporation: Corporation, firm: Firm, actor: Actor, email: str = "vos@vos.example") -> Person:
    return services.employ(
        corporation_id=corporation.pk,
        firm_id=firm.pk,
        name="Vos",
        email=email,
        language="nl",
        valid_from=TODAY,
        valid_until=None,
        actor=actor,
        now=NOW,
    )


def test_a_firm_that_serves_another_corporation_is_the_same_firm(
    woonveld: Corporation, overmaas: Corporation, bea: Actor
) -> None:
    theirs = make_firm(overmaas)

    ours = engage(woonveld, bea, "INFO@vos.example")

    assert ours.firm_id == theirs.firm_id
    assert events(woonveld, "firm_engaged") == 1


def test_a_firm_is_engaged_once_at_a_time(woonveld: Corporation, bea: Actor) -> None:
    engage(woonveld, bea)

    with pytest.raises(Refused) as refusal:
        engage(woonveld, bea)
    assert refusal.value.field == "email"


def test_somebody_of_a_firm_works_only_for_the_corporation_that_let_him_in(
    woonveld: Corporation, overmaas: Corporation
) -> None:
    make_firm(overmaas)
    vos = make_crew(make_firm(woonveld))

    (place,) = places_of(vos.pk, TODAY)
    assert (place.corporation, place.firm_name, place.functions) == (woonveld.pk, "Bouwbedrijf Vos", frozenset())
    assert actor_at(vos, woonveld).is_contractor
    assert not actor_at(vos, overmaas).is_contractor


def test_nobody_of_a_firm_is_let_in_after_the_firm_has_left(woonveld: Corporation, bea: Actor) -> None:
    engagement = make_firm(woonveld)
    vos = make_crew(engagement)

    services.end_engagement(engagement_id=engagement.pk, valid_until=TODAY, actor=bea, now=NOW)

    assert places_of(vos.pk, TODAY) == ()
    assert crew_of(corporation_id=woonveld.pk, firm_id=engagement.firm_id, day=TODAY) == ()
    with pytest.raises(Refused):
        let_in(woonveld, engagement.firm, bea, "knecht@vos.example")
    assert events(woonveld, "engagement_ended") == 1


def test_nobody_sits_on_both_sides_of_the_table(woonveld: Corporation, bea: Actor) -> None:
    firm = engage(woonveld, bea).firm
    add(woonveld, bea)
    let_in(woonveld, firm, bea)

    with pytest.raises(Refused, match="functie bij uw corporatie"):
        let_in(woonveld, firm, bea, "jan@woonveld.example")
    with pytest.raises(Refused, match="offertes"):
        add(woonveld, bea, email="vos@vos.example")


def test_letting_somebody_in_ends(woonveld: Corporation, bea: Actor) -> None:
    vos = let_in(woonveld, engage(woonveld, bea).firm, bea)
    employment = Employment.objects.get(person=vos)

    services.end_employment(employment_id=employment.pk, valid_until=NEXT_YEAR, actor=bea, now=NOW)

    assert places_of(vos.pk, NEXT_YEAR) == ()
    assert events(woonveld, "employment_ended") == 1


def end_engagement(engagement: Engagement, actor: Actor) -> None:
    services.end_engagement(engagement_id=engagement.pk, valid_until=NEXT_YEAR, actor=actor, now=NOW)


def end_employment(engagement: Engagement, actor: Actor) -> None:
    employment = Employment.objects.get(person=make_crew(engagement))
    services.end_employment(employment_id=employment.pk, valid_until=NEXT_YEAR, actor=actor, now=NOW)


@pytest.mark.parametrize("end", [end_engagement, end_employment])
def test_another_corporation_s_firm_is_left_alone(
    overmaas: Corporation, bea: Actor, end: Callable[[Engagement, Actor], None]
) -> None:
    with pytest.raises(NotAllowed):
        end(make_firm(overmaas), bea)
