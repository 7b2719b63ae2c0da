"""Fixed values of this door."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RoomState(TextChoices):
    TODO = "todo", _("Nog doen")
    BUSY = "busy", _("Bezig")
    DONE = "done", _("Klaar")
