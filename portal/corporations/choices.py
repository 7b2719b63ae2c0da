"""Fixed values of a corporation's settings."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MandateBasis(TextChoices):
    """Corporations differ in whether a mandate counts VAT; the basis is shown beside every limit."""

    EXCL = "excl", _("exclusief btw")
    INCL = "incl", _("inclusief btw")


class Language(TextChoices):
    NL = "nl", "Nederlands"
    EN = "en", "English"
