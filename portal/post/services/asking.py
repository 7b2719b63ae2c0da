"""Asking for a message or a job: rows in the transaction of the change, and a hint to the worker after it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import formataddr, parseaddr
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.template import Context, Engine
from django.utils import translation

from portal.corporations.choices import Language
from portal.corporations.models import Corporation
from portal.post.models import Job, Message
from portal.post.services.hints import hint_jobs, hint_mail
from portal.reactions import REACTIONS

MAX_SUBJECT = 200


@transaction.atomic(savepoint=False)
def put_message(
    *,
    corporation_id: UUID,
    to: str,
    language: str,
    template: str,
    context: Mapping[str, object],
    now: datetime,
    kind: str,
    case_id: UUID | None = None,
) -> Message:
    """Render `<template>.subject.txt`, `.txt` and `.html` now, so that what is sent later is what was committed."""
    corporation = Corporation.objects.get(pk=corporation_id)
    spoken = language if language in corporation.languages else corporation.languages[0]
    words = {**context, "corporation": corporation, "site_url": settings.SITE_URL, "language": spoken}
    with translation.override(spoken):
        subject = " ".join(render(f"{template}.subject.txt", words).split())[:MAX_SUBJECT]
        text = render(f"{template}.txt", words).strip() + "\n"
        html = render(f"{template}.html", {**words, "subject": subject})
    message = Message.objects.create(
        corporation=corporation,
        case_id=case_id,
        kind=kind,
        to=to,
        language=spoken,
        sender=formataddr((corporation.name, parseaddr(settings.DEFAULT_FROM_EMAIL)[1])),
        reply_to=corporation.email,
        subject=subject,
        text=text,
        html=html,
        created_at=now,
    )
    transaction.on_commit(hint_mail)
    return message


@transaction.atomic(savepoint=False)
def put_mail(*, to: str, language: str, sender: str, subject: str, text: str, html: str, now: datetime) -> Message:
    """A mail that Django or allauth wrote: about an account, so of no corporation."""
    message = Message.objects.create(
        kind="account",
        to=to,
        language=language if language in Language.values else Language.NL,
        sender=sender,
        subject=" ".join(subject.split())[:MAX_SUBJECT],
        text=text,
        html=html,
        created_at=now,
    )
    transaction.on_commit(hint_mail)
    return message


def render(name: str, words: Mapping[str, object]) -> str:
    """Plain text is not escaped; HTML is."""
    escape = name.endswith(".html")
    return Engine.get_default().get_template(name).render(Context(dict(words), autoescape=escape))


@transaction.atomic(savepoint=False)
def announce(event: str, *, corporation_id: UUID, subject_id: UUID, now: datetime) -> tuple[Job, ...]:
    """One job for each reaction of a higher room to this event."""
    jobs = tuple(
        Job(corporation_id=corporation_id, event=str(event), task=task, subject_id=subject_id, created_at=now)
        for task in REACTIONS.get(str(event), ())
    )
    if jobs:
        Job.objects.bulk_create(jobs)
        transaction.on_commit(hint_jobs)
    return jobs
