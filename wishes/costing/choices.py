"""Fixed values of costing."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Mark(TextChoices):
    """Three marks that are never each other: silence is no zero, and leaving a thing is a wish."""

    SILENT = "silent", _("niet genoemd")
    LEAVE = "leave", _("laten")
    DO = "do", _("doen")


class EventName(TextChoices):
    BOOK_DRAFTED = "book_drafted", _("Prijzenboek in concept")
    BOOK_PRICED = "book_priced", _("Prijs in concept gezet")
    BOOK_PUBLISHED = "book_published", _("Prijzenboek gepubliceerd")
