"""Fixed values of the outbox."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PostStatus(TextChoices):
    QUEUED = "queued", _("wacht")
    DONE = "done", _("verzonden")
    PARKED = "parked", _("geparkeerd")


class EventName(TextChoices):
    MESSAGE_RETRIED = "message_retried", _("Een geparkeerd bericht opnieuw aangeboden")
    JOB_RETRIED = "job_retried", _("Een geparkeerde taak opnieuw aangeboden")
