"""Several administrators who add the same at one moment: one does it, the others are told, and nobody gets a 500."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from portal.actor import Actor, Function
from portal.corporations.models import Corporation, Engagement, Firm
from portal.errors import Conflict, Refused
from portal.people import services
from portal.people.models import Account, Employment, FunctionHeld, Person
from portal.trail import selectors as trail
from tests.portal.makers import NOW, TODAY, actor_at, make_corporation, make_firm, make_person

pytestmark = pytest.mark.django_db(transaction=True)

ADMINISTRATORS = 8


@pytest.fixture
def woonveld() -> Corporation:
    return make_corporation()


@pytest.fixture
def bea(woonveld: Corporation) -> Actor:
    return actor_at(make_person(woonveld, "Bea", Function.ADMINISTRATOR), woonveld)


def together(act: Callable[[], object]) -> Counter[str]:
    start = Barrier(ADMINISTRATORS)

    def one(_: int) -> str:
        try:
            start.wait(timeout=30)
            act()
        except Refused:
            return "refused"
        else:
            return "done"
        finally:
            connection.close()

    with ThreadPoolExecutor(ADMINISTRATORS) as pool:
        return Counter(pool.map(one, range(ADMINISTRATORS)))


ONE_OF_EIGHT = Counter(done=1, refused=ADMINISTRATORS - 1)


def test_one_person_is_added_once(woonveld: Corporation, bea: Actor) -> None:
    def add() -> None:
        services.add_person(
            corporation_id=woonveld.pk,
            name="Jan",
            email="jan@nieuw.example",
            language="nl",
            function=Function.INSPECTOR,
            valid_from=TODAY,
            valid_until=None,
            actor=bea,
            now=NOW,
        )

    assert together(add) == ONE_OF_EIGHT
    assert Person.objects.filter(name="Jan").count() == 1
    assert Account.objects.filter(email="jan@nieuw.example").count() == 1
    assert list(trail.verify()) == []


def test_one_function_is_given_once(woonveld: Corporation, bea: Actor) -> None:
    jan = make_person(woonveld, "Jan", Function.INSPECTOR)

    def give() -> None:
        services.give_function(
            person_id=jan.pk,
            corporation_id=woonveld.pk,
            function=Function.COORDINATOR,
            valid_from=TODAY,
            valid_until=None,
            actor=bea,
            now=NOW,
        )

    assert together(give) == ONE_OF_EIGHT
    assert FunctionHeld.objects.filter(person=jan, function=Function.COORDINATOR).count() == 1


@pytest.mark.parametrize("is_known", [True, False])
def test_one_firm_is_engaged_once(woonveld: Corporation, bea: Actor, is_known: bool) -> None:
    if is_known:
        Firm.objects.create(name="Bouwbedrijf Vos", phone="030", email="info@vos.example")

    def engage() -> None:
        services.engage_firm(
            corporation_id=woonveld.pk,
            name="Bouwbedrijf Vos",
            phone="030 765 43 21",
            email="info@vos.example",
            valid_from=TODAY,
            valid_until=None,
            actor=bea,
            now=NOW,
        )

    assert together(engage) == ONE_OF_EIGHT
    assert Engagement.objects.count() == Firm.objects.count() == 1


def test_one_person_of_a_firm_is_let_in_once(woonveld: Corporation, bea: Actor) -> None:
    firm = make_firm(woonveld).firm

    def employ() -> None:
        services.employ(
            corporation_id=woonveld.pk,
            firm_id=firm.pk,
            name="Vos",
            email="vos@vos.example",
            language="nl",
            valid_from=TODAY,
            valid_until=None,
            actor=bea,
            now=NOW,
        )

    assert together(employ) == ONE_OF_EIGHT
    assert Employment.objects.count() == 1


def test_of_two_who_save_the_settings_one_is_shown_the_other_s(woonveld: Corporation, bea: Actor) -> None:
    def change() -> None:
        try:
            services.change_settings(
                corporation_id=woonveld.pk,
                version=1,
                phone="030",
                email="info@woonveld.example",
                address="Plein 1",
                brand_colour="#1f6f5c",
                mandate_basis="excl",
                answer_days=10,
                languages=["nl"],
                actor=bea,
                now=NOW,
            )
        except Conflict as conflict:
            raise Refused(conflict.message) from conflict

    assert together(change) == ONE_OF_EIGHT
    woonveld.refresh_from_db()
    assert woonveld.version == 2
