"""The decision as the tenant reads it: every wish, what became of it and why, in his own language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from uuid import UUID

from django.utils.timezone import localdate

from mutations.cases.choices import SeatCode
from wishes.catalogue.choices import WorkKind
from wishes.costing.choices import Mark
from wishes.costing.values import Plan, Statement
from wishes.decisions import rules
from wishes.decisions.choices import Outcome
from wishes.decisions.models import Decision, DecisionRow
from wishes.decisions.selectors.dossier import opened
from wishes.decisions.selectors.wording import told
from wishes.decisions.values import AnswerRoom, AnswerRow, LockedWork, Record, TenantAnswer, Voucher
from wishes.policy.values import Frame
from wishes.proposals import selectors as proposals

SHOWN_WITH = ("receipt", "case__dwelling")
NO_PLAN = Plan(statements={})


def _vouchers(said: Statement, *, frame: Frame, decision: Decision) -> tuple[Voucher, ...]:
    until = rules.voucher_ends_on(localdate(decision.decided_at))
    works = frame.catalogue.works
    return tuple(
        Voucher(
            label=works[line.work].label_tenant if line.work in works else line.work,
            amount=line.amount.incl,
            valid_until=until,
        )
        for line in said.lines
        if line.kind is WorkKind.VOUCHER
    )


def _together(vouchers: Iterable[Voucher]) -> tuple[Voucher, ...]:
    """One of each kind: paint for five rooms is one voucher to the reader."""
    found: dict[str, Voucher] = {}
    for voucher in vouchers:
        former = found.get(voucher.label)
        found[voucher.label] = replace(voucher, amount=former.amount + voucher.amount) if former else voucher
    return tuple(found.values())


def reason_in(row: DecisionRow, language: str) -> str:
    """The reason as it stood when it was decided, Dutch where the language lacks."""
    texts: Mapping[str, str] = row.reason_texts
    return texts.get(language[:2]) or texts.get("nl", "")


def _row(row: DecisionRow, *, decision: Decision, record: Record, frame: Frame, words: str, language: str) -> AnswerRow:
    element = frame.dwelling.elements[row.element_id]
    wish = record.plans.get(SeatCode.TENANT, NO_PLAN).statements.get(element.id)
    ordered = record.ordered.statements[element.id]
    kind = frame.words[element.kind]
    return AnswerRow(
        label=kind.label_tenant,
        icon=kind.icon,
        outcome=Outcome(row.outcome),
        wish=told(wish, kind=element.kind, frame=frame) if wish and wish.mark is not Mark.SILENT else "",
        decided=told(ordered, kind=element.kind, frame=frame),
        why=reason_in(row, language),
        own_words=words,
        vouchers=_vouchers(ordered, frame=frame, decision=decision),
    )


def _by_room(rows: Mapping[UUID, AnswerRow], frame: Frame) -> tuple[AnswerRoom, ...]:
    found: dict[UUID, list[AnswerRow]] = defaultdict(list)
    for id, row in rows.items():
        found[frame.dwelling.elements[id].room].append(row)
    return tuple(
        AnswerRoom(name=room.name, rows=tuple(found[room.id])) for room in frame.dwelling.rooms if room.id in found
    )


def _always(frame: Frame) -> Iterator[LockedWork]:
    """What we do for everybody, with its ground; each ground once."""
    seen: set[tuple[str, str]] = set()
    for id, lock in frame.locks.items():
        label = frame.words[frame.dwelling.elements[id].kind].label_tenant
        if (label, lock.text) not in seen:
            seen.add((label, lock.text))
            yield LockedWork(label=label, text=lock.text)


def tenant_answer(decision: Decision, *, language: str) -> TenantAnswer:
    """The decision comes with what SHOWN_WITH names; two queries more."""
    record = rules.read(decision.receipt.body)
    frame = opened(decision.case_id, language).frame
    notes = proposals.notes_of(decision.case_id)
    views = {
        row.element_id: _row(
            row,
            decision=decision,
            record=record,
            frame=frame,
            words=notes.get((SeatCode.TENANT.value, row.element_id), ""),
            language=language,
        )
        for row in DecisionRow.objects.filter(decision=decision)
    }
    ordered = {id: view for id in frame.dwelling.elements if (view := views.get(id))}
    outcomes = {id: view.outcome for id, view in ordered.items()}
    return TenantAnswer(
        number=decision.number,
        address=decision.case.dwelling.address,
        decided_on=localdate(decision.decided_at),
        key_expected_on=decision.case.key_expected_on,
        wishes=rules.count(outcomes, *rules.ANSWERED),
        granted=rules.count(outcomes, Outcome.GRANTED),
        different=rules.count(outcomes, Outcome.DIFFERENT),
        refused=rules.count(outcomes, Outcome.REFUSED),
        rooms=_by_room({id: view for id, view in ordered.items() if view.outcome in rules.ANSWERED}, frame),
        also=_by_room({id: view for id, view in ordered.items() if _is_extra(record, id, view)}, frame),
        always=tuple(_always(frame)),
        vouchers=_together(voucher for view in ordered.values() for voucher in view.vouchers),
    )


def _is_extra(record: Record, id: UUID, view: AnswerRow) -> bool:
    """Works that he did not ask about and that nobody's rule locks."""
    return view.outcome is Outcome.UNASKED and record.scope.statements[id].mark is Mark.DO
