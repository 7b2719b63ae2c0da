"""The outbox: what has to be sent or done because of a change that was committed."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from portal.constraints import Frozen
from portal.corporations.choices import Language
from portal.post.choices import PostStatus
from portal.post.querysets import OutboxQuerySet

PROGRESS = ("status", "attempts", "due_at", "leased_until", "lease", "last_error", "done_at")
UNDONE = "OLD.status <> 'done'"  # what was sent may one day be deleted, with the personal data in it
IS_DONE = Q(status=PostStatus.DONE, done_at__isnull=False) | (~Q(status=PostStatus.DONE) & Q(done_at__isnull=True))


class Outgoing(models.Model):
    """Leased by one worker at a time; the lease's token keeps a late worker from writing over a newer one."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    status = models.CharField(max_length=10, choices=PostStatus, default=PostStatus.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(db_default=Now())
    leased_until = models.DateTimeField(null=True)
    lease = models.UUIDField(null=True)
    last_error = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class Message(Outgoing):
    """One mail to one address, rendered when it was asked for; its id is the Message-ID, however often it is tried."""

    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, null=True)
    case_id = models.UUIDField(null=True)
    kind = models.CharField(max_length=60)
    to = models.EmailField()
    language = models.CharField(max_length=2, choices=Language)
    sender = models.CharField(max_length=200)
    reply_to = models.EmailField(blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField(blank=True)
    objects = OutboxQuerySet["Message"].as_manager()

    class Meta:
        app_label = "portal"
        constraints = [
            models.UniqueConstraint(fields=["corporation", "id"], name="message_key"),
            models.CheckConstraint(name="message_done", condition=IS_DONE),
            Frozen(name="message_as_written", when=UNDONE, but=PROGRESS),
        ]
        indexes = [
            models.Index(fields=["due_at"], condition=Q(status=PostStatus.QUEUED), name="message_due"),
            models.Index(fields=["corporation", "created_at"], name="message_by_corporation"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class Job(Outgoing):
    """A task of a higher room that follows an event: its dotted name, called with plain ids."""

    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT)
    event = models.CharField(max_length=60)
    task = models.CharField(max_length=120)
    subject_id = models.UUIDField()
    objects = OutboxQuerySet["Job"].as_manager()

    class Meta:
        app_label = "portal"
        constraints = [
            models.UniqueConstraint(fields=["corporation", "id"], name="job_key"),
            models.CheckConstraint(name="job_done", condition=IS_DONE),
            Frozen(name="job_as_asked", when=UNDONE, but=PROGRESS),
        ]
        indexes = [models.Index(fields=["due_at"], condition=Q(status=PostStatus.QUEUED), name="job_due")]

    def __str__(self) -> str:
        return f"{self.task} {self.subject_id}"
