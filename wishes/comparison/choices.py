"""Fixed values of the comparison and of the inspector's review."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RowState(TextChoices):
    """How one column stands to another on one row, in a word; the difference itself is in euros."""

    SAME = "same", _("gelijk")
    HIGHER = "higher", _("hoger")
    LOWER = "lower", _("lager")
    OTHER = "other", _("ander werk, zelfde bedrag")
    UNSAID = "unsaid", _("niet genoemd")
    EXTRA = "extra", _("extra")
    WISH = "wish", _("alleen wens")


class Grouping(TextChoices):
    ROOM = "room", _("kamer")
    KIND = "kind", _("soort werk")


class BookView(TextChoices):
    """At which prices the columns are read."""

    OWN = "own", _("eigen prijzen")
    ONE = "one", _("ons prijzenboek")


class Stance(TextChoices):
    AGREE = "agree", _("Eens met de huurder")
    OBJECT = "object", _("Bezwaar")
    KEEP = "keep", _("Ik blijf bij mijn opname")
    ADVISE = "advise", _("Advies")


class ObjectionGround(TextChoices):
    """Only these grounds make an objection, and an objection is a fact for policy."""

    SAFETY = "safety", _("veiligheid")
    LAW = "law", _("wet")
    DAMAGE = "damage", _("vervolgschade")
    ACCESS = "access", _("toegankelijkheidslabel vervalt")


class EventName(TextChoices):
    REVIEWED = "row_reviewed", _("Verschil nagekeken")
