"""A version of policy in sentences, made of code and numbers in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from mutations.dwellings.values import KindWords
from portal.errors import Text
from portal.ui.writing import written_euro
from portal.value import value
from portal.words import _
from wishes.catalogue.values import Catalogue
from wishes.policy.choices import FactCode
from wishes.policy.values import Limit, LockRule, Mandate, StandardRule

WITHIN: Mapping[FactCode, Text] = {
    FactCode.LINE_DEARER: _("%(thing)s mag tot en met %(ceiling)s duurder zijn dan de standaard."),
    FactCode.LINE_CHEAPER: _("%(thing)s mag tot en met %(ceiling)s goedkoper zijn dan de standaard."),
    FactCode.DEARER: _("Alles wat duurder is dan de standaard, mag samen tot en met %(ceiling)s zijn."),
    FactCode.CHEAPER: _("Alles wat goedkoper is dan de standaard, mag samen tot en met %(ceiling)s zijn."),
    FactCode.VOUCHERS: _("De bonnen voor één woning mogen samen tot en met %(ceiling)s zijn."),
    FactCode.ORDER: _("De hele opdracht mag tot en met %(ceiling)s zijn, met wat eerder is besteld."),
    FactCode.OBJECTIONS: _("Er mogen tot en met %(ceiling)s bezwaren van de opzichter zijn."),
}
UNLIMITED: Mapping[FactCode, Text] = {
    FactCode.LINE_DEARER: _("%(thing)s mag zonder grens duurder zijn dan de standaard."),
    FactCode.LINE_CHEAPER: _("%(thing)s mag zonder grens goedkoper zijn dan de standaard."),
    FactCode.DEARER: _("Alles samen mag zonder grens duurder zijn dan de standaard."),
    FactCode.CHEAPER: _("Alles samen mag zonder grens goedkoper zijn dan de standaard."),
    FactCode.VOUCHERS: _("Voor bonnen geldt geen grens."),
    FactCode.ORDER: _("Voor de hele opdracht geldt geen grens."),
    FactCode.OBJECTIONS: _("Voor bezwaren van de opzichter geldt geen grens."),
}


@value
class LimitLine:
    """A limit as it is read, and its ceiling as it is edited (None: no ceiling)."""

    code: str
    text: str
    fact: FactCode
    ceiling: Decimal | None


@value
class MandateCell:
    fact: FactCode
    names: bool
    ceiling: Decimal | None
    text: str


def written_ceiling(fact: FactCode, ceiling: Decimal | None) -> str:
    """Euros including VAT, a count, or that there is none."""
    if ceiling is None:
        return str(_("geen grens"))
    return str(int(ceiling)) if fact is FactCode.OBJECTIONS else written_euro(ceiling)


def thing_of(element_kind: str, choice: str, *, words: Mapping[str, KindWords], catalogue: Catalogue) -> str:
    """What a row is about: a kind, a choice for it, or any element."""
    if not element_kind:
        return str(_("Een onderdeel"))
    label = words[element_kind].label if element_kind in words else element_kind
    found = catalogue.choice(element_kind, choice)
    return f"{label}: {found.label}" if found else label


def limit_line(limit: Limit, *, words: Mapping[str, KindWords], catalogue: Catalogue) -> LimitLine:
    sentence = UNLIMITED if limit.ceiling is None else WITHIN
    text = str(sentence[limit.fact]) % {
        "thing": thing_of(limit.element_kind, limit.choice, words=words, catalogue=catalogue),
        "ceiling": written_ceiling(limit.fact, limit.ceiling),
    }
    return LimitLine(code=limit.code, text=text, fact=limit.fact, ceiling=limit.ceiling)


def mandate_cells(mandate: Mandate) -> tuple[MandateCell, ...]:
    """One cell for every fact; one that the mandate does not name is beyond the function."""
    return tuple(
        MandateCell(
            fact=fact,
            names=fact in mandate.ceilings,
            ceiling=mandate.ceilings.get(fact),
            text=written_ceiling(fact, mandate.ceilings[fact])
            if fact in mandate.ceilings
            else str(_("beslist hier niet over")),
        )
        for fact in FactCode
    )


def _conditions(rule: StandardRule) -> str:
    parts = []
    if rule.min_age is not None:
        parts.append(str(_("ouder dan of gelijk aan %(age)s jaar")) % {"age": rule.min_age})
    if rule.min_condition is not None:
        parts.append(str(_("conditie %(condition)s of slechter")) % {"condition": rule.min_condition})
    if rule.quality:
        parts.append(str(_("kwaliteitsniveau %(quality)s")) % {"quality": rule.quality})
    return ", ".join(parts)


def standard_line(rule: StandardRule, *, words: Mapping[str, KindWords], catalogue: Catalogue) -> str:
    """What we would do by ourselves, and when."""
    when = _conditions(rule) or str(_("altijd"))
    return f"{thing_of(rule.element_kind, rule.choice, words=words, catalogue=catalogue)} ({when})"


def lock_line(rule: LockRule, *, words: Mapping[str, KindWords], catalogue: Catalogue) -> str:
    thing = thing_of(rule.element_kind, rule.choice, words=words, catalogue=catalogue)
    return f"{thing} · {rule.ground.label}: {rule.text}"
