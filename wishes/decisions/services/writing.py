"""Writing a decision: rows, lines and facts as they were judged, and the receipt that gives the verdict again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID, uuid4

from mutations.cases import services as cases
from mutations.cases.choices import Stage
from mutations.cases.models import Case
from portal.actor import Actor, Function
from portal.post import services as post
from portal.value import value
from wishes.catalogue.choices import Unit
from wishes.decisions import notifications, rules, selectors
from wishes.decisions.choices import EventName, ScopeStatus
from wishes.decisions.models import (
    ApprovalRequest,
    Decision,
    DecisionFact,
    DecisionLine,
    DecisionReceipt,
    DecisionRow,
    Scope,
)
from wishes.decisions.services import desk
from wishes.decisions.values import Dossier, Signed, Weighed
from wishes.policy.models import Reason


@value
class Settled:
    """Everything that a decision is written from, judged under the lock of the case."""

    case: Case
    scope: Scope
    dossier: Dossier
    weighed: Weighed
    reasons: Mapping[UUID, Reason]
    request: ApprovalRequest | None = None
    function: Function | None = None


def write_decision(settled: Settled, *, actor: Actor, now: datetime) -> Decision:
    """Final: the scope is decided, the case moves on, the tenant is told."""
    decision = _decision(settled, actor=actor, now=now)
    rows = {row.element_id: row for row in _rows(settled, decision)}
    DecisionRow.objects.bulk_create(rows.values())
    DecisionLine.objects.bulk_create(_lines(settled, decision, rows))
    DecisionFact.objects.bulk_create(_facts(settled, decision))
    receipt = _receipt(settled, decision)
    settled.scope.status = ScopeStatus.DECIDED
    settled.scope.save(update_fields=["status"])
    cases.enter(settled.case, Stage.DECIDED)
    _record(settled, decision, receipt, actor=actor, now=now)
    notifications.decided(decision, now=now)
    post.announce("decision_sent", corporation_id=decision.corporation_id, subject_id=decision.pk, now=now)
    return decision


def _decision(settled: Settled, *, actor: Actor, now: datetime) -> Decision:
    case, amount = settled.case, settled.weighed.order.amount
    count = Decision.objects.filter(case=case).count()
    return Decision.objects.create(
        corporation_id=case.corporation_id,
        case=case,
        scope=settled.scope,
        request=settled.request,
        replaces=selectors.decision_of(case.pk),
        number=f"{case.number}-B{count + 1}",
        decided_at=now,
        decided_by_id=actor.person if settled.request else None,
        function=settled.function or "",
        without_approval=settled.request is None,
        policy_id=settled.dossier.frame.pins.policy,
        total_excl=amount.excl,
        total_vat=amount.vat,
        standard_incl=settled.dossier.frame.standard.amount.incl,
    )


def _rows(settled: Settled, decision: Decision) -> Iterator[DecisionRow]:
    weighed = settled.weighed
    for id, row in weighed.rows.items():
        said = weighed.order.statements[id]
        reason = settled.reasons.get(id) if weighed.outcomes[id] in rules.NOT_GRANTED else None
        yield DecisionRow(
            id=uuid4(),
            corporation_id=decision.corporation_id,
            decision=decision,
            element_id=id,
            outcome=weighed.outcomes[id],
            follows=row.follows,
            mark=said.mark,
            choice=said.choice,
            reason=reason,
            reason_texts=desk.texts_of(reason),
            amount_excl=said.amount.excl,
            amount_vat=said.amount.vat,
        )


def _lines(settled: Settled, decision: Decision, rows: Mapping[UUID, DecisionRow]) -> Iterator[DecisionLine]:
    works = settled.dossier.frame.catalogue.works
    for id, said in settled.weighed.order.statements.items():
        for line in said.lines:
            work = works.get(line.work)
            yield DecisionLine(
                corporation_id=decision.corporation_id,
                decision=decision,
                row=rows[id],
                work_code=line.work,
                label=work.label if work else line.work,
                unit=work.unit if work else Unit.LUMP,
                kind=line.kind,
                quantity=line.quantity,
                price_excl=line.price_excl,
                vat_rate=line.vat_rate,
                amount_excl=line.amount.excl,
                amount_vat=line.amount.vat,
            )


def _facts(settled: Settled, decision: Decision) -> Iterator[DecisionFact]:
    for fact in settled.weighed.facts:
        yield DecisionFact(
            corporation_id=decision.corporation_id,
            decision=decision,
            code=fact.code,
            number=fact.number,
            element_id=fact.element,
            element_kind=fact.element_kind,
            choice=fact.choice,
        )


def _receipt(settled: Settled, decision: Decision) -> DecisionReceipt:
    request = settled.request
    signed = Signed(
        number=decision.number,
        case=settled.case.pk,
        case_number=settled.case.number,
        at=decision.decided_at,
        composed_by=settled.scope.composed_by_id,
        reasons={id: reason.code for id, reason in settled.reasons.items()},
        asked_by=request.asked_by_id if request else None,
        asked_at=request.asked_at if request else None,
        decided_by=decision.decided_by_id,
        function=settled.function,
    )
    body = rules.write(weighed=settled.weighed, dossier=settled.dossier, signed=signed)
    return DecisionReceipt.objects.create(
        corporation_id=decision.corporation_id, decision=decision, body=body, hash=rules.seal(body)
    )


def _record(settled: Settled, decision: Decision, receipt: DecisionReceipt, *, actor: Actor, now: datetime) -> None:
    facts = {
        "number": decision.number,
        "total_incl": str(decision.total_incl),
        "receipt": receipt.hash,
        "function": decision.function,
        "request": str(settled.request.pk) if settled.request else None,
    }
    desk.record(
        decision,
        case=settled.case,
        event=EventName.APPROVED if settled.request else EventName.DECIDED_BY_ITSELF,
        actor=actor,
        now=now,
        facts=facts,
        policy=decision.policy_id,
    )
