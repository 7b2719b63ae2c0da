"""Decisions in a list, and the receipt of one; what it shows in numbers comes from the sealed text alone."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from portal.actor import Actor, Function
from portal.money import ZERO
from portal.people.selectors import names_of
from portal.words import _
from wishes.decisions import rules
from wishes.decisions.choices import Follows, Outcome
from wishes.decisions.models import Decision, DecisionReceipt
from wishes.decisions.selectors.dossier import opened
from wishes.decisions.selectors.rows import heading
from wishes.decisions.selectors.wording import room_of, says, thing_of
from wishes.decisions.values import (
    DecisionList,
    DecisionRowView,
    ReceiptFinding,
    ReceiptLine,
    ReceiptPage,
    Record,
    Why,
)
from wishes.policy.models import PolicyVersion
from wishes.policy.selectors import policy
from wishes.policy.values import Fact, Frame

PAGE_SIZE = 25
SHOWN_WITH = (
    "receipt",
    "replaces",
    "case__dwelling",
    "case__opening__edition",
    "case__opening__book",
    "case__opening__firm_book",
    "policy",
)


def decision_list(actor: Actor, *, words: str = "", number: int = 1) -> DecisionList:
    """The newest first. Two queries."""
    found = Decision.objects.visible_to(actor).matching(words)
    total = found.count()
    pages = max(-(-total // PAGE_SIZE), 1)
    number = min(max(number, 1), pages)
    first = (number - 1) * PAGE_SIZE
    rows = found.select_related("case__dwelling", "decided_by").order_by("-decided_at", "pk")
    shown = tuple(_list_row(row) for row in rows[first : first + PAGE_SIZE])
    return DecisionList(rows=shown, total=total, number=number, pages=pages)


def _list_row(decision: Decision) -> DecisionRowView:
    return DecisionRowView(
        id=decision.pk,
        number=decision.number,
        address=decision.case.dwelling.address,
        place=decision.case.dwelling.place,
        decided_at=decision.decided_at,
        by=decision.decided_by.name if decision.decided_by else "",
        function=Function(decision.function) if decision.function else None,
        without_approval=decision.without_approval,
        total=decision.total_incl,
    )


def _lines(record: Record, frame: Frame) -> Iterator[ReceiptLine]:
    for id, element in record.elements.items():
        row = record.rows[id]
        yield ReceiptLine(
            label=frame.words[element.kind].label,
            room=room_of(frame.dwelling, id),
            follows=str(Follows(row.follows).label),
            says=says(record.scope.statements[id], kind=element.kind, frame=frame),
            standard=record.standard.statements[id].amount.incl,
            decided=record.scope.statements[id].amount.incl,
            ordered=record.ordered.statements[id].amount.incl,
            outcome=Outcome(row.outcome),
            reason=row.reason,
        )


def _thing(fact: Fact, frame: Frame) -> str:
    return thing_of(frame, fact.element) if fact.element else ""


def _findings(record: Record, frame: Frame) -> Iterator[ReceiptFinding]:
    for finding in record.verdict.findings:
        why = Why(
            fact=finding.fact.code,
            number=finding.fact.number,
            ceiling=finding.limit.ceiling,
            limit_code=finding.limit.code,
            version=record.policy_number,
            thing=_thing(finding.fact, frame),
        )
        yield ReceiptFinding(sentence=rules.sentence(why), passed=finding.passed)
    for fact in record.verdict.uncovered:
        bare = Why(
            fact=fact.code,
            number=fact.number,
            ceiling=None,
            limit_code="",
            version=record.policy_number,
            thing=_thing(fact, frame),
        )
        yield ReceiptFinding(sentence=rules.sentence(bare), passed=False)


def _mandate(record: Record) -> Iterator[str]:
    """Up to where the function might decide that day, in words."""
    for fact, ceiling in record.mandate.items():
        reach = _("zonder maximum") if ceiling is None else _("tot en met %(ceiling)s")
        yield f"{fact.label}: {str(reach) % {'ceiling': rules.written(fact, ceiling or ZERO)}}"


def _versions(decision: Decision) -> Iterator[tuple[str, str]]:
    opening = decision.case.opening
    yield str(_("Beleid")), f"{decision.policy.number} {decision.policy.decision_reference}".strip()
    yield str(_("Catalogus")), str(opening.edition.number)
    yield str(_("Prijzenboek van de corporatie")), f"{opening.book.name} ({opening.book.number})"
    if opening.firm_book is not None:
        yield str(_("Prijzenboek van de aannemer")), f"{opening.firm_book.name} ({opening.firm_book.number})"
    yield str(_("Peildatum")), str(decision.case.reference_date)


def receipt_page(decision: Decision, *, language: str) -> ReceiptPage:
    """The decision comes with what SHOWN_WITH names; one query more for names."""
    record = rules.read(decision.receipt.body)
    signed = record.signed
    frame = opened(decision.case_id, language).frame
    persons = [id for id in (signed.composed_by, signed.asked_by, signed.decided_by) if id]
    names = names_of(persons)
    return ReceiptPage(
        decision=decision.pk,
        number=decision.number,
        heading=heading(decision.case),
        without_approval=decision.without_approval,
        decided_at=signed.at,
        decided_by=names.get(signed.decided_by, "") if signed.decided_by else "",
        function=signed.function,
        composed_by=names.get(signed.composed_by, ""),
        asked_by=names.get(signed.asked_by, "") if signed.asked_by else "",
        asked_at=signed.asked_at,
        mandate=tuple(_mandate(record)),
        total_excl=decision.total_excl,
        total_vat=decision.total_vat,
        total=decision.total_incl,
        standard=decision.standard_incl,
        lines=tuple(_lines(record, frame)),
        findings=tuple(sorted(_findings(record, frame), key=lambda finding: finding.passed)),
        versions=tuple(_versions(decision)),
        replaces=decision.replaces.number if decision.replaces else "",
        hash=decision.receipt.hash,
    )


def holds(receipt: DecisionReceipt) -> bool:
    """The sealed text is untouched and gives its verdict again under the version of policy that it names."""
    version = PolicyVersion.objects.get(pk=rules.read(receipt.body).policy, corporation_id=receipt.corporation_id)
    return rules.holds(receipt.body, receipt.hash, policy(version, "nl"))


def decision_of(case_id: UUID) -> Decision | None:
    """The decision in force."""
    return Decision.objects.in_force().filter(case_id=case_id).select_related("receipt").first()
