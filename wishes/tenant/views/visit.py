"""What every page of the way does first and last: who comes here for which case, and where to go from here."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mutations.cases.models import Case
from portal.actor import Function
from portal.errors import Refused
from portal.people.guards import staff_required, tenant_required
from portal.ui.requests import Request
from portal.value import value
from wishes.policy.values import Frame
from wishes.proposals import services as proposals
from wishes.proposals.models import Proposal
from wishes.tenant import selectors
from wishes.tenant.values import RoomPart, Thing, Walk, Way

P = ParamSpec("P")
CHECK = "check"


@value
class Visit:
    """A way with the rows behind it, and the page to which a change goes straight back."""

    way: Way
    case: Case
    proposal: Proposal | None
    back: str

    def url(self, name: str, **ids: UUID) -> str:
        """The same page of the way whether the tenant walks it himself or somebody helps him."""
        app = "behalf" if self.way.is_helping else "tenant"
        address = reverse(f"tenant:{name}", kwargs={"case_id": self.way.at, **ids}, current_app=app)
        return f"{address}?back={self.back}" if self.back and ids else address

    def to(self, name: str, **ids: UUID) -> HttpResponse:
        return redirect(self.url(name, **ids))

    def starting(self, request: Request) -> Callable[..., None]:
        def call() -> None:
            proposals.start(seat_id=self.way.seat, actor=request.actor, now=timezone.now())

        return call

    def on_proposal(self, request: Request, service: Callable[..., object]) -> Callable[..., None]:
        """Sending and taking back; without a proposal there is nothing of either."""

        def call() -> None:
            if self.proposal is None:
                raise Refused(_("U heeft nog niets ingevuld."))
            service(proposal_id=self.proposal.pk, actor=request.actor, now=timezone.now())

        return call

    @property
    def is_unseen(self) -> bool:
        """A coordinator sees nothing of the tenant before she says that she fills in with him."""
        return self.way.is_helping and self.proposal is None

    @property
    def frame(self) -> Frame:
        return selectors.frame_of(self.case)

    def walk(self, frame: Frame) -> Walk:
        return selectors.walk_of(self.way, frame, self.proposal)

    def recording(self, request: Request, service: Callable[..., object]) -> Callable[..., None]:
        """The service on the draft of this seat, which the first thing that is said begins."""

        def call(**arguments: object) -> None:
            if not self.way.is_open:
                raise Refused(self.way.standing.label)
            now = timezone.now()
            draft = self.proposal or proposals.start(seat_id=self.way.seat, actor=request.actor, now=now)
            service(proposal_id=draft.pk, actor=request.actor, now=now, **arguments)

        return call


Step = Callable[Concatenate[Request, Visit, P], HttpResponse]


class Page(Protocol[P]):
    """A view; `case_id` is the case in the address, or nothing where the tenant walks by himself."""

    def __call__(
        self, request: Request, /, case_id: UUID | None, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse: ...


def on_the_way(step: Step[P]) -> Page[P]:
    """For the tenant himself, and for the coordinator of his case where the address names it; others find nothing."""

    def walk(request: Request, /, case_id: UUID | None, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        found = selectors.find_way(request.actor, at=case_id, today=timezone.localdate())
        if found is None:
            raise Http404
        way, case, proposal = found
        back = CHECK if request.GET.get("back") == CHECK else ""
        return step(request, Visit(way=way, case=case, proposal=proposal, back=back), *args, **kwargs)

    by_himself = tenant_required(walk)
    with_help = staff_required(Function.COORDINATOR)(walk)

    @never_cache
    @wraps(step)
    def page(request: Request, /, case_id: UUID | None, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return (by_himself if case_id is None else with_help)(request, case_id, *args, **kwargs)

    return page


def while_open(step: Step[P]) -> Step[P]:
    """A question is shown as long as it can be answered; after that everything can be read on one page."""

    @wraps(step)
    def inner(request: Request, visit: Visit, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method == "POST" or (visit.way.is_open and not visit.is_unseen):
            return step(request, visit, *args, **kwargs)
        return visit.to("how" if visit.is_unseen else "check")

    return inner


def show(request: Request, visit: Visit, name: str, context: dict[str, object], *, status: int = 200) -> HttpResponse:
    base = "base.html" if visit.way.is_helping else "base_tenant.html"
    page = {"way": visit.way, "base": base, "back_to_check": visit.back == CHECK, **context}
    return render(request, f"wishes/tenant/{name}.html", page, status=status)


def part_of(walk: Walk, room_id: UUID) -> RoomPart:
    part = next((part for part in walk.rooms if part.id == room_id), None)
    if part is None:
        raise Http404
    return part


def thing_of(walk: Walk, element_id: UUID) -> tuple[RoomPart, Thing]:
    found = ((part, thing) for part in walk.rooms for thing in part.things if thing.id == element_id)
    pair = next(found, None)
    if pair is None:
        raise Http404
    return pair
