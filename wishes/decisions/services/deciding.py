"""Deciding a scope: at once within policy, outside it a request to whoever may."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from mutations.cases import services as cases
from mutations.cases.choices import Stage
from mutations.cases.models import Case
from portal.actor import Actor, Function
from portal.errors import Conflict, Refused, require
from portal.people.values import Contact
from portal.trail.values import Facts
from portal.words import _
from wishes.decisions import notifications, permissions, rules, selectors
from wishes.decisions.choices import EventName, ScopeStatus
from wishes.decisions.models import ApprovalRequest, Decision, Scope, ScopeRow
from wishes.decisions.services import desk
from wishes.decisions.services.writing import Settled, write_decision
from wishes.decisions.values import Dossier, Ladder, Rows, Weighed
from wishes.policy.models import Reason


@transaction.atomic
def decide(*, case_id: UUID, revision: int, actor: Actor, now: datetime) -> Decision | ApprovalRequest:
    """Judge the scope as it stands under the lock: the decision, or the request that it became.

    `revision` is the scope's as the coordinator saw it; decided or asked before, the first answer is given again.
    """
    case = desk.lock_case(case_id)
    require(permissions.can_compose(actor, case))
    if (first := _first_answer(case)) is not None:
        return first
    scope = desk.lock_scope(case.pk)
    rules.check_editable(ScopeStatus(scope.status))
    rules.check_opened(Stage(case.stage))
    if scope.revision != revision:
        raise Conflict(desk.STALE)
    rows = desk.rows_under(scope)
    dossier = selectors.fresh_dossier(case.pk, desk.LANGUAGE)
    weighed = rules.weigh(rows=selectors.rows_of(rows), dossier=dossier)
    check_reasons(weighed, rows, dossier)
    settled = Settled(case=case, scope=scope, dossier=dossier, weighed=weighed, reasons=reasons_under(rows))
    if weighed.verdict.needs is None:
        return write_decision(settled, actor=actor, now=now)
    return ask(settled, needs=weighed.verdict.needs, actor=actor, now=now)


def _first_answer(case: Case) -> Decision | ApprovalRequest | None:
    if case.stage == Stage.DECIDING:
        return ApprovalRequest.objects.waiting().filter(case=case).first()
    return selectors.decision_of(case.pk) if case.stage == Stage.DECIDED else None


def reasons_under(rows: list[ScopeRow]) -> Mapping[UUID, Reason]:
    return {row.element_id: row.reason for row in rows if row.reason is not None}


def check_reasons(weighed: Weighed, rows: list[ScopeRow], dossier: Dossier) -> None:
    """The tenant is told why of every wish that is not granted."""
    missing = selectors.unreasoned(weighed, rows)
    if missing:
        things = ", ".join(selectors.thing_of(dossier.frame, id) for id in missing)
        raise Refused(_("Geef de huurder nog een reden bij: %(things)s.") % {"things": things})


def ask(settled: Settled, *, needs: Function, actor: Actor, now: datetime) -> ApprovalRequest:
    """The lowest function whose mandate covers it, if anybody there may answer."""
    ladder = rules.ladder_of(settled.dossier.frame.policy)
    contacts = who_is_asked(settled.case, needs, ladder=ladder, actor=actor, now=now)
    rules.check_scope_move(ScopeStatus(settled.scope.status), ScopeStatus.REQUESTED)
    request = write_request(
        settled.scope,
        needs=needs,
        weighed=settled.weighed,
        dossier=settled.dossier,
        asked_by=desk.person_of(actor),
        now=now,
    )
    settled.scope.status = ScopeStatus.REQUESTED
    settled.scope.save(update_fields=["status"])
    cases.enter(settled.case, Stage.DECIDING)
    facts: Facts = {
        "request": str(request.pk),
        "needs": needs.value,
        "limit": request.limit_code,
        "round": request.round,
    }
    policy = settled.dossier.frame.pins.policy
    desk.record(request, case=settled.case, event=EventName.REQUESTED, actor=actor, now=now, facts=facts, policy=policy)
    request.case = settled.case
    notifications.waits_for_you(request, contacts, now=now)
    return request


def who_is_asked(case: Case, needs: Function, *, ladder: Ladder, actor: Actor, now: datetime) -> tuple[Contact, ...]:
    """Refused when nobody is free, with the names of who holds what."""
    functions = rules.from_rung(needs, ladder)
    holders = selectors.holders_of(functions, corporation_id=case.corporation_id, day=localdate(now))
    barred = selectors.barred_by(case.pk, actor)
    contacts = selectors.eligible(holders, barred=barred)
    if not contacts:
        words = {"needs": needs.label, "who": selectors.who_holds(holders, barred)}
        text = _("Niemand mag dit nu besluiten. Nodig is: %(needs)s of hoger. %(who)s. Vraag uw beheerder om hulp.")
        raise Refused(str(text) % words)
    return contacts


def write_request(
    scope: Scope, *, needs: Function, weighed: Weighed, dossier: Dossier, asked_by: UUID, now: datetime
) -> ApprovalRequest:
    why = selectors.whys(weighed.verdict, dossier.frame)
    bite = weighed.verdict.bites[0].fact if weighed.verdict.bites else weighed.verdict.uncovered[0]
    return ApprovalRequest.objects.create(
        corporation_id=scope.corporation_id,
        case_id=scope.case_id,
        scope=scope,
        round=ApprovalRequest.objects.filter(scope=scope).count() + 1,
        needs=needs,
        asked_by_id=asked_by,
        asked_at=now,
        limit_code=why[0].limit_code,
        fact=why[0].fact,
        number=why[0].number,
        ceiling=why[0].ceiling,
        element_id=bite.element,
        rows=kept(weighed.rows),
    )


def kept(rows: Rows) -> Mapping[str, list[str]]:
    """The copy of the rows that a request keeps."""
    return {str(id): [row.follows.value, row.choice] for id, row in rows.items()}
