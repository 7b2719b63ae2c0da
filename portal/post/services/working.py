"""Working off what is due: one worker holds a row at a time, by a lease that the database's clock ends.

A mail is promised at least once: between the mail server's answer and our commit a killed worker leaves a mail that
is sent again, under the same Message-ID. A job's effect is committed together with its end, so it is done once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import transaction
from django.db.models.functions import Now
from django.utils.module_loading import import_string

from portal.errors import DomainError
from portal.post import rules
from portal.post.choices import PostStatus
from portal.post.models import Job, Message
from portal.post.values import mail_id

log = logging.getLogger(__name__)
R = TypeVar("R", Message, Job)
MAX_ERROR = 300
MOST_AT_ONCE = 500


class LeaseLost(DomainError):
    """Another worker has taken this row since; what was done for it here is not kept."""


def deliver_due() -> int:
    """Send every message that is due; how many went out."""
    return work_off(Message, send)


def run_due() -> int:
    """Do every job that is due; how many were done."""
    return work_off(Job, run)


def work_off(model: type[R], act: Callable[[R], None]) -> int:
    done = 0
    for _ in range(MOST_AT_ONCE):
        row = lease(model)
        if row is None:
            break
        try:
            act(row)
            done += 1
        except Exception as error:  # noqa: BLE001 - whatever one row raises is its own failure, never the queue's
            fail(row, error)
    return done


@transaction.atomic
def lease(model: type[R]) -> R | None:
    """Take the row that waits longest; a row whose worker was killed five times is parked on the way."""
    due = model.objects.due().select_for_update(skip_locked=True).order_by("due_at", "pk")
    for spent in due.filter(attempts__gte=rules.MAX_ATTEMPTS):
        end(spent, PostStatus.PARKED, last_error="The worker was stopped in the middle, five times.")
    row = due.first()
    if row is None:
        return None
    row.lease = uuid4()
    row.attempts += 1
    held = model.objects.filter(pk=row.pk)
    held.update(lease=row.lease, attempts=row.attempts, leased_until=Now() + rules.LEASE)
    return row


def send(message: Message) -> None:
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        from_email=message.sender,
        to=[message.to],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers={"Message-ID": mail_id(message.pk, message.sender), "Auto-Submitted": "auto-generated"},
        connection=get_connection(settings.POST_TRANSPORT),
    )
    if message.html:
        mail.attach_alternative(message.html, "text/html")
    mail.send()
    finish(message)


@transaction.atomic
def run(job: Job) -> None:
    task: Callable[..., object] = import_string(job.task)
    task(corporation_id=str(job.corporation_id), subject_id=str(job.subject_id))
    finish(job)


def finish(row: Message | Job) -> None:
    if not end(row, PostStatus.DONE, done_at=Now()):
        raise LeaseLost(f"{row} is no longer held by this worker.")


def fail(row: Message | Job, error: Exception) -> None:
    """Try again later, or park it; the log has its kind and id, never its words."""
    log.warning("%s failed, attempt %s: %s", row, row.attempts, type(error).__name__)
    status = PostStatus.PARKED if rules.is_spent(row.attempts) else PostStatus.QUEUED
    due_at = Now() + rules.wait_after(row.attempts)
    end(row, status, due_at=due_at, last_error=f"{type(error).__name__}: {error}"[:MAX_ERROR])


def end(row: Message | Job, status: PostStatus, **changes: object) -> bool:
    """Give the lease back; False when it is no longer this worker's."""
    held = type(row).objects.filter(pk=row.pk, lease=row.lease)
    return held.update(status=status, lease=None, leased_until=None, **changes) == 1
