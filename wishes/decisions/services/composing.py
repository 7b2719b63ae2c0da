"""The coordinator composes the scope, from a suggestion that is filled in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from mutations.cases.choices import Stage
from portal.actor import Actor
from portal.errors import Conflict, Refused, require
from portal.words import _
from wishes.decisions import permissions, rules, selectors
from wishes.decisions.choices import EventName, Follows, ScopeStatus
from wishes.decisions.models import Scope, ScopeRow
from wishes.decisions.selectors import Opened
from wishes.decisions.services import desk
from wishes.decisions.values import RowChoice
from wishes.policy.choices import ReasonKind
from wishes.policy.values import Frame

FOR_THE_TENANT = (ReasonKind.REJECT, ReasonKind.OTHER)
"""A row that does not give the tenant what he asked takes one of these."""


@transaction.atomic
def start_scope(*, case_id: UUID, actor: Actor, now: datetime) -> Scope:
    """Fill in the suggestion: the tenant's wish where policy allows it, else the standard. Begun twice it is one."""
    case = desk.lock_case(case_id)
    require(permissions.can_compose(actor, case))
    there = Scope.objects.open_for(case.pk).first()
    if there is not None:
        return there
    if case.stage != Stage.OPENED:
        raise Refused(_("Een besluit begint als de voorstellen zijn geopend."))
    scope = Scope.objects.create(
        corporation_id=case.corporation_id,
        case=case,
        number=Scope.objects.filter(case=case).count() + 1,
        composed_by_id=desk.person_of(actor),
        started_at=now,
    )
    dossier = selectors.fresh_dossier(case.pk, desk.LANGUAGE)
    suggested = rules.suggest(plans=dossier.plans, frame=dossier.frame, objections=dossier.objections)
    ScopeRow.objects.bulk_create(
        ScopeRow(corporation_id=case.corporation_id, scope=scope, element_id=id, follows=row.follows, choice=row.choice)
        for id, row in suggested.items()
    )
    follows_tenant = sum(row.follows is Follows.TENANT for row in suggested.values())
    facts = {"number": scope.number, "rows": len(suggested), "follows_tenant": follows_tenant}
    desk.record(scope, case=case, event=EventName.SCOPE_STARTED, actor=actor, now=now, facts=facts)
    return scope


@transaction.atomic
def set_row(
    *,
    case_id: UUID,
    element_id: UUID,
    follows: Follows,
    choice: str,
    reason: UUID | None,
    revision: int,
    actor: Actor,
    now: datetime,
) -> ScopeRow:
    """Whose statement is followed, or another choice, and what the tenant is told if it is not his wish.

    A stale revision is a Conflict that carries the row as it stands; the same again is answered with what stands.
    """
    case = desk.lock_case(case_id)
    require(permissions.can_compose(actor, case))
    scope = desk.lock_scope(case.pk)
    rules.check_editable(ScopeStatus(scope.status))
    rules.check_opened(Stage(case.stage))
    opened = selectors.opened(case.pk, desk.LANGUAGE)
    row = _take(scope, element_id, opened.frame)
    check_can_take(RowChoice(follows=follows, choice=choice), row.element_id, opened)
    told = desk.find_reason(reason, case.corporation_id, FOR_THE_TENANT)
    if (row.follows, row.choice, row.reason_id) == (follows, choice, reason):
        return row
    if row.revision != revision:
        raise Conflict(desk.STALE, theirs=row)
    row.follows, row.choice, row.reason = follows.value, choice, told
    row.is_suggested, row.set_by_id = False, actor.person
    row.revision += 1
    row.save()
    Scope.objects.filter(pk=scope.pk).update(revision=scope.revision + 1)
    why = told.code if told else ""
    facts = {"element": str(element_id), "follows": follows.value, "choice": choice, "reason": why}
    desk.record(scope, case=case, event=EventName.ROW_SET, actor=actor, now=now, facts=facts)
    return row


def _take(scope: Scope, element_id: UUID, frame: Frame) -> ScopeRow:
    row = ScopeRow.objects.filter(scope=scope, element_id=element_id).select_related("reason").first()
    if row is None or element_id not in frame.dwelling.elements:
        raise Refused(_("Dit onderdeel hoort niet bij deze woning."))
    return row


def check_can_take(row: RowChoice, element_id: UUID, opened: Opened) -> None:
    """Plans and facts are frozen since the opening, so that what is kept in memory will do here."""
    element = opened.frame.dwelling.elements[element_id]
    if rules.is_fixed(element_id, opened.frame):
        raise Refused(_("Deze regel ligt vast voor iedereen."))
    if not rules.can_take(row, element=element, plans=opened.plans, frame=opened.frame):
        raise Refused(_("Deze keuze kan hier niet."), field="pick")
