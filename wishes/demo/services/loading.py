"""The whole demo, once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from mutations.cases.models import Case
from mutations.dwellings.models import Dwelling
from portal.corporations.models import Corporation
from portal.errors import Refused
from portal.post.choices import PostStatus
from portal.post.models import Job, Message
from portal.words import _
from wishes.demo.people import PROEFDAM, VOORBEELD
from wishes.demo.services.reference import load_corporation
from wishes.demo.services.story import TO_WALK, load_story
from wishes.demo.services.year import FEW, load_year
from wishes.demo.values import Loaded


def load(*, now: datetime, workers: int = 1) -> Loaded:
    """Two corporations, a year of cases and the story. What is there already stays as it is."""
    if is_complete():
        return count(is_new=False)
    if Corporation.objects.filter(slug=VOORBEELD.slug).exists():
        raise Refused(_("De demo is maar half geladen. Begin opnieuw: make demo RESET=1"))
    with transaction.atomic():
        voorbeeld, proefdam = load_corporation(VOORBEELD, now=now), load_corporation(PROEFDAM, now=now)
    load_year(voorbeeld, now=now, workers=workers)
    load_year(proefdam, now=now, counts=FEW)
    settle_post()
    load_story(voorbeeld, now=now)
    return count(is_new=True)


def is_complete() -> bool:
    """The story comes last, in one go."""
    return Dwelling.objects.filter(
        corporation__slug=VOORBEELD.slug, street=TO_WALK.street, house_number=TO_WALK.number
    ).exists()


def count(*, is_new: bool) -> Loaded:
    return Loaded(corporations=Corporation.objects.count(), cases=Case.objects.count(), is_new=is_new)


def settle_post() -> None:
    """What happened in the past year was told at the time; nobody gets that mail today."""
    for rows in (Message, Job):
        rows.objects.exclude(status=PostStatus.DONE).update(status=PostStatus.DONE, done_at=F("created_at"))
