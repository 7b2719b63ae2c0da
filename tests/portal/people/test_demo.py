"""The demo's buttons: they work in demo mode, for demo people, and nowhere else."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from importlib import reload
from uuid import UUID, uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from portal import urls
from portal.actor import Function, system
from portal.corporations.models import Corporation
from portal.people import services
from portal.people import urls as people_urls
from portal.people.models import Person
from portal.people.selectors import demo_page, places_of
from portal.people.services.sessions import PLACE, TENANT
from portal.people.values import DemoTenant
from tests.portal.makers import LONG_AGO, NOW, TODAY, account_of, make_firm, make_person

pytestmark = pytest.mark.django_db

NOWHERE = "e7ea6ba2-f415-4601-ab2d-57330eaf591f"


CAST = (("fatma", "Zeg wat u wilt."), ("nobody", "Is er niet."), ("vos", "Begroot."), ("karim", "Stel samen."))


def invitations(always: Collection[str]) -> list[DemoTenant]:
    assert "fatma@demo.example" in always
    home = Corporation.objects.get(slug="woonveld")
    return [
        tenant(f"{home.name} Oost", uuid4(), "Sem"),
        tenant(home.name, home.pk, "Noura"),
        tenant("", home.pk, "Fatma"),
    ]


def tenant(corporation_name: str, corporation: UUID, name: str) -> DemoTenant:
    return DemoTenant(
        name=name,
        email=f"{name.lower()}@demo.example",
        address="Dorpsstraat 12",
        corporation=corporation,
        corporation_name=corporation_name,
        url=f"/invitations/{name.lower()}",
    )


@pytest.fixture(autouse=True)
def demo(settings: Settings) -> None:
    settings.DEMO_TENANTS = f"{__name__}.invitations"
    settings.DEMO_CAST = f"{__name__}.CAST"


def add(corporation: Corporation, name: str, function: Function = Function.COORDINATOR) -> Person:
    return services.add_person(
        corporation_id=corporation.pk,
        name=name,
        email=f"{name.lower()}@demo.example",
        language="nl",
        function=function,
        valid_from=LONG_AGO,
        valid_until=None,
        actor=system(corporation.pk),
        now=NOW,
    )


@pytest.fixture
def karim(woonveld: Corporation) -> Person:
    return add(woonveld, "Karim")


@pytest.fixture
def vos(woonveld: Corporation) -> Person:
    return services.employ(
        corporation_id=woonveld.pk,
        firm_id=make_firm(woonveld).firm_id,
        name="Vos",
        email="vos@demo.example",
        language="nl",
        valid_from=LONG_AGO,
        valid_until=None,
        actor=system(woonveld.pk),
        now=NOW,
    )


def button(person: Person) -> dict[str, str]:
    return {"account": str(account_of(person).pk), "place": places_of(person.pk, TODAY)[0].key}


def test_the_page_has_a_button_for_everybody_who_can_be_tried(
    woonveld: Corporation, karim: Person, vos: Person
) -> None:
    make_person(woonveld, "Annelies", Function.TEAM_LEAD)
    add(woonveld, "Daan")

    page = Client().get("/demo").content.decode()

    assert "Word Karim" in page
    assert "Word Daan" in page
    assert "Annelies" not in page
    assert 'href="/invitations/noura"' in page


def test_the_story_comes_first_in_its_own_order(woonveld: Corporation, karim: Person, vos: Person) -> None:
    found = demo_page(TODAY)

    assert [(part.name, part.role, part.todo) for part in found.story] == [
        ("Fatma", "kandidaat-huurder", "Zeg wat u wilt."),
        ("Vos", "aannemer", "Begroot."),
        ("Karim", "coördinator", "Stel samen."),
    ]
    assert found.story[0].url == "/invitations/fatma"
    assert [part.person is None for part in found.story] == [True, False, False]


def test_who_plays_in_the_story_is_not_shown_twice(woonveld: Corporation, karim: Person, vos: Person) -> None:
    page = Client().get("/demo").content.decode()

    assert page.count("Word Karim") == page.count("Word Vos") == 1
    assert page.count("/invitations/fatma") == 1


def test_below_it_the_corporation_of_the_story_comes_before_the_others(
    woonveld: Corporation, overmaas: Corporation, karim: Person
) -> None:
    for corporation, name in ((overmaas, "Anna"), (woonveld, "Zoë"), (woonveld, "Daan")):
        add(corporation, name)

    found = demo_page(TODAY)

    [coordinators] = found.groups
    assert [person.name for person in coordinators.people] == ["Daan", "Zoë", "Anna"]
    assert [tenant.name for tenant in found.tenants] == ["Noura", "Sem"]


def test_the_page_does_not_cost_more_with_more_people(
    woonveld: Corporation, karim: Person, vos: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(6):
        add(woonveld, f"Iemand{number}")

    with django_assert_max_num_queries(12):
        Client().get("/demo")


def test_one_button_makes_you_that_person(karim: Person) -> None:
    client = Client()

    answer = client.post("/demo/become", button(karim))

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.session["_auth_user_id"] == str(account_of(karim).pk)
    assert client.session[PLACE] == button(karim)["place"]


def test_becoming_somebody_ends_a_tenant_s_session(karim: Person) -> None:
    client = Client()
    session = client.session
    session[TENANT] = dict.fromkeys(("participant", "case", "seat", "corporation", "name"), NOWHERE)
    session.save()

    client.post("/demo/become", button(karim))

    assert TENANT not in client.session


def test_a_get_makes_you_nobody(karim: Person) -> None:
    assert Client().get("/demo/become", button(karim)).status_code == 405


def test_real_people_have_no_button(woonveld: Corporation) -> None:
    annelies = make_person(woonveld, "Annelies", Function.TEAM_LEAD)

    assert Client().post("/demo/become", button(annelies)).status_code == 404


@pytest.mark.parametrize("account", ["", "x", "\x00", NOWHERE])
def test_a_forged_button_is_not_found(karim: Person, account: str) -> None:
    assert Client().post("/demo/become", button(karim) | {"account": account}).status_code == 404


def test_a_place_of_somebody_else_is_not_found(karim: Person) -> None:
    assert Client().post("/demo/become", button(karim) | {"place": f"{uuid4()}:"}).status_code == 404


@pytest.fixture
def outside_demo_mode(settings: Settings) -> Iterator[None]:
    settings.DEMO = False
    reload(people_urls)
    reload(urls)
    yield
    settings.DEMO = True
    reload(people_urls)
    reload(urls)


def test_outside_demo_mode_there_is_no_such_address(outside_demo_mode: None) -> None:
    names = {pattern.name for pattern in people_urls.urlpatterns}
    rooms = [getattr(pattern, "app_name", "") for pattern in urls.urlpatterns]

    assert "demo" not in names
    assert "become" not in names
    assert "people" in rooms
    assert "post" not in rooms
