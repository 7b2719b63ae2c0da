"""How names are ordered, and which periods may be asked for."""

from __future__ import annotations

import unicodedata
from datetime import date

from portal.errors import Refused
from portal.words import _

UNDECOMPOSED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


def sort_key(name: str) -> str:
    """Lower case without accents, because the database orders by code point: Özgür before Zeynep."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    letters = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(UNDECOMPOSED)


def check_period(valid_from: date, valid_until: date | None, *, today: date, may_look_back: bool) -> None:
    """Nobody is given a function for a day that has passed: what was decided then was decided without it."""
    if valid_from < today and not may_look_back:
        raise Refused(_("De begindatum mag niet voor vandaag liggen."), field="valid_from")
    if valid_until is not None and valid_until <= valid_from:
        raise Refused(_("De einddatum moet na de begindatum liggen."), field="valid_until")


def check_end(valid_from: date, valid_until: date, *, until_now: date | None, today: date) -> None:
    """An end lies today or later, after the start, and never later than was agreed."""
    if valid_until < today:
        raise Refused(_("De einddatum mag niet voor vandaag liggen."), field="valid_until")
    if valid_until <= valid_from:
        raise Refused(_("De einddatum moet na de begindatum liggen."), field="valid_until")
    if until_now is not None and valid_until >= until_now:
        raise Refused(_("De einddatum moet voor de afgesproken einddatum liggen."), field="valid_until")
