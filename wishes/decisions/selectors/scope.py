"""The coordinator's page: rows with what everybody says, and what happens if it is decided like this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from mutations.cases.models import Case
from portal.actor import Actor
from wishes.comparison import selectors as comparison
from wishes.comparison.choices import Stance
from wishes.comparison.models import Review
from wishes.comparison.values import ReviewView
from wishes.decisions import rules
from wishes.decisions.choices import RequestStatus, ScopeStatus
from wishes.decisions.models import ApprovalRequest, LineAnswer, Scope, ScopeRow
from wishes.decisions.selectors.dossier import asked_rows, dossier_of, opened, rows_of
from wishes.decisions.selectors.people import barred_by, eligible, holders_of
from wishes.decisions.selectors.rows import Beside, changes, heading, row_view, said_of_lines, unreasoned
from wishes.decisions.selectors.wording import sentences, thing_of, whys
from wishes.decisions.values import Dossier, Ladder, ScopePage, Thing, Weighed
from wishes.policy.models import Reason
from wishes.proposals import selectors as proposals

NO_ANSWERS: Sequence[LineAnswer] = ()


def open_scope(case_id: UUID) -> tuple[Scope | None, list[ScopeRow]]:
    """The scope that is being made and its rows. One query."""
    rows = ScopeRow.objects.filter(scope__in=Scope.objects.open_for(case_id)).select_related("scope", "reason")
    found = list(rows.order_by("pk"))
    return (found[0].scope if found else None), found


def reviews_of(case_id: UUID) -> Mapping[UUID, ReviewView]:
    rows = Review.objects.of_case(case_id).select_related("by")
    return {row.element_id: comparison.review_view(row) for row in rows}


def objecting(reviews: Mapping[UUID, ReviewView]) -> frozenset[UUID]:
    return frozenset(id for id, review in reviews.items() if review.stance is Stance.OBJECT)


def reasons_of(corporation_id: UUID) -> list[Reason]:
    """The library, for all kinds of answer. One query."""
    return list(Reason.objects.filter(corporation_id=corporation_id, is_active=True).order_by("code", "pk"))


def former_request(scope_id: UUID, *, before: int | None = None) -> ApprovalRequest | None:
    """The last time that approval was asked and not given, with its answers."""
    rows = ApprovalRequest.objects.filter(scope_id=scope_id, status=RequestStatus.RETURNED)
    if before is not None:
        rows = rows.filter(round__lt=before)
    return rows.select_related("answered_by").order_by("-round").first()


def answers_to(request: ApprovalRequest | None) -> list[LineAnswer]:
    if request is None:
        return []
    return list(LineAnswer.objects.filter(request=request).select_related("reason", "note").order_by("pk"))


def who_answers(weighed: Weighed, ladder: Ladder, *, case: Case, actor: Actor, day: date) -> tuple[str, ...]:
    """Names of whom approval will be asked; the asker herself is not among them."""
    needs = weighed.verdict.needs
    if needs is None:
        return ()
    holders = holders_of(rules.from_rung(needs, ladder), corporation_id=case.corporation_id, day=day)
    asked = eligible(holders, barred=barred_by(case.pk, actor))
    return tuple(contact.name for contact in asked)


def scope_page(case: Case, actor: Actor, *, language: str, day: date) -> ScopePage | None:
    """None where nobody has begun; nine queries, eleven after it was sent back."""
    scope, rows = open_scope(case.pk)
    if scope is None:
        return None
    found, reviews = opened(case.pk, language), reviews_of(case.pk)
    dossier = dossier_of(found, objecting(reviews))
    weighed = rules.weigh(rows=rows_of(rows), dossier=dossier)
    former = former_request(scope.pk) if scope.status == ScopeStatus.RETURNED else None
    beside = Beside(notes=proposals.notes_of(case.pk), reviews=reviews, answers=said_of_lines(answers_to(former)))
    by_element = {row.element_id: row for row in rows}
    return ScopePage(
        heading=heading(case),
        scope=scope.pk,
        revision=scope.revision,
        status=ScopeStatus(scope.status),
        is_editable=scope.status in rules.EDITABLE,
        rows=tuple(
            row_view(element, row=by_element.get(id), weighed=weighed, dossier=dossier, beside=beside)
            for id, element in dossier.frame.dwelling.elements.items()
        ),
        consequences=rules.consequences(rules.Picture(weighed=weighed, dossier=dossier)),
        why=sentences(whys(weighed.verdict, dossier.frame)),
        version=dossier.frame.policy.number,
        who=who_answers(weighed, rules.ladder_of(dossier.frame.policy), case=case, actor=actor, day=day),
        unreasoned=_things(unreasoned(weighed, rows), dossier),
        changes=changes(asked_rows(former.rows), weighed.rows, dossier=dossier) if former else None,
        returned_by=former.answered_by.name if former and former.answered_by else "",
        returned_at=former.answered_at if former else None,
    )


def _things(elements: Sequence[UUID], dossier: Dossier) -> tuple[Thing, ...]:
    return tuple(Thing(element=id, label=thing_of(dossier.frame, id)) for id in elements)
