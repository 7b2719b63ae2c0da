"""Sixteen approvers at one moment give one decision; without the case's lock only the database stands between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError
from uuid import UUID

import pytest
from django.db import DatabaseError, connection

from mutations.cases.models import Case
from portal.actor import Actor, Function
from portal.errors import DomainError
from portal.people.models import FunctionHeld, Person
from portal.post.models import Message
from portal.trail import selectors as trail
from portal.trail import services as chain
from tests.wishes.decisions import steps
from tests.world import World
from wishes.decisions import services
from wishes.decisions.choices import Answer, RequestStatus, ScopeStatus
from wishes.decisions.models import ApprovalRequest, Decision, Scope
from wishes.decisions.services import desk

pytestmark = pytest.mark.django_db(transaction=True)

MANY = 16


def together(acts: Sequence[Callable[[], object]]) -> Counter[str]:
    """All at one moment, each on its own connection; how often each came to what."""
    start = Barrier(len(acts))

    def one(act: Callable[[], object]) -> str:
        try:
            start.wait(timeout=30)
            act()
        except (DomainError, DatabaseError) as error:
            return type(error).__name__
        else:
            return "done"
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return Counter(pool.map(one, acts))


def team_leads(world: World, count: int) -> list[Actor]:
    """Colleagues of Annelies, each with the function from today."""
    found = []
    for number in range(count):
        name = f"Teamleider {number:02}"
        person = Person.objects.create(name=name, sort_name=name.lower(), email=f"lead{number}@demo.example")
        FunctionHeld.objects.create(
            corporation_id=world.corporation, person=person, function=Function.TEAM_LEAD, valid_from=world.today
        )
        functions = frozenset({Function.TEAM_LEAD})
        found.append(Actor(name=name, corporation=world.corporation, person=person.pk, functions=functions))
    return found


def approving(world: World, request: ApprovalRequest, actor: Actor) -> Callable[[], object]:
    return lambda: services.approve(request_id=request.pk, actor=actor, now=world.now)


def decided(world: World) -> int:
    return sum(entry.event == "request_approved" for entry in trail.timeline(world.table.case))


@pytest.mark.parametrize("again", range(2))
def test_sixteen_approvers_at_one_moment_give_one_decision(opened: World, again: int) -> None:
    leads = team_leads(opened, MANY)
    request = steps.ask(opened)
    came_to = together([approving(opened, request, lead) for lead in leads])
    assert came_to == {"done": 1, "Refused": MANY - 1}
    assert Decision.objects.count() == 1
    assert decided(opened) == 1
    assert Message.objects.filter(kind="decision").count() == 1
    assert list(trail.verify()) == []


def test_one_approves_while_another_sends_back_and_one_of_both_counts(opened: World) -> None:
    leads = team_leads(opened, 2)
    request = steps.ask(opened)
    question = steps.replies_of(opened, PAINTWORK=(Answer.RETURN, "LEEG"))
    came_to = together(
        [
            approving(opened, request, leads[0]),
            lambda: services.answer(request_id=request.pk, replies=question, actor=leads[1], now=opened.now),
        ]
    )
    assert came_to == {"done": 1, "Refused": 1}
    status = Scope.objects.get(case=opened.table.case).status
    assert (Decision.objects.count(), status) in {(1, ScopeStatus.DECIDED), (0, ScopeStatus.RETURNED)}


def test_a_double_click_on_deciding_asks_once(opened: World) -> None:
    scope = steps.start(opened)

    def ask() -> object:
        return services.decide(
            case_id=opened.table.case, revision=scope.revision, actor=opened.coordinator, now=opened.now
        )

    assert together([ask] * 4) == {"done": 4}
    assert ApprovalRequest.objects.count() == 1
    assert Message.objects.filter(kind="waits_for_you").count() == 1


def test_without_the_lock_only_the_database_refuses(opened: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: everybody finds the request waiting, so nobody hears in words that another was first."""
    leads = team_leads(opened, MANY)
    request = steps.ask(opened)
    meet = Barrier(MANY)

    def unlocked(request_id: UUID) -> tuple[Case, ApprovalRequest]:
        row = ApprovalRequest.objects.select_related("case__dwelling", "scope__composed_by").get(pk=request_id)
        with suppress(BrokenBarrierError):
            meet.wait(timeout=20)
        return row.case, row

    monkeypatch.setattr(desk, "lock_request", unlocked)
    monkeypatch.setattr(chain, "LOCK_CHAIN", "SELECT %s")
    came_to = together([approving(opened, request, lead) for lead in leads])
    assert came_to["Refused"] == 0
    assert came_to["done"] <= 1
    request.refresh_from_db()
    assert request.status in {RequestStatus.WAITING, RequestStatus.APPROVED}
