"""The room's messages: everything is in, or was opened without somebody."""

from __future__ import annotations

from datetime import datetime

from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Seat
from portal.people.models import Person
from portal.post import services as post
from wishes.proposals.choices import Cause
from wishes.proposals.models import Opening

LANGUAGE = "nl"


def tell_opened(*, case: Case, opening: Opening, now: datetime) -> None:
    """The coordinator and the inspector, each once, by a mail of their own."""
    inspectors = Seat.objects.at_table().filter(case=case, code=SeatCode.INSPECTOR, person__isnull=False)
    readers = {case.coordinator_id, *inspectors.values_list("person_id", flat=True)}
    for reader in Person.objects.filter(pk__in=readers).order_by("pk"):
        post.put_message(
            corporation_id=case.corporation_id,
            to=reader.email,
            language=LANGUAGE,
            template="wishes/proposals/mail/opened",
            context={
                "name": reader.name,
                "number": case.number,
                "address": case.dwelling.address,
                "all_in": opening.cause == Cause.LAST_SUBMIT,
                "missing": opening.missing,
                "path": f"/comparison/{case.pk}/",
            },
            now=now,
            kind="opened",
            case_id=case.pk,
        )
