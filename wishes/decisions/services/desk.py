"""What every service of this room does first and last: lock, check, weigh, and write the trail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import Model

from mutations.cases.models import Case
from portal.actor import Actor
from portal.errors import NotAllowed, Refused, Text
from portal.trail import services as trail
from portal.trail.values import Facts
from portal.words import _
from wishes.decisions.choices import EventName
from wishes.decisions.models import ApprovalRequest, Scope, ScopeRow
from wishes.policy.choices import ReasonKind
from wishes.policy.models import Reason

LANGUAGE = "nl"
NO_FACTS: Facts = {}
STALE = _("Iemand anders heeft dit net gewijzigd. Kijk eerst wat er nu staat.")


def lock_case(case_id: UUID) -> Case:
    """The case first, before anything that hangs under it."""
    return Case.objects.select_for_update(of=("self",)).select_related("dwelling").get(pk=case_id)


def lock_scope(case_id: UUID) -> Scope:
    scope = Scope.objects.open_for(case_id).select_for_update(of=("self",)).select_related("composed_by").first()
    if scope is None:
        raise Refused(_("Er is nog geen besluit in de maak."))
    return scope


def lock_request(request_id: UUID) -> tuple[Case, ApprovalRequest]:
    case = lock_case(ApprovalRequest.objects.values_list("case_id", flat=True).get(pk=request_id))
    rows = ApprovalRequest.objects.select_for_update(of=("self",)).select_related("answered_by", "scope__composed_by")
    request = rows.get(pk=request_id)
    request.case = case
    return case, request


def person_of(actor: Actor) -> UUID:
    """Whoever composes, asks or answers is a person; after the permission this always holds."""
    if actor.person is None:
        raise NotAllowed(_("U mag dit niet doen."))
    return actor.person


def rows_under(scope: Scope) -> list[ScopeRow]:
    return list(ScopeRow.objects.filter(scope=scope).select_related("reason").order_by("pk"))


def find_reason(reason_id: UUID | None, corporation_id: UUID, kinds: Iterable[ReasonKind]) -> Reason | None:
    """A reason of the corporation's library that may be given for this."""
    if reason_id is None:
        return None
    found = Reason.objects.filter(pk=reason_id, corporation_id=corporation_id, is_active=True, kind__in=kinds).first()
    if found is None:
        raise Refused(_("Deze reden is er niet meer. Kies een andere."), field="reason")
    return found


def texts_of(reason: Reason | None) -> Mapping[str, str]:
    """What the tenant reads, by language, as it stands today."""
    if reason is None:
        return {}
    others = {
        language: words["text_tenant"] for language, words in reason.translations.items() if words.get("text_tenant")
    }
    return {"nl": reason.text_tenant} | others


def record(
    subject: Model,
    *,
    case: Case,
    event: EventName,
    actor: Actor,
    now: datetime,
    facts: Facts = NO_FACTS,
    policy: UUID | None = None,
    reason: Text = "",
) -> None:
    trail.record(
        event=event,
        corporation_id=case.corporation_id,
        chain_id=case.pk,
        subject=subject,
        actor=actor,
        now=now,
        policy_version=policy,
        facts=facts,
        reason=str(reason),
    )
