"""The steps of deciding as tests take them."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from mutations.dwellings.models import Element
from portal.actor import Actor
from portal.people.models import FunctionHeld
from portal.reactions import REACTIONS
from tests.world import World, begin
from wishes.decisions import services
from wishes.decisions.choices import Answer, Follows
from wishes.decisions.models import ApprovalRequest, Decision, Scope, ScopeRow
from wishes.decisions.values import LineReply
from wishes.demo import plot
from wishes.policy.models import Reason
from wishes.proposals import services as proposals


def elements(world: World, kind: str) -> list[UUID]:
    """In the order of the rooms: five rooms have walls."""
    rows = Element.objects.filter(room__dwelling=world.dwelling, kind__code=kind)
    return list(rows.order_by("room__position", "pk").values_list("pk", flat=True))


def element(world: World, kind: str) -> UUID:
    return elements(world, kind)[0]


def reason(world: World, code: str) -> UUID:
    return Reason.objects.get(corporation=world.corporation, code=code).pk


def start(world: World, actor: Actor | None = None) -> Scope:
    return services.start_scope(case_id=world.table.case, actor=actor or world.coordinator, now=world.now)


def row(world: World, kind: str) -> ScopeRow:
    return row_of(world, element(world, kind))


def row_of(world: World, id: UUID) -> ScopeRow:
    return ScopeRow.objects.get(scope__case=world.table.case, element=id)


def set_row(world: World, kind: str, follows: str, *, reason_code: str = "", actor: Actor | None = None) -> ScopeRow:
    """In every room that has one; `follows` is a seat's letter, or X:CHOICE. The last row is returned."""
    letter, _colon, choice = follows.partition(":")
    told = reason(world, reason_code) if reason_code else None
    rows = [
        services.set_row(
            case_id=world.table.case,
            element_id=id,
            follows=Follows(letter),
            choice=choice,
            reason=told,
            revision=row_of(world, id).revision,
            actor=actor or world.coordinator,
            now=world.now,
        )
        for id in elements(world, kind)
    ]
    return rows[-1]


def decide(world: World, actor: Actor | None = None) -> Decision | ApprovalRequest:
    scope = Scope.objects.get(case=world.table.case)
    return services.decide(
        case_id=world.table.case, revision=scope.revision, actor=actor or world.coordinator, now=world.now
    )


def ask(world: World) -> ApprovalRequest:
    """The story: the suggestion as it is, with its voucher of 400 against 300."""
    start(world)
    request = decide(world)
    assert isinstance(request, ApprovalRequest)
    return request


def within_policy(world: World) -> Decision:
    """Without the voucher everything goes by itself."""
    start(world)
    set_row(world, "PAINTWORK", "S", reason_code="KOSTEN")
    decision = decide(world)
    assert isinstance(decision, Decision)
    return decision


def approve(world: World, request: ApprovalRequest, actor: Actor) -> Decision | Scope:
    return services.approve(request_id=request.pk, actor=actor, now=world.now + timedelta(hours=1))


def answer(world: World, request: ApprovalRequest, actor: Actor, **replies: tuple[Answer, str]) -> Decision | Scope:
    """By kind of element: what is answered and the code of the reason."""
    return services.answer(request_id=request.pk, replies=replies_of(world, **replies), actor=actor, now=world.now)


def replies_of(world: World, **replies: tuple[Answer, str]) -> dict[UUID, LineReply]:
    return {
        id: LineReply(answer=said, reason=reason(world, code) if code else None, text="Kijk nog eens.")
        for kind, (said, code) in replies.items()
        for id in elements(world, kind)
    }


class BrokenError(Exception):
    """What goes wrong in a test of rollback."""


def broken(**_kwargs: object) -> None:
    raise BrokenError


def reactions(event: str) -> tuple[str, ...]:
    return tuple(REACTIONS.get(event, ()))


def end_functions(world: World, *who: str) -> None:
    """From today these people hold nothing."""
    persons = [world.voorbeeld.people[key].person for key in who]
    FunctionHeld.objects.filter(corporation=world.corporation, person__in=persons).update(valid_until=world.today)


def reject(world: World, code: str) -> LineReply:
    return LineReply(answer=Answer.REJECT, reason=reason(world, code))


def ask_for_much(world: World) -> ApprovalRequest:
    """As the inspector would do it: above what a team lead or a manager may decide."""
    start(world)
    for kind in plot.WISHES["O"]:
        set_row(world, kind, "O", reason_code="PLAN")
    request = decide(world)
    assert isinstance(request, ApprovalRequest)
    return request


def record_on_behalf(world: World) -> None:
    """Fatma calls, and the coordinator fills in for her."""
    begin(world)
    proposals.start(seat_id=world.table.seats["H"], actor=world.coordinator, now=world.now)
