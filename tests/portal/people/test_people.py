"""The administrator's use cases: what they change, the one event each leaves, and what is refused."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from portal.actor import Actor, Function, system
from portal.corporations.models import Corporation
from portal.errors import DomainError, NotAllowed, Refused
from portal.people import services
from portal.people.models import Account, FunctionHeld, Person
from portal.people.selectors import actor_for, holders, names_of, places_of
from portal.post.models import Message
from portal.trail import selectors as trail
from portal.trail.models import Event
from tests.portal.makers import (
    LONG_AGO,
    NOW,
    TODAY,
    account_of,
    actor_at,
    make_person,
)

pytestmark = pytest.mark.django_db

NEXT_YEAR = date(2027, 1, 1)


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


def events(corporation: Corporation, event: str) -> int:
    return Event.objects.filter(chain=corporation.pk, event=event).count()


# --- adding somebody --------------------------------------------------------------------------------------------------


def test_a_person_comes_with_an_account_a_function_and_a_mail(woonveld: Corporation, bea: Actor) -> None:
    jan = add(woonveld, bea)

    account = account_of(jan)
    assert (jan.name, jan.sort_name) == ("Jan de Boer", "jan de boer")
    assert account.email == "jan@woonveld.example"
    assert not account.has_usable_password()
    assert FunctionHeld.objects.filter(person=jan, corporation=woonveld, function=Function.INSPECTOR).exists()
    assert Message.objects.filter(to="jan@woonveld.example", kind="welcome").count() == 1
    assert events(woonveld, "person_added") == 2


def test_the_trail_knows_the_person_by_id_only(woonveld: Corporation, bea: Actor) -> None:
    jan = add(woonveld, bea)

    added = trail.timeline(woonveld.pk)[-1]
    assert added.facts["person"] == str(jan.pk)
    assert added.facts["function"] == "inspector"
    assert "de Boer" not in Event.objects.get(pk=added.id).body


def test_nothing_is_left_when_the_event_fails(
    woonveld: Corporation, bea: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(chain_id: UUID) -> None:
        raise RuntimeError(chain_id)

    monkeypatch.setattr("portal.trail.services.take_turn", fail)
    with pytest.raises(RuntimeError):
        add(woonveld, bea)

    assert not Account.objects.filter(email="jan@woonveld.example").exists()
    assert not Person.objects.filter(name="Jan de Boer").exists()
    assert not Message.objects.filter(to="jan@woonveld.example").exists()


def test_a_person_of_another_corporation_keeps_his_name_and_account(
    woonveld: Corporation, overmaas: Corporation, bea: Actor
) -> None:
    charlie = make_person(overmaas, "Charlie", Function.INSPECTOR)

    same = add(woonveld, bea, name="C. Anders", email="charlie@overmaas.example")

    assert same.pk == charlie.pk
    assert same.name == "Charlie"
    assert [place.corporation_name for place in places_of(charlie.pk, TODAY)] == ["Overmaas", "Woonveld"]


def test_an_address_in_other_capitals_is_the_same_account(woonveld: Corporation, bea: Actor) -> None:
    jan = add(woonveld, bea)

    again = add(woonveld, bea, email="JAN@WOONVELD.EXAMPLE", function=Function.COORDINATOR)

    assert again.pk == jan.pk


def test_the_database_keeps_addresses_in_lower_case(woonveld: Corporation, bea: Actor) -> None:
    account = account_of(add(woonveld, bea))

    with pytest.raises(IntegrityError, match="account_email_lower"), transaction.atomic():
        Account.objects.filter(pk=account.pk).update(email="JAN@woonveld.example")


# --- who may ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("function", [each for each in Function if each is not Function.ADMINISTRATOR])
def test_only_an_administrator_adds_people(woonveld: Corporation, function: Function) -> None:
    actor = actor_at(make_person(woonveld, "Annelies", function), woonveld)

    with pytest.raises(NotAllowed):
        add(woonveld, actor)


def test_an_administrator_adds_nobody_to_another_corporation(overmaas: Corporation, bea: Actor) -> None:
    with pytest.raises(NotAllowed):
        add(overmaas, bea)


def test_a_tenant_adds_nobody(woonveld: Corporation) -> None:
    fatma = Actor(name="Fatma", corporation=woonveld.pk, participant=uuid4(), case=uuid4(), seat=uuid4())

    with pytest.raises(NotAllowed):
        add(woonveld, fatma)


def test_nobody_gives_himself_a_function(woonveld: Corporation, bea: Actor) -> None:
    with pytest.raises(NotAllowed, match="andere beheerder"):
        add(woonveld, bea, email="bea@woonveld.example", function=Function.TEAM_LEAD)


def test_nobody_ends_his_own_function(bea: Actor) -> None:
    own = FunctionHeld.objects.get(person=bea.person)

    with pytest.raises(NotAllowed, match="andere beheerder"):
        services.end_function(function_held_id=own.pk, valid_until=NEXT_YEAR, actor=bea, now=NOW)


# --- functions --------------------------------------------------------------------------------------------------------


def give(person: Person, corporation: Corporation, actor: Actor, function: Function, until: date | None) -> None:
    services.give_function(
        person_id=person.pk,
        corporation_id=corporation.pk,
        function=function,
        valid_from=TODAY,
        valid_until=until,
        actor=actor,
        now=NOW,
    )


def test_a_person_has_two_functions_at_once(woonveld: Corporation, bea: Actor) -> None:
    jan = add(woonveld, bea)

    give(jan, woonveld, bea, Function.COORDINATOR, None)

    assert actor_at(jan, woonveld).functions == {Function.INSPECTOR, Function.COORDINATOR}
    assert events(woonveld, "function_given") == 1


def test_the_same_function_does_not_overlap(woonveld: Corporation, bea: Actor) -> None:
    jan = add(woonveld, bea)

    with pytest.raises(Refused) as refusal:
        give(jan, woonveld, bea, Function.INSPECTOR, NEXT_YEAR)
    assert refusal.value.field == "function"


def test_the_database_keeps_the_same_function_from_overlapping(woonveld: Corporation, bea: Actor) -> None:
    jan = add(woonveld, bea)

    with pytest.raises(IntegrityError, match="function_held_once"), transaction.atomic():
        FunctionHeld.objects.create(
            corporation=woonveld, person=jan, function=Function.INSPECTOR, valid_from=NEXT_YEAR, valid_until=None
        )


def test_a_function_can_begin_on_the_day_that_the_former_ends(woonveld: Corporation, bea: Actor) -> None:
    jan = add(woonveld, bea, valid_until=NEXT_YEAR)

    again = services.give_function(
        person_id=jan.pk,
        corporation_id=woonveld.pk,
        function=Function.INSPECTOR,
        valid_from=NEXT_YEAR,
        valid_until=None,
        actor=bea,
        now=NOW,
    )

    assert again.valid_from == NEXT_YEAR


def test_a_function_is_given_to_people_of_the_corporation_only(
    woonveld: Corporation, overmaas: Corporation, bea: Actor
) -> None:
    charlie = make_person(overmaas, "Charlie", Function.INSPECTOR)

    with pytest.raises(Person.DoesNotExist):
        give(charlie, woonveld, bea, Function.INSPECTOR, None)


def test_an_ended_function_holds_until_that_day(woonveld: Corporation, bea: Actor) -> None:
    jan = add(woonveld, bea)
    held = FunctionHeld.objects.get(person=jan)

    services.end_function(function_held_id=held.pk, valid_until=NEXT_YEAR, actor=bea, now=NOW)

    eve = actor_for(person_id=jan.pk, corporation_id=woonveld.pk, day=date(2026, 12, 31))
    day = actor_for(person_id=jan.pk, corporation_id=woonveld.pk, day=NEXT_YEAR)
    assert (eve.is_staff, day.is_staff) == (True, False)
    assert events(woonveld, "function_ended") == 1


def test_another_corporation_s_function_is_not_ended(overmaas: Corporation, bea: Actor) -> None:
    held = FunctionHeld.objects.get(person=make_person(overmaas, "Charlie", Function.INSPECTOR))

    with pytest.raises(NotAllowed):
        services.end_function(function_held_id=held.pk, valid_until=NEXT_YEAR, actor=bea, now=NOW)


# --- who there is -----------------------------------------------------------------------------------------------------


def test_holders_of_a_function_come_by_name(woonveld: Corporation, overmaas: Corporation) -> None:
    make_person(overmaas, "Charlie", Function.TEAM_LEAD)
    for name in ("Zeynep", "Özgür", "Annelies"):
        make_person(woonveld, name, Function.TEAM_LEAD)

    found = holders(corporation_id=woonveld.pk, function=Function.TEAM_LEAD, day=TODAY)

    assert [contact.name for contact in found] == ["Annelies", "Özgür", "Zeynep"]


def test_a_function_is_not_held_before_it_begins(woonveld: Corporation) -> None:
    annelies = make_person(woonveld, "Annelies", Function.TEAM_LEAD)

    assert holders(corporation_id=woonveld.pk, function=Function.TEAM_LEAD, day=date(2019, 12, 31)) == ()
    assert names_of([annelies.pk, uuid4()]) == {annelies.pk: "Annelies"}
    assert FunctionHeld.objects.get(person=annelies).valid_from == LONG_AGO


def test_every_refusal_has_a_sentence_for_the_user() -> None:
    with pytest.raises(DomainError, match="U mag dit niet doen"):
        services.engage_firm(
            corporation_id=uuid4(),
            name="",
            phone="",
            email="",
            valid_from=TODAY,
            valid_until=None,
            actor=system(uuid4()),
            now=NOW,
        )
