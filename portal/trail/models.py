"""Events and, beside them, the words that may one day have to be erased."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Now

from portal.constraints import AppendOnly, Frozen
from portal.trail.querysets import EventQuerySet
from portal.trail.rules import GENESIS, epoch

sha256_of_both = Func(
    F("prev"),
    F("body"),
    arg_joiner=" || ",
    template="encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')",
    output_field=models.CharField(),
)


def optional(id: UUID | None) -> str | None:
    return None if id is None else str(id)


class Event(models.Model):
    """One use case that was done. `body` is the canonical text that is hashed; the columns repeat it to be searched."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT)
    chain = models.UUIDField()
    sequence = models.PositiveIntegerField()
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    body = models.TextField()
    event = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60)
    subject_id = models.UUIDField()
    at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=Now())
    person = models.UUIDField(null=True)
    participant = models.UUIDField(null=True)
    on_behalf_of = models.UUIDField(null=True)
    policy_version = models.UUIDField(null=True)
    request_id = models.CharField(max_length=64, blank=True)
    objects = EventQuerySet["Event"].as_manager()

    class Meta:
        app_label = "portal"
        constraints = [
            models.UniqueConstraint(fields=["corporation", "id"], name="event_key"),
            models.UniqueConstraint(fields=["chain", "sequence"], name="event_sequence"),
            models.UniqueConstraint(fields=["chain", "prev"], name="event_prev"),
            models.CheckConstraint(name="event_hash", condition=Q(hash=sha256_of_both)),
            models.CheckConstraint(
                name="event_first",
                condition=Q(sequence=1, prev=GENESIS) | (Q(sequence__gt=1) & ~Q(prev=GENESIS)),
            ),
            AppendOnly(name="event_append_only"),
        ]
        indexes = [
            models.Index(fields=["corporation", "recorded_at"], name="event_by_corporation"),
            models.Index(fields=["subject_id"], name="event_by_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.chain} {self.sequence} {self.event}"

    def sealed_columns(self) -> dict[str, object]:
        """The columns as the body repeats them; whoever changes one of them is found."""
        return {
            "id": str(self.id),
            "corporation": str(self.corporation_id),
            "chain": str(self.chain),
            "sequence": self.sequence,
            "event": self.event,
            "subject_type": self.subject_type,
            "subject_id": str(self.subject_id),
            "at": epoch(self.at),
            "recorded_at": epoch(self.recorded_at),
            "person": optional(self.person),
            "participant": optional(self.participant),
            "on_behalf_of": optional(self.on_behalf_of),
            "policy_version": optional(self.policy_version),
            "request_id": self.request_id,
        }


class EventText(models.Model):
    """Name and reason of an event; the event's body holds only a salted commitment, so these can be erased."""

    event = models.OneToOneField(Event, on_delete=models.PROTECT, primary_key=True, related_name="text")
    salt = models.CharField(max_length=32, blank=True)
    name = models.CharField(max_length=120, blank=True)
    reason = models.TextField(blank=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "portal"
        constraints = [
            models.CheckConstraint(
                name="event_text_erased",
                condition=Q(erased_at__isnull=True) | Q(salt="", name="", reason=""),
            ),
            # Blanking is allowed; any other change no longer fits the commitment in the event's body.
            Frozen(name="event_text_kept", but=("salt", "name", "reason", "erased_at")),
        ]

    def __str__(self) -> str:
        return str(self.event_id)
