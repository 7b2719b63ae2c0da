"""Fixed values of the tenant's way."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Standing(TextChoices):
    """Whether something can still be said, and if not, why."""

    EARLY = "early", _("Nog even geduld. U kunt nog niets invullen.")
    OPEN = "open", _("U kunt alles nog wijzigen.")
    SENT = "sent", _("U heeft uw wensen verstuurd. U kunt ze hier nog lezen.")
    LATE = "late", _("De laatste dag is voorbij. U kunt niets meer wijzigen. Bel ons als u nog iets wilt zeggen.")
    CLOSED = "closed", _("U kunt niets meer wijzigen. Wij bekijken nu wat kan. Bel ons als er iets niet klopt.")
    DECIDED = "decided", _("Wij hebben beslist. U kunt uw wensen hier nog lezen.")
    STOPPED = "stopped", _("Deze woning gaat niet door. Bel ons als u vragen heeft.")


class Progress(TextChoices):
    """How far a task of the list is; computed, never stored."""

    TODO = "todo", _("Nog doen")
    BUSY = "busy", _("Bezig")
    DONE = "done", _("Klaar")
    CALL = "call", _("Wij bellen u")
    LATER = "later", _("Kan nog niet")


class Step(TextChoices):
    """Where the way leads next."""

    ROOM = "room"
    MATTERS = "matters"
    CHECK = "check"


class Moment(TextChoices):
    """Where a step of the calendar stands today."""

    PAST = "past", _("Voorbij")
    NOW = "now", _("Nu")
    AHEAD = "ahead", _("Straks")


class When(TextChoices):
    """How a date of the calendar is meant."""

    ON = "on"
    UNTIL = "until"
    BEFORE = "before"
