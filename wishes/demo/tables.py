"""The demo's policy: standard, locks, limits, mandates, and the library of reasons; all figures invented."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from mutations.dwellings.choices import QualityLevel
from portal.actor import Function
from portal.value import value
from wishes.policy.choices import FactCode, GroundKind, ReasonKind
from wishes.policy.values import Limit, LockEntry, Mandate, StandardRule


def rule(
    kind: str, choice: str, *, age: int | None = None, condition: int | None = None, quality: str = ""
) -> StandardRule:
    """`age` and `condition` are the least at which it holds."""
    return StandardRule(element_kind=kind, choice=choice, min_age=age, min_condition=condition, quality=quality)


STANDARD = (
    rule("KITCHEN_UNIT", "REPLACE", age=15, condition=4, quality=QualityLevel.HIGH),
    rule("KITCHEN_UNIT", "REPLACE", age=20, condition=5),
    rule("KITCHEN_UNIT", "RENEW_PARTS", condition=4),
    rule("KITCHEN_TAP", "REPLACE", condition=5),
    rule("KITCHEN_TAP", "REPAIR", condition=4),
    rule("KITCHEN_TILES", "REPAIR", condition=4),
    rule("KITCHEN_DRAIN", "REPLACE", condition=5),
    rule("BATHROOM", "RENOVATE", age=30, condition=5),
    rule("BATH_TILES", "REPAIR", condition=4),
    rule("BATH_JOINTS", "REPAIR", condition=4),
    rule("BASIN", "REPLACE", condition=5),
    rule("SHOWER", "REPLACE", condition=5),
    rule("SHOWER", "HOSE", condition=4),
    rule("SHOWER_DRAIN", "CLEAN", condition=4),
    rule("TOILET_THRESHOLD", "LOW_SILL"),
    rule("TOILET_BOWL", "REPLACE", condition=4),
    rule("TOILET_TILES", "REPAIR", condition=5),
    rule("HAND_BASIN", "REPLACE", condition=5),
    rule("WALLS", "STRIP_LOCAL", condition=4),
    rule("WALLS", "LOCAL", condition=3),
    rule("PAINTWORK", "FULL", condition=4, quality=QualityLevel.HIGH),
    rule("PAINTWORK", "STAINS", condition=6),
    rule("CEILING", "PLASTER", condition=5),
    rule("FLOOR", "STRIP", condition=4),
    rule("SCREED", "REPAIR", condition=4),
    rule("INNER_DOORS", "FIT", condition=4),
    rule("FRONT_DOOR", "REPAIR", condition=4),
    rule("BANISTER", "REPLACE", condition=5),
    rule("WINDOW_FRAME", "WOOD_ROT", condition=5),
    rule("WINDOW_FRAME", "REPAIR", condition=4),
    rule("GLAZING", "PANE", condition=5),
    rule("RADIATOR", "REPLACE", condition=5),
    rule("SOCKETS", "REPLACE", age=40),
    rule("BOILER", "REPLACE", age=18),
    rule("BOILER", "SERVICE"),
    rule("VENTILATION", "REPLACE", age=18, condition=4),
    rule("VENTILATION", "ADJUST", condition=3),
    rule("WATER_PIPES", "FLUSH", condition=4),
    rule("CLEANING", "FULL"),
    rule("LEFT_BEHIND", "REMOVE"),
    rule("GARDEN", "CLEAR", condition=4),
    rule("PAVING", "RELAY", condition=4),
    rule("FENCE", "REMOVE", condition=5),
    rule("SUN_SHADE", "REMOVE", condition=4),
    rule("SHED", "REMOVE", condition=4),
    rule("BALCONY", "CLEAN", condition=4),
)
"""Painting is the tenant's own duty (Besluit kleine herstellingen, annex a): no row for it at the standard quality."""


def lock(
    code: str, kind: str, choice: str, ground: GroundKind, dutch: str, english: str, *, age: int | None = None,
    built_before: int | None = None,
) -> LockEntry:  # fmt: skip
    return LockEntry(
        code=code,
        element_kind=kind,
        choice=choice,
        ground=ground,
        text=dutch,
        translations={"en": {"text": english}},
        min_age=age,
        built_before=built_before,
    )


LOCKS = (
    lock(
        "SMOKE_OLD", "SMOKE_ALARM", "MAINS", GroundKind.LAW,
        "Er moet een rookmelder hangen die werkt. Dat staat in de wet. Na 10 jaar vervangen wij hem.",
        "There must be a smoke alarm that works. The law says so. After 10 years we replace it.", age=10,
    ),
    lock(
        "SMOKE", "SMOKE_ALARM", "TEST", GroundKind.LAW,
        "Er moet een rookmelder hangen die werkt. Dat staat in de wet. Wij testen hem.",
        "There must be a smoke alarm that works. The law says so. We test it.",
    ),
    lock(
        "ASBESTOS", "SUSPECT_FLOOR", "SURVEY", GroundKind.LAW,
        "Hier kan asbest in zitten. Voor er iets weggaat, moet het onderzocht zijn. Dat staat in de wet.",
        "There may be asbestos in this. It must be checked before anything goes. The law says so.", built_before=1994,
    ),
    lock(
        "NEN8025", "SAFETY_CHECK", "CHECK", GroundKind.OWN_SAFETY,
        "Wij keuren gas, water en stroom bij elke nieuwe huurder. Dat is onze eigen regel voor veiligheid.",
        "We check gas, water and electricity for every new tenant. That is our own safety rule.",
    ),
    lock(
        "FUSES30", "FUSE_BOX", "REPLACE", GroundKind.OWN_SAFETY,
        "Een meterkast van 30 jaar of ouder vervangen wij. Dat is onze eigen regel voor veiligheid.",
        "We replace a fuse box of 30 years or older. That is our own safety rule.", age=30,
    ),
    lock(
        "CO", "CO_ALARM", "NEW", GroundKind.OWN_SAFETY,
        "Bij een cv-ketel hangen wij een melder voor giftig gas (CO). Dat is onze eigen regel voor veiligheid.",
        "Near a boiler we fit an alarm for poisonous gas (CO). That is our own safety rule.", age=7,
    ),
    lock(
        "OPEN_GAS", "OPEN_HEATER", "REMOVE", GroundKind.OWN_SAFETY,
        "Oude geisers en gaskachels halen wij weg. Dat is onze eigen regel voor veiligheid.",
        "We take away old gas heaters. That is our own safety rule.",
    ),
    lock(
        "WIRING", "OWN_WIRING", "MAKE_SAFE", GroundKind.OWN_SAFETY,
        "Stroom die een vorige huurder zelf aanlegde, maken wij veilig. Dat is onze eigen regel voor veiligheid.",
        "Wiring that a former tenant did himself we make safe. That is our own safety rule.",
    ),
    lock(
        "HANDOVER", "HANDOVER", "SURVEY", GroundKind.OWN_RULE,
        "Wij bekijken elke woning en geven hem samen met u over. Dat doen wij altijd.",
        "We look at every home and hand it over together with you. We always do this.",
    ),
    lock(
        "CYLINDERS", "LOCKS", "SWAP", GroundKind.OWN_RULE,
        "U krijgt andere sloten, zodat niemand anders een sleutel heeft. Dat doen wij altijd.",
        "You get other locks, so that nobody else has a key. We always do this.",
    ),
)  # fmt: skip


def limit(code: str, fact: FactCode, ceiling: str | None, *, kind: str = "", choice: str = "") -> Limit:
    return Limit(
        code=code,
        fact=fact,
        ceiling=None if ceiling is None else Decimal(ceiling),
        element_kind=kind,
        choice=choice,
    )


LIMITS = (
    limit("LINE_DEARER", FactCode.LINE_DEARER, "1500.00"),
    limit("LINE_CHEAPER", FactCode.LINE_CHEAPER, None),
    limit("DEARER", FactCode.DEARER, "2500.00"),
    limit("CHEAPER", FactCode.CHEAPER, None),
    limit("VOUCHERS", FactCode.VOUCHERS, "300.00"),
    limit("ORDER", FactCode.ORDER, "15000.00"),
    limit("OBJECTIONS", FactCode.OBJECTIONS, "0.00"),
)
"""Euros including VAT; objections are counted. What passes all of them goes by itself."""


def mandate(
    function: Function, *, dearer: str | None, vouchers: str | None, order: str | None, objections: str | None
) -> Mandate:
    """Asking less than the standard needs no mandate; an objection to it does."""
    ceilings: Mapping[FactCode, str | None] = {
        FactCode.DEARER: dearer,
        FactCode.CHEAPER: None,
        FactCode.VOUCHERS: vouchers,
        FactCode.ORDER: order,
        FactCode.OBJECTIONS: objections,
    }
    return Mandate(
        function=function,
        ceilings={code: None if text is None else Decimal(text) for code, text in ceilings.items()},
    )


MANDATES = (
    mandate(Function.TEAM_LEAD, dearer="2500.00", vouchers="750.00", order="15000.00", objections="2.00"),
    mandate(Function.MANAGER, dearer="10000.00", vouchers="1500.00", order="50000.00", objections="5.00"),
    mandate(Function.DIRECTOR, dearer=None, vouchers=None, order=None, objections=None),
)


@value
class ReasonEntry:
    """A reason for staff, and what the tenant reads of it."""

    code: str
    kind: ReasonKind
    label: str
    label_en: str
    dutch: str
    english: str


def reason(code: str, kind: ReasonKind, label: str, label_en: str, dutch: str, english: str) -> ReasonEntry:
    return ReasonEntry(code=code, kind=kind, label=label, label_en=label_en, dutch=dutch, english=english)


REASONS = (
    reason(
        "VEILIG", ReasonKind.REJECT, "Veiligheid", "Safety",
        "Dit kan niet veilig.",
        "This cannot be done safely.",
    ),
    reason(
        "WET", ReasonKind.REJECT, "De wet staat het niet toe", "The law does not allow it",
        "De wet staat dit niet toe.",
        "The law does not allow this.",
    ),
    reason(
        "GOED", ReasonKind.REJECT, "Nog goed", "Still good",
        "Het is nog goed. We vervangen het als het echt oud of stuk is.",
        "It is still good. We replace it when it is really old or broken.",
    ),
    reason(
        "PLAN", ReasonKind.REJECT, "Staat al in de planning van het complex", "Already in the planning of the complex",
        "We doen dit over een paar jaar bij alle woningen in uw gebouw tegelijk.",
        "In a few years we do this in all homes of your building at once.",
    ),
    reason(
        "KOSTEN", ReasonKind.REJECT, "Te duur ten opzichte van de standaard", "Too dear compared with the standard",
        "Dit kost veel meer dan wat wij anders doen. We willen elke huurder evenveel geven.",
        "This costs much more than what we do otherwise. We want to give every tenant the same.",
    ),
    reason(
        "GELIJK", ReasonKind.REJECT, "Gelijke behandeling", "Equal treatment",
        "Andere huurders in hetzelfde gebouw kregen dit ook niet.",
        "Other tenants in the same building did not get this either.",
    ),
    reason(
        "SCHADE", ReasonKind.REJECT, "Vervolgschade", "Consequential damage",
        "Als we dit laten zitten, komt er later schade.",
        "If we leave this, there will be damage later.",
    ),
    reason(
        "GEBREK", ReasonKind.REJECT, "Gebrek: verhuurder herstelt", "Defect: the landlord mends it",
        "Dit is stuk. Wij maken het, daarvoor is geen bon.",
        "This is broken. We mend it, so there is no voucher for it.",
    ),
    reason(
        "ASBEST", ReasonKind.REJECT, "Asbestverdacht materiaal", "Material that may contain asbestos",
        "In de vloer of de muur kan asbest zitten. Daar mag u niet zelf aan werken.",
        "There may be asbestos in the floor or the wall. You may not work on it yourself.",
    ),
    reason(
        "MINDER", ReasonKind.REJECT, "Minder dan gevraagd is genoeg", "Less than asked for is enough",
        "We doen iets eenvoudigers. Daarmee is het ook goed.",
        "We do something simpler. That makes it good as well.",
    ),
    reason(
        "LEEG", ReasonKind.RETURN, "Onderbouwing ontbreekt", "Grounds are missing",
        "We kijken er nog een keer naar.",
        "We look at it once more.",
    ),
    reason(
        "OVERLEG", ReasonKind.RETURN, "Eerst overleggen met de huurder", "Talk with the tenant first",
        "We willen hierover eerst met u praten.",
        "We want to talk with you about this first.",
    ),
    reason(
        "VARIANT", ReasonKind.RETURN, "Eenvoudiger variant uitzoeken", "Find a simpler variant",
        "We zoeken een andere oplossing.",
        "We look for another solution.",
    ),
    reason(
        "HARD", ReasonKind.OTHER, "Hardheid", "Hardship",
        "In uw geval maken we een uitzondering.",
        "In your case we make an exception.",
    ),
    reason(
        "ANDERS", ReasonKind.OTHER, "Andere keuze van de corporatie", "Another choice of the corporation",
        "We kozen voor iets anders dat hier beter past.",
        "We chose something else that fits better here.",
    ),
)  # fmt: skip
"""What the tenant reads is B1 and true; a reason that is no longer used is made inactive, never changed."""
