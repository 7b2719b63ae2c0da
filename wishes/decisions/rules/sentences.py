"""A finding as a sentence, made of code and numbers in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from portal.errors import Text
from portal.ui.writing import written_euro
from portal.words import _
from wishes.decisions.values import Why
from wishes.policy.choices import FactCode

FACTS: Mapping[FactCode, Text] = {
    FactCode.LINE_DEARER: _("%(thing)s is %(number)s duurder dan de standaard."),
    FactCode.LINE_CHEAPER: _("%(thing)s is %(number)s goedkoper dan de standaard."),
    FactCode.DEARER: _("Alles wat duurder is dan de standaard, is samen %(number)s."),
    FactCode.CHEAPER: _("Alles wat goedkoper is dan de standaard, is samen %(number)s."),
    FactCode.VOUCHERS: _("De bonnen voor deze woning zijn samen %(number)s."),
    FactCode.ORDER: _("De hele opdracht is %(number)s."),
    FactCode.OBJECTIONS: _("Bezwaren van de opzichter tegen wat u toekent: %(number)s."),
}
CEILING = _("Zonder akkoord mag tot en met %(ceiling)s (regel %(limit)s, versie %(version)s).")
UNLIMITED = _("Hiervoor geldt geen grens (regel %(limit)s, versie %(version)s).")
UNCOVERED = _("Geen regel van versie %(version)s gaat hierover, dus het gaat niet vanzelf.")


def written(fact: FactCode, number: Decimal) -> str:
    """Euros, or a count."""
    return str(int(number)) if fact is FactCode.OBJECTIONS else written_euro(number)


def sentence(why: Why) -> str:
    """The fact with its number, then the limit with rule and version."""
    ceiling = "" if why.ceiling is None else written(why.fact, why.ceiling)
    words = {
        "thing": why.thing,
        "number": written(why.fact, why.number),
        "ceiling": ceiling,
        "limit": why.limit_code,
        "version": str(why.version),
    }
    rule = UNCOVERED if not why.limit_code else CEILING if ceiling else UNLIMITED
    return f"{str(FACTS[why.fact]) % words} {str(rule) % words}"
