"""Fixed values of a dwelling; codes of VERA where VERA has them (reference data of Aedes, 2026)."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class DwellingKind(TextChoices):
    """VERA EENHEIDDETAILSOORT, the dwellings among them."""

    CORRIDOR_FLAT = "COR", _("corridorflat")
    GALLERY_FLAT = "GAL", _("galerijflat")
    GROUND_FLOOR = "BEN", _("benedenwoning")
    UPPER_FLOOR = "BOV", _("bovenwoning")
    WALK_UP_FLAT = "POF", _("portiekflat")
    TERRACED = "TUS", _("tussenwoning")
    CORNER = "HOE", _("hoekwoning")
    SEMI_DETACHED = "HAL", _("halfvrijstaande woning")
    MAISONETTE = "MAI", _("maisonnette")


class QualityLevel(TextChoices):
    """VERA KWALITEITSNIVEAU; STA is restored to the agreed base quality at each change of tenant."""

    SIMPLE = "EEN", _("eenvoudig")
    STANDARD = "STA", _("standaard")
    HIGH = "HOO", _("hoogwaardig")
    LUXURY = "LUX", _("luxe")


class AccessibilityLabel(TextChoices):
    """VERA TOEGANKELIJKHEIDSLABEL."""

    NONE = "ZON", _("geen bijzondere toegankelijkheid")
    LEVEL = "GEL", _("gelijkvloers")
    NO_STEPS = "NUL", _("nultreden")
    WALKER = "ROA", _("rollator")
    WHEELCHAIR = "ROL", _("rolstoel")


class RoomKind(TextChoices):
    """VERA RUIMTEDETAILSOORT; WHOLE is ours, for what belongs to no single room."""

    LIVING = "WOO", _("woonkamer")
    LIVING_KITCHEN = "WOK", _("woonkamer met keuken")
    KITCHEN = "KEU", _("keuken")
    BEDROOM = "SLA", _("slaapkamer")
    BATHROOM = "BAD", _("badkamer")
    BATHROOM_TOILET = "BAT", _("badkamer met toilet")
    SHOWER = "DOU", _("doucheruimte")
    TOILET = "TOI", _("toilet")
    HALL = "HAL", _("hal")
    CORRIDOR = "GAN", _("gang")
    LANDING = "OVE", _("overloop")
    ATTIC = "ZOL", _("zolder")
    STORAGE = "BER", _("berging")
    BALCONY = "BAL", _("balkon")
    GARDEN = "TUI", _("tuin")
    WHOLE = "ALL", _("hele woning")


ROOM_ICONS = {
    RoomKind.LIVING: "living",
    RoomKind.LIVING_KITCHEN: "living",
    RoomKind.KITCHEN: "kitchen",
    RoomKind.BEDROOM: "bedroom",
    RoomKind.BATHROOM: "bath",
    RoomKind.BATHROOM_TOILET: "bath",
    RoomKind.SHOWER: "shower",
    RoomKind.TOILET: "toilet",
    RoomKind.HALL: "hall",
    RoomKind.CORRIDOR: "hall",
    RoomKind.LANDING: "stairs",
    RoomKind.ATTIC: "attic",
    RoomKind.STORAGE: "storage",
    RoomKind.BALCONY: "balcony",
    RoomKind.GARDEN: "garden",
    RoomKind.WHOLE: "home",
}
"""How a kind of room is drawn, in a list and on a plan too small for its name."""


class Condition(IntegerChoices):
    """NEN 2767 by VERA CONDITIESCORE."""

    EXCELLENT = 1, _("uitstekend")
    GOOD = 2, _("goed")
    REASONABLE = 3, _("redelijk")
    MODERATE = 4, _("matig")
    BAD = 5, _("slecht")
    VERY_BAD = 6, _("zeer slecht")


class DefectKind(TextChoices):
    """VERA DEFECTSOORT, those that are met inside a vacated dwelling."""

    BROKEN = "DEF", _("defect")
    LEAKING = "LEK", _("lekt")
    DRIPPING = "DRP", _("druppelt")
    LOOSE = "LOS", _("zit los")
    MISSING = "ONT", _("ontbreekt")
    CRACKED = "BRE", _("breuk of scheur")
    DAMAGED = "BS0", _("beschadigd")
    JAMMED = "KLE", _("klemt")
    MOULD = "SCH", _("schimmel")
    DAMP = "VOC", _("vochtig")
    WOOD_ROT = "HOR", _("houtrot")
    BLOCKED = "VS0", _("verstopt")
    OTHER = "OVE", _("overig")


class Measure(TextChoices):
    """What a quantity can follow: the element itself or the room that it is in."""

    ONE = "one", _("vast")
    COUNT = "count", _("aantal")
    LENGTH = "length", _("lengte")
    FLOOR = "floor", _("vloer")
    WALL = "wall", _("wand")
    CEILING = "ceiling", _("plafond")
    PERIMETER = "perimeter", _("omtrek")


class EventName(TextChoices):
    DWELLING_ADDED = "dwelling_added", _("Woning toegevoegd")
    DWELLING_CHANGED = "dwelling_changed", _("Woning gewijzigd")
    ROOM_MEASURED = "room_measured", _("Maten van de kamer gewijzigd")
    ELEMENT_ADDED = "element_added", _("Onderdeel toegevoegd")
    ELEMENT_NOTED = "element_noted", _("Feiten van een onderdeel genoteerd")
    DEFECT_NOTED = "defect_noted", _("Gebrek genoteerd")
    DEFECT_WITHDRAWN = "defect_withdrawn", _("Gebrek ingetrokken")
    TYPE_ADDED = "dwelling_type_added", _("Woningtype toegevoegd")
    TYPE_ROOM_MEASURED = "type_room_measured", _("Maten van een woningtype gewijzigd")
