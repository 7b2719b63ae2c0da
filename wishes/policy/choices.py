"""Fixed values of policy."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class FactCode(TextChoices):
    """What a limit or mandate can look at; euros including VAT unless it counts."""

    LINE_DEARER = "line_dearer", _("een onderdeel duurder dan de standaard")
    LINE_CHEAPER = "line_cheaper", _("een onderdeel goedkoper dan de standaard")
    DEARER = "dearer", _("samen duurder dan de standaard")
    CHEAPER = "cheaper", _("samen goedkoper dan de standaard")
    VOUCHERS = "vouchers", _("bonnen voor de woning")
    ORDER = "order", _("hele opdracht met wat eerder is besteld")
    OBJECTIONS = "objections", _("bezwaren van de opzichter")


class GroundKind(TextChoices):
    """The true ground of a locked work; our own rule is never called law."""

    LAW = "law", _("wet")
    DEFECT = "defect", _("gebrek")
    OWN_SAFETY = "own_safety", _("eigen veiligheidsregel")
    OWN_RULE = "own_rule", _("eigen regel bij elke mutatie")


class ReasonKind(TextChoices):
    """When a reason may be given."""

    REJECT = "reject", _("afwijzen")
    RETURN = "return", _("terugsturen")
    OTHER = "other", _("anders")


class EventName(TextChoices):
    DRAFTED = "policy_drafted", _("Beleid in concept")
    EDITED = "policy_edited", _("Concept van beleid gewijzigd")
    PUBLISHED = "policy_published", _("Beleid gepubliceerd")
