"""What deciding writes to people: it waits for you, it came back to you, and the decision for the tenant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from mutations.cases.choices import SeatCode, SeatState
from mutations.cases.models import Participant
from portal.people.values import Contact
from portal.post import services as post
from portal.post.models import Message
from portal.ui.writing import written_euro
from wishes.decisions import selectors
from wishes.decisions.models import ApprovalRequest, Decision, Scope
from wishes.decisions.values import Voucher


def waits_for_you(request: ApprovalRequest, contacts: Iterable[Contact], *, now: datetime) -> tuple[Message, ...]:
    """To everybody who may answer, each in his own language; the first to answer answers for all."""
    return tuple(_waits(request, contact, now=now) for contact in contacts)


def _waits(request: ApprovalRequest, contact: Contact, *, now: datetime) -> Message:
    case = request.case
    with translation.override(contact.language):
        return post.put_message(
            corporation_id=request.corporation_id,
            to=contact.email,
            language=contact.language,
            template="wishes/decisions/mail/waits",
            context={
                "name": contact.name,
                "number": case.number,
                "address": case.dwelling.address,
                "place": case.dwelling.place,
                "key_expected_on": case.key_expected_on,
                "why": selectors.why_asked(request, contact.language),
                "button_label": _("Bekijk en besluit"),
                "button_url": settings.SITE_URL + reverse("decisions:request", args=[request.pk]),
            },
            now=now,
            kind="waits_for_you",
            case_id=case.pk,
        )


def came_back(request: ApprovalRequest, scope: Scope, *, by: str, lines: int, now: datetime) -> Message:
    """To whoever composed the scope."""
    reader, case = scope.composed_by, request.case
    with translation.override(reader.language):
        return post.put_message(
            corporation_id=request.corporation_id,
            to=reader.email,
            language=reader.language,
            template="wishes/decisions/mail/returned",
            context={
                "name": reader.name,
                "by": by,
                "lines": lines,
                "number": case.number,
                "address": case.dwelling.address,
                "button_label": _("Bekijk de regels"),
                "button_url": settings.SITE_URL + reverse("decisions:scope", args=[case.pk]),
            },
            now=now,
            kind="scope_returned",
            case_id=case.pk,
        )


def _written(voucher: Voucher) -> Mapping[str, object]:
    """The amount as text: a mail in plain text shows no tags."""
    amount = written_euro(voucher.amount)
    return {"label": voucher.label, "amount": amount, "valid_until": voucher.valid_until}


def decided(decision: Decision, *, now: datetime) -> Message | None:
    """To the tenant, in his language: what we do of what he asked. Whoever has no address is called."""
    tenant = Participant.objects.filter(
        seat__case=decision.case_id, seat__code=SeatCode.TENANT, seat__state=SeatState.INVITED
    ).first()
    if tenant is None or not tenant.email:
        return None
    with translation.override(tenant.language):
        answer = selectors.tenant_answer(decision, language=tenant.language)
        return post.put_message(
            corporation_id=decision.corporation_id,
            to=tenant.email,
            language=tenant.language,
            template="wishes/decisions/mail/decision",
            context={"name": tenant.name, "answer": answer, "vouchers": [_written(one) for one in answer.vouchers]},
            now=now,
            kind="decision",
            case_id=decision.case_id,
        )
