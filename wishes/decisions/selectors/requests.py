"""The approver's inbox, and a request as he reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.utils.timezone import localdate

from mutations.cases.rules import cost_of_day
from mutations.dwellings.selectors import words_in
from portal.actor import Actor, Function
from portal.value import value
from wishes.comparison.values import ReviewView
from wishes.decisions import permissions, rules
from wishes.decisions.choices import Answer, RequestStatus
from wishes.decisions.models import ApprovalRequest, Decision, ScopeRow
from wishes.decisions.selectors.dossier import asked_rows, dossier_of, opened
from wishes.decisions.selectors.people import barred, barred_in, eligible, holders_of
from wishes.decisions.selectors.rows import Beside, changes, heading, row_view, said_of_lines
from wishes.decisions.selectors.scope import answers_to, former_request, objecting, reviews_of
from wishes.decisions.selectors.wording import sentences, whys
from wishes.decisions.values import (
    Dossier,
    InboxRow,
    Ladder,
    LineReply,
    Preview,
    RequestPage,
    ScopeRowView,
    Weighed,
    Why,
)
from wishes.policy.choices import FactCode
from wishes.policy.models import Reason
from wishes.proposals import selectors as proposals

Replies = Mapping[UUID, LineReply]
SHOWN_WITH = (
    "case__dwelling",
    "case__opening__policy",
    "asked_by",
    "answered_by",
    "element__kind",
    "element__room",
    "decision",
)


def found_request(request_id: UUID) -> ApprovalRequest:
    """With everything that its page shows; scope is the caller's."""
    return ApprovalRequest.objects.select_related(*SHOWN_WITH).get(pk=request_id)


def why_asked(request: ApprovalRequest, language: str) -> str:
    """The finding for which approval was asked, from the codes and numbers that were stored."""
    thing = ""
    if request.element is not None:
        kind = request.element.kind
        thing = f"{words_in(kind.translations, language, 'label', kind.label)} ({request.element.room.name})"
    return rules.sentence(
        Why(
            fact=FactCode(request.fact),
            number=request.number,
            ceiling=request.ceiling,
            limit_code=request.limit_code,
            version=request.case.opening.policy.number,
            thing=thing,
        )
    )


def inbox(actor: Actor, *, language: str, today: date) -> tuple[InboxRow, ...]:
    """What this actor can answer now, the most urgent key first. Two queries."""
    waiting = ApprovalRequest.objects.waiting_for(actor).select_related(*SHOWN_WITH)
    rows = list(waiting.order_by("case__key_expected_on", "asked_at", "pk"))
    hands = barred([row.case_id for row in rows])
    return tuple(
        inbox_row(row, language, today) for row in rows if not permissions.is_barred(actor, hands[row.case_id])
    )


def inbox_row(request: ApprovalRequest, language: str, today: date) -> InboxRow:
    dwelling = request.case.dwelling
    return InboxRow(
        id=request.pk,
        address=dwelling.address,
        place=dwelling.place,
        number=request.case.number,
        why=why_asked(request, language),
        asked_by=request.asked_by.name,
        asked_at=request.asked_at,
        key_expected_on=request.case.key_expected_on,
        days_waiting=(today - localdate(request.asked_at)).days,
        cost_a_day=cost_of_day(dwelling.monthly_rent),
        needs=Function(request.needs),
    )


def by_itself_on(actor: Actor, day: date) -> int:
    """How many decisions needed nobody that day: those who only see exceptions forget the rest."""
    return Decision.objects.visible_to(actor).filter(decided_at__date=day, without_approval=True).count()


def rejected(replies: Replies) -> tuple[UUID, ...]:
    return tuple(id for id, reply in replies.items() if reply.answer is Answer.REJECT)


def needed(request: ApprovalRequest, weighed: Weighed) -> Function:
    """What was asked for, or more where the facts grew since: nobody decides over the head of who was asked."""
    return rules.higher(Function(request.needs), weighed.verdict.needs) or Function(request.needs)


def forward_to(request: ApprovalRequest, functions: Ladder, *, hands: frozenset[UUID], day: date) -> tuple[str, ...]:
    """Names of those for whom it is: the lowest of these functions where somebody is free."""
    holders = holders_of(functions, corporation_id=request.corporation_id, day=day)
    return tuple(contact.name for contact in eligible(holders, barred=hands))


@value
class Seen:
    """A request as it was asked, and as it would be decided with the replies so far."""

    dossier: Dossier
    reviews: Mapping[UUID, ReviewView]
    asked: Weighed
    answered: Weighed


def look_at(request: ApprovalRequest, *, replies: Replies, language: str) -> Seen:
    found, reviews = opened(request.case_id, language), reviews_of(request.case_id)
    dossier = dossier_of(found, objecting(reviews))
    rows = asked_rows(request.rows)
    return Seen(
        dossier=dossier,
        reviews=reviews,
        asked=rules.weigh(rows=rows, dossier=dossier),
        answered=rules.weigh(rows=rules.fall_back(rows, rejected(replies)), dossier=dossier),
    )


def previews(rows: Iterable[ScopeRowView], replies: Replies, reasons: Iterable[Reason]) -> tuple[Preview, ...]:
    """What the tenant reads of each line that is rejected with a reason so far."""
    texts = {reason.pk: reason.text_tenant for reason in reasons}
    said = {id: reply.reason for id, reply in replies.items() if reply.answer is Answer.REJECT and reply.reason}
    return tuple(Preview(label=row.label, text=texts[said[row.element]]) for row in rows if row.element in said)


def forwarded_to(request: ApprovalRequest) -> ApprovalRequest | None:
    """The request that was passed on into this one: its answers are advice."""
    return ApprovalRequest.objects.filter(
        scope=request.scope_id, round=request.round - 1, status=RequestStatus.FORWARDED
    ).first()


def _rows(request: ApprovalRequest, seen: Seen) -> tuple[ScopeRowView, ...]:
    """The rows that leave the standard, the dearest first; the rest needs nobody's answer."""
    frame = seen.dossier.frame
    answered = request if request.status != RequestStatus.WAITING else forwarded_to(request)
    answers = said_of_lines(answers_to(answered))
    beside = Beside(notes=proposals.notes_of(request.case_id), reviews=seen.reviews, answers=answers)
    told = {row.element_id: row for row in ScopeRow.objects.filter(scope=request.scope_id).select_related("reason")}
    views = (
        row_view(frame.dwelling.elements[id], row=told.get(id), weighed=seen.asked, dossier=seen.dossier, beside=beside)
        for id in rules.deviations(seen.asked.scope, frame)
    )
    return tuple(sorted(views, key=lambda row: row.deviation, reverse=True))


def request_page(request: ApprovalRequest, actor: Actor, *, replies: Replies, language: str, day: date) -> RequestPage:
    """With the replies as they are chosen so far: what the scope comes to, and whether this actor may sign it."""
    seen = look_at(request, replies=replies, language=language)
    former = former_request(request.scope_id, before=request.round) if request.round > 1 else None
    needs, hands = needed(request, seen.answered), barred_in(request.case_id)
    ladder = rules.ladder_of(seen.dossier.frame.policy)
    signs_as = rules.signs_as(actor.functions, needs, ladder)
    passes_on = request.status == RequestStatus.WAITING and signs_as is None and actor.holds(*ladder)
    return RequestPage(
        id=request.pk,
        heading=heading(request.case),
        why=why_asked(request, language),
        all_why=sentences(whys(seen.asked.verdict, seen.dossier.frame)),
        asked_by=request.asked_by.name,
        asked_at=request.asked_at,
        days_waiting=(day - localdate(request.asked_at)).days,
        rows=_rows(request, seen),
        changes=changes(asked_rows(former.rows), asked_rows(request.rows), dossier=seen.dossier) if former else None,
        consequences=rules.consequences(rules.Picture(weighed=seen.answered, dossier=seen.dossier)),
        status=RequestStatus(request.status),
        needs=needs,
        signs_as=signs_as,
        is_barred=permissions.is_barred(actor, hands),
        forward_to=forward_to(request, rules.from_rung(needs, ladder), hands=hands, day=day) if passes_on else (),
        answered_by=request.answered_by.name if request.answered_by else "",
        answered_at=request.answered_at,
        decision=request.decision.pk if hasattr(request, "decision") else None,
    )
