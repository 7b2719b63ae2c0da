"""What can be wrong with a chain."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Fault(TextChoices):
    """What can be wrong with a link, in the order in which it is looked for."""

    GAP = "gap", _("er ontbreekt een gebeurtenis")
    PREV = "prev", _("sluit niet aan op de vorige")
    HASH = "hash", _("de tekst past niet bij het zegel")
    COLUMNS = "columns", _("de kolommen zeggen iets anders dan de verzegelde tekst")
    TEXT = "text", _("naam of reden is veranderd")
    ANCHOR = "anchor", _("wat elders bewaard is, staat er niet meer")
