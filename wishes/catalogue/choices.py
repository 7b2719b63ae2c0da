"""Fixed values of the catalogue; VERA codes where VERA has them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EditionStatus(TextChoices):
    DRAFT = "draft", _("concept")
    PUBLISHED = "published", _("geldt")


class Unit(TextChoices):
    """VERA MEETEENHEID; VERA has no code for lump sum, dwelling, room and set: they travel as STU."""

    PIECE = "STU", _("stuk")
    METRE = "MTR", _("m")
    SQUARE_METRE = "M2", _("m²")
    CUBIC_METRE = "M3", _("m³")
    HOUR = "UUR", _("uur")
    LUMP = "post", _("post")
    DWELLING = "woning", _("woning")
    ROOM = "kamer", _("kamer")
    SET = "set", _("set")


class Trade(TextChoices):
    """VERA ONDERHOUDSPECIALISME."""

    PAINTER = "SCH", _("schilder")
    PLASTERER = "STU", _("stucadoor")
    PLUMBER = "LOO", _("loodgieter")
    ELECTRICIAN = "ELE", _("elektricien")
    ELECTRICIAN_ALL = "ELA", _("elektricien allrounder")
    CARPENTER = "TIM", _("timmerman")
    CARPENTER_ALL = "TAL", _("timmerman allrounder")
    TILER = "TEG", _("tegelzetter")
    CLEANER = "SCM", _("schoonmaker")
    HEATING = "CVI", _("cv-installateur")
    GLAZIER = "GLA", _("glaszetter")
    GARDENER = "HOV", _("hovenier")
    ASBESTOS = "ASB", _("asbestsaneerder")
    VENTILATION = "WTW", _("ventilatiespecialist")
    SHADING = "ZWE", _("zonweringspecialist")
    INSPECTOR = "INS", _("inspecteur")
    OTHER = "OVE", _("overig")


class WorkKind(TextChoices):
    """Why money is spent: planned work and investment brought forward must not pass for maintenance."""

    SAFETY = "safety", _("veiligheid")
    MAINTENANCE = "maintenance", _("mutatieonderhoud")
    PLANNED = "planned", _("planmatig")
    INVESTMENT = "investment", _("investering")
    RECOVERABLE = "recoverable", _("te verhalen")
    CHOICE = "choice", _("keuze")
    VOUCHER = "voucher", _("bon")


class VatClass(TextChoices):
    """Which rate a work has on a date (domain: Dutch VAT on dwellings)."""

    GENERAL = "general", _("algemeen")
    PAINTING = "painting", _("schilderen, stukadoren, behangen")
    CLEANING = "cleaning", _("schoonmaken in de woning")
    NONE = "none", _("geen btw")


class Action(TextChoices):
    """What a choice comes down to."""

    KEEP = "keep", _("laten")
    REPAIR = "repair", _("herstellen")
    REPLACE = "replace", _("vervangen")
    ADAPT = "adapt", _("weghalen of aanpassen")
    SELF = "self", _("zelf doen")
    TAKE_OVER = "take_over", _("overnemen")
    OTHER = "other", _("iets anders")


class EventName(TextChoices):
    EDITION_DRAFTED = "edition_drafted", _("Catalogus in concept")
    EDITION_EDITED = "edition_edited", _("Concept van catalogus gewijzigd")
    EDITION_PUBLISHED = "edition_published", _("Catalogus gepubliceerd")


ACTION_ICONS = {
    Action.KEEP: "home-check",
    Action.REPAIR: "wrench",
    Action.REPLACE: "replace",
    Action.ADAPT: "adapt",
    Action.SELF: "voucher",
    Action.TAKE_OVER: "swap",
    Action.OTHER: "speech",
}
"""How a choice is drawn, whoever reads it."""
