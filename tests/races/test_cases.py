"""Registrations, numbers and claims at one moment, with real threads: one case, no number twice, one first claim.

Each has its positive control: with the lock off the same moment goes wrong, or only the database still refuses it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from types import ModuleType
from typing import TypeVar
from unittest.mock import patch
from uuid import UUID

import pytest
from django.db import IntegrityError, connection
from django.db.models import QuerySet

from mutations.cases import rules, selectors, services
from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Invitation
from mutations.cases.services import registering
from mutations.dwellings.models import Dwelling
from portal.actor import Actor, Function
from portal.corporations.models import Corporation
from portal.errors import Refused
from portal.trail.models import Event
from tests.mutations.makers import (
    KEY_EXPECTED_ON,
    LEASE_ENDS_ON,
    NOTICE_ON,
    key_in_mail,
    make_case,
    make_dwelling,
    name_fatma,
    seat_of,
)
from tests.portal.makers import NOW, actor_at, make_corporation, make_person

pytestmark = pytest.mark.django_db(transaction=True)

AT_ONCE = 8
T = TypeVar("T")


@pytest.fixture
def sanne() -> Actor:
    corporation = make_corporation()
    return actor_at(make_person(corporation, "Sanne", Function.COORDINATOR), corporation)


@pytest.fixture
def flats(sanne: Actor) -> list[Dwelling]:
    ours = Corporation.objects.get()
    return [make_dwelling(ours, house_number=number) for number in range(1, AT_ONCE + 1)]


def together(act: Callable[[int], T]) -> list[T | Exception]:
    """Everybody at one moment, each on a connection of his own; what was refused comes back as an answer."""
    start = Barrier(AT_ONCE)

    def one(turn: int) -> T | Exception:
        try:
            start.wait(timeout=30)
            return act(turn)
        except (Refused, IntegrityError) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, range(AT_ONCE)))


@contextmanager
def without_locks(home: ModuleType, read: str) -> Iterator[None]:
    """`SELECT … FOR UPDATE` as a plain `SELECT`; and, to be sure of it, nobody goes on before all have done `read`."""
    everybody = Barrier(AT_ONCE)
    original: Callable[..., object] = getattr(home, read)

    def meet(*args: object, **kwargs: object) -> object:
        found = original(*args, **kwargs)
        everybody.wait(timeout=30)
        return found

    with (
        patch.object(QuerySet, "select_for_update", lambda rows, **_options: rows),
        patch.object(home, read, meet),
    ):
        yield


def register(dwelling: Dwelling, actor: Actor, turn: int) -> Case:
    """Each with a key date of his own, so that none is the other's double click."""
    assert actor.person is not None
    return services.register(
        dwelling_id=dwelling.pk,
        notice_on=NOTICE_ON,
        lease_ends_on=LEASE_ENDS_ON,
        key_expected_on=KEY_EXPECTED_ON.replace(day=KEY_EXPECTED_ON.day + turn),
        coordinator_id=actor.person,
        actor=actor,
        now=NOW,
    )


def kinds(answers: list[Case | Exception]) -> dict[type, int]:
    return {kind: sum(type(answer) is kind for answer in answers) for kind in {type(answer) for answer in answers}}


def test_of_many_registrations_of_one_dwelling_one_becomes_its_case(sanne: Actor, flats: list[Dwelling]) -> None:
    answers = together(lambda turn: register(flats[0], sanne, turn))

    assert kinds(answers) == {Case: 1, Refused: AT_ONCE - 1}
    assert Case.objects.open().filter(dwelling=flats[0]).count() == 1
    assert Event.objects.filter(event="case_registered").count() == 1


def test_without_the_lock_only_the_database_keeps_a_second_case_out(sanne: Actor, flats: list[Dwelling]) -> None:
    with without_locks(rules, "check_dates"):
        answers = together(lambda turn: register(flats[0], sanne, turn))

    assert kinds(answers)[Case] == 1
    assert kinds(answers)[IntegrityError] > 0  # who came late on a busy machine is refused before it
    assert Case.objects.open().filter(dwelling=flats[0]).count() == 1


def test_many_cases_at_one_moment_get_many_numbers(sanne: Actor, flats: list[Dwelling]) -> None:
    answers = together(lambda turn: make_case(flats[turn], sanne))

    numbers = sorted(answer.number for answer in answers if isinstance(answer, Case))
    assert numbers == [f"2026-{number:04}" for number in range(1, AT_ONCE + 1)]


def test_without_the_lock_numbers_collide(sanne: Actor, flats: list[Dwelling]) -> None:
    with without_locks(registering, "last_number"):
        answers = together(lambda turn: make_case(flats[turn], sanne))

    assert kinds(answers)[IntegrityError] > 0


@pytest.fixture
def key(sanne: Actor, flats: list[Dwelling]) -> str:
    case = make_case(flats[0], sanne)
    name_fatma(case, sanne)
    services.start_recording(case_id=case.pk, without_empty=True, actor=sanne, now=NOW)
    services.invite(seat_id=seat_of(case, SeatCode.TENANT).pk, actor=sanne, now=NOW)
    return key_in_mail()


def claim(key: str) -> UUID:
    return services.claim(key=key, now=NOW).participant_id


def test_of_many_claims_at_one_moment_one_is_the_first(key: str) -> None:
    answers = together(lambda _turn: claim(key))

    assert set(answers) == {Invitation.objects.get().participant_id}
    assert Event.objects.filter(event="invitation_claimed").count() == 1


def test_without_the_lock_there_would_be_many_first_claims(key: str) -> None:
    with without_locks(selectors, "look_up"):
        together(lambda _turn: claim(key))

    assert Event.objects.filter(event="invitation_claimed").count() == AT_ONCE


def test_a_link_that_is_taken_back_while_it_is_pressed_is_either_in_time_or_refused(key: str, sanne: Actor) -> None:
    invitation = Invitation.objects.get()

    def act(turn: int) -> UUID:
        if turn:
            return claim(key)
        return services.revoke_invitation(invitation_id=invitation.pk, actor=sanne, now=NOW).pk

    answers = together(act)

    claimed = [answer for answer in answers[1:] if not isinstance(answer, Exception)]
    assert Event.objects.filter(event="invitation_claimed").count() == min(len(claimed), 1)
    with pytest.raises(Refused):
        claim(key)
