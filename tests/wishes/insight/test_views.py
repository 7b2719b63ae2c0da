"""The board's page: one sentence with its n, the same figures as a table, and a way to each case."""

from __future__ import annotations

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.world import World, browser, open_story

pytestmark = pytest.mark.django_db


def test_the_headline_counts_and_every_dot_leads_to_its_case(world: World) -> None:
    open_story(world)
    page = browser(world.director).get(reverse("insight:board")).content.decode()
    assert "In 1 van de 1 woning vraagt de huurder minder dan wij zouden doen" in page
    assert reverse("desk:case", args=[world.table.case]) in page


def test_a_year_in_which_nothing_opened_and_a_year_that_is_none_show_the_latest(world: World) -> None:
    open_story(world)
    client = browser(world.director)
    for year in ("1999", "0001", "abcd", "99999", "-202"):
        assert "Kastanjelaan 14" in client.get(reverse("insight:board"), {"year": year}).content.decode()


def test_another_corporation_sees_nothing_of_it(world: World) -> None:
    open_story(world)
    readers = [actor for actor in world.proefdam.people.values() if "director" in actor.functions]
    assert "Kastanjelaan" not in browser(readers[0]).get(reverse("insight:board")).content.decode()


@pytest.mark.parametrize("who", ["petra", "jan", "ayse"])
def test_who_does_not_steer_has_no_board(world: World, who: str) -> None:
    assert browser(world.voorbeeld.people[who]).get(reverse("insight:board")).status_code == 403


def test_the_board_takes_at_most_eight_queries(
    world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    open_story(world)
    client = browser(world.director)
    client.get(reverse("insight:board"))
    with django_assert_max_num_queries(8):
        client.get(reverse("insight:board"))
