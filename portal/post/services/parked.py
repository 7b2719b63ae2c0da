"""Trying again what was parked."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.actor import Actor
from portal.errors import Refused, require
from portal.post import permissions
from portal.post.choices import EventName, PostStatus
from portal.post.models import Job, Message
from portal.post.services.hints import hint_jobs, hint_mail
from portal.trail import services as trail


@transaction.atomic
def retry_message(*, message_id: UUID, actor: Actor, now: datetime) -> Message:
    """Queue a parked message anew, with five attempts."""
    message = Message.objects.select_for_update(of=("self",)).get(pk=message_id)
    requeue(message, actor=actor, now=now, event=EventName.MESSAGE_RETRIED, kind=message.kind)
    transaction.on_commit(hint_mail)
    return message


@transaction.atomic
def retry_job(*, job_id: UUID, actor: Actor, now: datetime) -> Job:
    """Queue a parked job anew, with five attempts."""
    job = Job.objects.select_for_update(of=("self",)).get(pk=job_id)
    requeue(job, actor=actor, now=now, event=EventName.JOB_RETRIED, kind=job.task)
    transaction.on_commit(hint_jobs)
    return job


def requeue(row: Message | Job, *, actor: Actor, now: datetime, event: EventName, kind: str) -> None:
    require(permissions.can_retry(actor, row))
    if row.status != PostStatus.PARKED or row.corporation_id is None:
        raise Refused(_("Dit staat niet meer geparkeerd."))
    row.status = PostStatus.QUEUED
    row.attempts = 0
    row.due_at = now
    row.save(update_fields=["status", "attempts", "due_at"])
    trail.record(
        event=event,
        corporation_id=row.corporation_id,
        chain_id=row.corporation_id,
        subject=row,
        actor=actor,
        now=now,
        facts={"kind": kind},
    )
