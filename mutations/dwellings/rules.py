"""The Dutch forms of an address, and which facts may still change: values in, values out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from portal.errors import Refused
from portal.words import _

POSTCODE = r"^[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}$"
"""The letters SA, SD and SS are not given out."""
HOUSE_ADDITION = re.compile(r"[0-9A-Z][0-9A-Z /.-]*", re.IGNORECASE)
BAG_DIGITS = 16
MAX_HOUSE_NUMBER = 99999
MAX_MEASURE = Decimal(10000)
FIRST_YEAR, LAST_YEAR = 1000, 2100

JUDGED = frozenset({"kind", "year_built", "year_first_use", "floor_area", "storeys", "quality", "accessibility"})
"""What prices, VAT, standard and policy look at; the rest of a dwelling's page is only how to find it."""


def tidy(text: str) -> str:
    """As it is stored: one form for each letter, no leading, trailing or double blanks, nothing invisible."""
    visible = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return " ".join(visible.split())


def to_postcode(text: str) -> str:
    """`1234 ab` as 1234AB."""
    code = "".join(tidy(text).split()).upper()
    if not re.fullmatch(POSTCODE, code, re.ASCII):
        raise Refused(_("Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 3511 AB."), field="postcode")
    return code


def to_house_letter(text: str) -> str:
    letter = tidy(text).upper()
    if not re.fullmatch(r"[A-Z]?", letter, re.ASCII):
        raise Refused(_("Een huisletter is één letter. Zet de rest bij de toevoeging."), field="house_letter")
    return letter


def to_house_addition(text: str) -> str:
    addition = tidy(text)
    if addition and not re.fullmatch(HOUSE_ADDITION, addition):
        raise Refused(_("Een toevoeging heeft cijfers en letters, bijvoorbeeld 2, II of bis."), field="house_addition")
    return addition


def to_bag_id(text: str) -> str:
    """Sixteen digits as text, leading zeros and all; empty where it is not known."""
    digits = "".join(tidy(text).split())
    if digits and not re.fullmatch(r"[0-9]{16}", digits, re.ASCII):
        raise Refused(_("Een BAG-nummer heeft 16 cijfers, ook de nullen vooraan."), field="bag_id")
    return digits


def check_house_number(number: int) -> None:
    if not 1 <= number <= MAX_HOUSE_NUMBER:
        raise Refused(_("Een huisnummer ligt tussen 1 en 99999."), field="house_number")


def check_years(*, year_built: int, year_first_use: int, today: date) -> None:
    """A dwelling that is let was built; it may have been taken into use later, never earlier."""
    if not FIRST_YEAR <= year_built <= today.year:
        raise Refused(_("Het bouwjaar ligt tussen 1000 en nu."), field="year_built")
    if not year_built <= year_first_use <= today.year:
        raise Refused(_("Het jaar van ingebruikname ligt tussen het bouwjaar en nu."), field="year_first_use")


def check_year_placed(year: int | None, *, today: date) -> None:
    if year is not None and not FIRST_YEAR <= year <= today.year:
        raise Refused(_("Het jaar ligt tussen 1000 en nu. Weet u het niet? Laat het leeg."), field="year_placed")


def check_take_over(*, is_addition: bool, may_be_taken_over: bool) -> None:
    if may_be_taken_over and not is_addition:
        raise Refused(
            _("Alleen wat de vorige huurder zelf heeft aangebracht kan iemand overnemen."), field="may_be_taken_over"
        )


def check_facts_open(*, facts_closed: bool) -> None:
    """Once the inspector closed the pre-inspection, or the plans opened, the case goes by the facts as they are."""
    if facts_closed:
        raise Refused(_("De vooropname is afgesloten. De feiten van de woning kunnen nu niet meer wijzigen."))


def check_change(changed: Iterable[str], *, facts_closed: bool) -> None:
    """An address may be put right at any time; what a running case was judged by may not."""
    judged = sorted(JUDGED.intersection(changed))
    if facts_closed and judged:
        raise Refused(_("De vooropname is afgesloten. Dit kan nu niet meer wijzigen."), field=judged[0])
