"""Refusals carry a sentence for the user, and the field that it is about."""

from __future__ import annotations

import pytest

from portal.actor import NOBODY, Actor, Function, system
from portal.errors import Conflict, DomainError, NotAllowed, Refused, require
from portal.value import value
from tests.portal.makers import UUID_ONE


def test_what_is_allowed_goes_on() -> None:
    require(True)


def test_what_is_not_allowed_is_said_in_dutch() -> None:
    with pytest.raises(NotAllowed, match="U mag dit niet doen"):
        require(False)


def test_a_rule_may_say_it_in_its_own_words() -> None:
    with pytest.raises(NotAllowed, match="eigen functies"):
        require(False, "Uw eigen functies wijzigt een ander.")


def test_a_refusal_names_the_field_that_it_is_about() -> None:
    refusal = Refused("Te laat.", field="valid_until")

    assert (str(refusal), refusal.field) == ("Te laat.", "valid_until")


def test_a_conflict_carries_what_stands_there_now() -> None:
    assert Conflict("Gewijzigd.", theirs=[1]).theirs == [1]


@pytest.mark.parametrize("kind", [NotAllowed, Refused, Conflict])
def test_every_refusal_is_caught_by_the_doors(kind: type[DomainError]) -> None:
    assert issubclass(kind, DomainError)


# --- actor and value --------------------------------------------------------------------------------------------------


def test_an_actor_is_staff_by_a_function_only() -> None:
    assert Actor(name="Jan", person=UUID_ONE, functions=frozenset({Function.INSPECTOR})).is_staff
    assert not Actor(name="Jan", person=UUID_ONE).is_staff
    assert not Actor(name="Vos", person=UUID_ONE, firm=UUID_ONE).is_staff


def test_an_actor_holds_one_of_several_functions() -> None:
    jan = Actor(name="Jan", functions=frozenset({Function.INSPECTOR}))

    assert jan.holds(Function.TEAM_LEAD, Function.INSPECTOR)
    assert not jan.holds(Function.TEAM_LEAD)
    assert not jan.holds()


def test_nobody_is_nothing() -> None:
    assert (NOBODY.is_staff, NOBODY.is_contractor, NOBODY.is_tenant) == (False, False, False)


def test_the_portal_itself_acts_for_a_corporation_and_is_no_person() -> None:
    portal = system(UUID_ONE)

    assert (portal.corporation, portal.person, portal.is_staff) == (UUID_ONE, None, False)


@value
class Room:
    name: str
    floors: tuple[str, ...] = ()


def test_a_value_is_compared_by_content_and_takes_names_only() -> None:
    assert Room(name="keuken") == Room(name="keuken", floors=())
    assert not hasattr(Room(name="keuken"), "__dict__")
    with pytest.raises(TypeError):
        Room("keuken")  # type: ignore[call-arg]
