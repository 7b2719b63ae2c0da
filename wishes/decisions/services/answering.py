"""An approver answers a request line by line, or passes it on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from mutations.cases import services as cases
from mutations.cases.choices import Stage
from mutations.cases.models import Case
from portal.actor import Actor, Function
from portal.errors import NotAllowed, Refused, require
from portal.trail.values import Facts
from portal.value import value
from portal.words import _
from wishes.decisions import notifications, permissions, rules, selectors
from wishes.decisions.choices import Answer, EventName, RequestStatus, ScopeStatus
from wishes.decisions.models import AnswerNote, ApprovalRequest, Decision, LineAnswer, Scope
from wishes.decisions.services import desk
from wishes.decisions.services.deciding import reasons_under, who_is_asked, write_request
from wishes.decisions.services.writing import Settled, write_decision
from wishes.decisions.values import Dossier, Ladder, LineReply, Weighed
from wishes.policy.choices import ReasonKind
from wishes.policy.models import Reason

Replies = Mapping[UUID, LineReply]
KINDS: Mapping[Answer, tuple[ReasonKind, ...]] = {
    Answer.APPROVE: (),
    Answer.REJECT: (ReasonKind.REJECT, ReasonKind.OTHER),
    Answer.RETURN: (ReasonKind.RETURN, ReasonKind.OTHER),
}
"""Which reasons fit which answer; a yes needs none."""


@value
class Hand:
    """A request under the case's lock, judged once more with the replies in it."""

    case: Case
    request: ApprovalRequest
    dossier: Dossier
    asked: Weighed
    answered: Weighed
    reasons: Mapping[UUID, Reason]
    told: Mapping[UUID, Reason]
    needs: Function

    @property
    def ladder(self) -> Ladder:
        return rules.ladder_of(self.dossier.frame.policy)

    def signs_as(self, actor: Actor) -> Function | None:
        return rules.signs_as(actor.functions, self.needs, self.ladder)


def _look(case: Case, request: ApprovalRequest, replies: Replies) -> Hand:
    dossier = selectors.fresh_dossier(case.pk, desk.LANGUAGE)
    rows = selectors.asked_rows(request.rows)
    asked = rules.weigh(rows=rows, dossier=dossier)
    rejected = [id for id, reply in replies.items() if reply.answer is Answer.REJECT]
    answered = rules.weigh(rows=rules.fall_back(rows, rejected), dossier=dossier)
    reasons = _reasons(request, replies, rules.deviations(asked.scope, dossier.frame))
    composed = reasons_under(desk.rows_under(request.scope))
    return Hand(
        case=case,
        request=request,
        dossier=dossier,
        asked=asked,
        answered=answered,
        reasons=reasons,
        told={**composed, **{id: reason for id, reason in reasons.items() if id in set(rejected)}},
        needs=selectors.needed(request, answered),
    )


def _reasons(request: ApprovalRequest, replies: Replies, lines: tuple[UUID, ...]) -> Mapping[UUID, Reason]:
    """A no and a return each name a reason of the library; only lines that leave the standard are answered."""
    found = {}
    for id, reply in replies.items():
        if id not in lines:
            raise Refused(_("Deze regel wijkt niet af van de standaard."))
        reason = desk.find_reason(reply.reason, request.corporation_id, KINDS[reply.answer])
        if reply.answer is not Answer.APPROVE and reason is None:
            raise Refused(_("Kies een reden bij elke regel die u afwijst of terugstuurt."), field=f"reason_{id}")
        if reason is not None:
            found[id] = reason
    return found


@transaction.atomic
def approve(*, request_id: UUID, actor: Actor, now: datetime) -> Decision | Scope:
    """Every line as it was asked."""
    return answer(request_id=request_id, replies={}, actor=actor, now=now)


@transaction.atomic
def answer(*, request_id: UUID, replies: Replies, actor: Actor, now: datetime) -> Decision | Scope:
    """A line without a reply is approved; one rejected falls back to the standard; one returned returns the whole.

    Answered before by the same person, the first answer is given again; by somebody else it is refused, by name.
    """
    case, request = desk.lock_request(request_id)
    require(permissions.can_weigh(actor, request))
    if request.status != RequestStatus.WAITING:
        return _answered_before(request, actor)
    check_waits(case)
    hand = _look(case, request, replies)
    check_may_sign(hand, actor)
    if any(reply.answer is Answer.RETURN for reply in replies.values()):
        return _return(hand, replies, actor=actor, now=now)
    return _decide(hand, replies, actor=actor, now=now)


def check_waits(case: Case) -> None:
    if case.stage != Stage.DECIDING:
        raise Refused(_("Deze zaak wacht niet meer op een besluit."))


def _answered_before(request: ApprovalRequest, actor: Actor) -> Decision | Scope:
    if request.answered_by_id == actor.person and request.status != RequestStatus.FORWARDED:
        decision = Decision.objects.filter(request=request).first()
        return decision or request.scope
    name = request.answered_by.name if request.answered_by else ""
    raise Refused(_("Dit is al beantwoord door %(name)s.") % {"name": name})


def check_may_sign(hand: Hand, actor: Actor) -> None:
    """Had no hand in it, in whatever function and from whatever account; and the mandate reaches as it stands now."""
    if permissions.is_barred(actor, selectors.barred_in(hand.case.pk)):
        raise NotAllowed(_("U werkte zelf aan deze zaak. Daarom besluit een ander."))
    if hand.signs_as(actor) is None:
        raise Refused(_("Dit is boven uw mandaat. Stuur het door: %(needs)s.") % {"needs": hand.needs.label})


def _decide(hand: Hand, replies: Replies, *, actor: Actor, now: datetime) -> Decision:
    status = RequestStatus.REJECTED if _rejects_all(hand, replies) else RequestStatus.APPROVED
    _close(hand, replies, status=status, actor=actor, now=now)
    settled = Settled(
        case=hand.case,
        scope=hand.request.scope,
        dossier=hand.dossier,
        weighed=hand.answered,
        reasons=hand.told,
        request=hand.request,
        function=hand.signs_as(actor),
    )
    return write_decision(settled, actor=actor, now=now)


def _rejects_all(hand: Hand, replies: Replies) -> bool:
    lines = rules.deviations(hand.asked.scope, hand.dossier.frame)
    return bool(lines) and all(id in replies and replies[id].answer is Answer.REJECT for id in lines)


def _return(hand: Hand, replies: Replies, *, actor: Actor, now: datetime) -> Scope:
    """Back to the coordinator with the lines and what was said of them."""
    scope = hand.request.scope
    rules.check_scope_move(ScopeStatus(scope.status), ScopeStatus.RETURNED)
    _close(hand, replies, status=RequestStatus.RETURNED, actor=actor, now=now)
    scope.status = ScopeStatus.RETURNED
    scope.save(update_fields=["status"])
    cases.enter(hand.case, Stage.OPENED)
    lines = sum(reply.answer is Answer.RETURN for reply in replies.values())
    facts: Facts = {"request": str(hand.request.pk), "lines": lines}
    desk.record(hand.request, case=hand.case, event=EventName.RETURNED, actor=actor, now=now, facts=facts)
    notifications.came_back(hand.request, scope, by=actor.name, lines=lines, now=now)
    return scope


def _close(hand: Hand, replies: Replies, *, status: RequestStatus, actor: Actor, now: datetime) -> None:
    request = hand.request
    rules.check_request_move(RequestStatus(request.status), status)
    request.status, request.answered_by_id, request.answered_at = status.value, actor.person, now
    request.save(update_fields=["status", "answered_by", "answered_at"])
    for id in rules.deviations(hand.asked.scope, hand.dossier.frame):
        reply = replies.get(id, LineReply(answer=Answer.APPROVE))
        line = LineAnswer.objects.create(
            corporation_id=request.corporation_id,
            request=request,
            element_id=id,
            answer=reply.answer,
            reason=hand.reasons.get(id),
        )
        if reply.text:
            AnswerNote.objects.create(corporation_id=request.corporation_id, answer=line, text=reply.text)


@transaction.atomic
def forward(*, request_id: UUID, replies: Replies, actor: Actor, now: datetime) -> ApprovalRequest:
    """Pass a request on to the function whose mandate reaches it as it stands now; the replies go along as advice."""
    case, request = desk.lock_request(request_id)
    require(permissions.can_weigh(actor, request))
    if request.status == RequestStatus.FORWARDED and request.answered_by_id == actor.person:
        return ApprovalRequest.objects.get(scope=request.scope, round=request.round + 1)
    if request.status != RequestStatus.WAITING:
        raise Refused(_("Dit verzoek is al beantwoord."))
    check_waits(case)
    hand = _look(case, request, replies)
    require(actor.holds(*hand.ladder), _("U heeft geen mandaat. Vraag het aan uw teamleider."))
    if hand.signs_as(actor) is not None:
        raise Refused(_("Dit valt binnen uw mandaat. U kunt het zelf besluiten."))
    contacts = who_is_asked(case, hand.needs, ladder=hand.ladder, actor=actor, now=now)
    _close(hand, replies, status=RequestStatus.FORWARDED, actor=actor, now=now)
    asked = write_request(
        request.scope,
        needs=hand.needs,
        weighed=hand.asked,
        dossier=hand.dossier,
        asked_by=request.asked_by_id,
        now=now,
    )
    facts: Facts = {"request": str(request.pk), "next": str(asked.pk), "needs": hand.needs.value}
    desk.record(request, case=case, event=EventName.FORWARDED, actor=actor, now=now, facts=facts)
    asked.case = case
    notifications.waits_for_you(asked, contacts, now=now)
    return asked
