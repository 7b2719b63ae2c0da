"""Amounts and quantities as typed: comma or point, never guessed. With money, `1.234` is asked back."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Unpack

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.money import CENT, MAX_AMOUNT, MAX_QUANTITY, ZERO
from portal.ui.fields.base import FieldOptions, RefusingField, Text
from portal.ui.writing import written_number

LONGEST = 40
BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
# `12,-` is how a price tag says twelve euros.
NO_CENTS = re.compile(r",[-\u2013\u2014]{1,2}$")
SCIENTIFIC = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d+", re.ASCII)
ENGLISH = re.compile(r"-?([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+)|,\d{3})", re.ASCII)
AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
DUTCH = re.compile(r"(-?)(\d+|[1-9]\d{0,2}(?:([. ])\d{3}(?:\3\d{3})*))(?:,(\d+))?", re.ASCII)
POINT = re.compile(r"(-?)(\d+)()\.(\d+)", re.ASCII)


def stripped(text: str) -> str:
    """Without euro sign, blanks around it and `,-`; a real minus sign becomes the one of the keyboard."""
    bare = BLANKS.sub(" ", text.replace("\u2212", "-")).strip()
    bare = bare.removeprefix("€").removesuffix("€").removeprefix("EUR").strip()
    return NO_CENTS.sub("", bare)


class NumberField(RefusingField):
    """A decimal number that is not negative; subclasses name the limits and the words."""

    default_error_messages = {
        "invalid": _("Vul een getal in met cijfers, bijvoorbeeld 12 of 2,5."),
        "required": _("Vul een getal in, bijvoorbeeld 12 of 2,5."),
        "other_digits": _("Gebruik de cijfers 0 tot en met 9, bijvoorbeeld 12 of 2,5."),
        "scientific": _("Schrijf het getal voluit, bijvoorbeeld 1000."),
        "ambiguous": _("Bedoelt u %(large)s of %(small)s? Schrijf het getal zonder punt."),
        "english": _("Bedoelt u %(meant)s? Schrijf een komma voor de decimalen en geen punt."),
        "places": _("Gebruik hoogstens %(places)s cijfers na de komma, bijvoorbeeld 2,5."),
        "negative": _("Vul een getal in dat niet onder 0 ligt."),
        "min_value": _("Vul een getal in van minstens %(limit)s."),
        "max_value": _("Vul een getal in van hoogstens %(limit)s."),
    }

    def __init__(self, *, places: int, min_value: Decimal, max_value: Decimal, **options: Unpack[FieldOptions]) -> None:
        self.places = places
        self.min_value = min_value
        self.max_value = max_value
        super().__init__(**options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {"inputmode": "decimal", "autocomplete": "off", "class": "num"}

    def prepare_value(self, value: object) -> object:
        if isinstance(value, Decimal | int):
            return written_number(Decimal(value), self.places, fixed=self.is_fixed)
        return value

    @property
    def is_fixed(self) -> bool:
        """Whether all decimals are written, as with euros."""
        return False

    def to_python(self, value: object) -> Decimal | None:
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        number = value if isinstance(value, Decimal) else self.read(stripped(str(value)[: LONGEST + 1]))
        self.check_range(number)
        return number

    def read(self, text: str) -> Decimal:
        self.refuse_other_notations(text)
        found = DUTCH.fullmatch(text) or POINT.fullmatch(text)
        if found is None or len(text) > LONGEST:
            self.refuse("invalid")
        sign, whole, separator, decimals = found.groups()
        number = Decimal(f"{whole.replace(separator, '') if separator else whole}.{decimals or '0'}")
        if sign and number:
            self.refuse("negative")
        if not self.fits(decimals or ""):
            self.refuse("places", places=str(self.places))
        return self.rounded(number)

    def fits(self, decimals: str) -> bool:
        return len(decimals) <= self.places

    def rounded(self, number: Decimal) -> Decimal:
        """All decimals written out, so that equal numbers look equal; numbers out of range keep their size."""
        if number > self.max_value:
            return number
        return number.quantize(Decimal(1).scaleb(-self.places), rounding=ROUND_HALF_UP)

    def refuse_other_notations(self, text: str) -> None:
        """Notations that a lenient reader would turn into a wrong number."""
        if any(character.isnumeric() and not character.isascii() for character in text):
            self.refuse("other_digits")
        if SCIENTIFIC.fullmatch(text):
            self.refuse("scientific")
        if AMBIGUOUS.fullmatch(text):
            self.refuse("ambiguous", **self.readings(text.lstrip("-")))
        english = ENGLISH.fullmatch(text)
        if english is not None:
            self.refuse("english", meant=text.replace(",", "").replace(".", ",").lstrip("-"))

    def readings(self, text: str) -> dict[str, str]:
        """Both ways to read `1.234`."""
        return {
            "large": text.replace(".", ""),
            "small": written_number(Decimal(text), max(self.places, 1), fixed=self.is_fixed),
        }

    def check_range(self, number: Decimal) -> None:
        if not number.is_finite():
            self.refuse("invalid")
        if number < 0:
            self.refuse("negative")
        if number < self.min_value:
            self.refuse("min_value", limit=self.limit(self.min_value))
        if number > self.max_value:
            self.refuse("max_value", limit=self.limit(self.max_value))

    def limit(self, number: Decimal) -> str:
        return written_number(number, self.places, fixed=False, grouped=True)


class MoneyField(NumberField):
    """Euros with at most two decimals; nothing is rounded for the person who types."""

    default_error_messages = {
        "invalid": _("Vul een bedrag in met cijfers, bijvoorbeeld 1250 of 1250,50."),
        "required": _("Vul een bedrag in, bijvoorbeeld 1250 of 1250,50."),
        "other_digits": _("Gebruik de cijfers 0 tot en met 9, bijvoorbeeld 1250,50."),
        "scientific": _("Schrijf het bedrag voluit, bijvoorbeeld 1000."),
        "ambiguous": _("Bedoelt u %(large)s of %(small)s? Schrijf het bedrag zonder punt."),
        "english": _("Bedoelt u %(meant)s? Schrijf een komma voor de centen en geen punt."),
        "places": _("Gebruik hoogstens %(places)s cijfers na de komma, bijvoorbeeld 12,35."),
        "negative": _("Vul een bedrag in dat niet onder 0 ligt."),
        "min_value": _("Vul een bedrag in van minstens € %(limit)s."),
        "max_value": _("Vul een bedrag in van hoogstens € %(limit)s."),
    }
    prefix_text = "€"

    def __init__(
        self, *, min_value: Decimal = ZERO, max_value: Decimal = MAX_AMOUNT, **options: Unpack[FieldOptions]
    ) -> None:
        super().__init__(places=-int(CENT.as_tuple().exponent), min_value=min_value, max_value=max_value, **options)

    @property
    def is_fixed(self) -> bool:
        return True


class QuantityField(NumberField):
    """How much of a work; nothing of it is said by leaving the line out, so zero is refused."""

    default_error_messages = {
        "min_value": _("Vul een hoeveelheid in van minstens %(limit)s. Wilt u de regel niet? Verwijder hem dan."),
    }

    def __init__(
        self,
        *,
        places: int = 2,
        min_value: Decimal | None = None,
        max_value: Decimal = MAX_QUANTITY,
        unit: Text = "",
        **options: Unpack[FieldOptions],
    ) -> None:
        smallest = Decimal(1).scaleb(-places) if min_value is None else min_value
        super().__init__(places=places, min_value=smallest, max_value=max_value, **options)
        self.suffix = unit


class WholeNumberField(NumberField):
    """A count; `1,0` is one, `2,5` is refused. Cleans to an int."""

    default_error_messages = {
        "invalid": _("Vul een heel getal in met cijfers, bijvoorbeeld 3."),
        "required": _("Vul een heel getal in, bijvoorbeeld 3."),
        "other_digits": _("Gebruik de cijfers 0 tot en met 9, bijvoorbeeld 3."),
        "places": _("Vul een heel getal in, zonder komma, bijvoorbeeld 3."),
    }

    def __init__(
        self, *, min_value: int = 0, max_value: int = 10_000, suffix: Text = "", **options: Unpack[FieldOptions]
    ) -> None:
        super().__init__(places=0, min_value=Decimal(min_value), max_value=Decimal(max_value), **options)
        self.suffix = suffix

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {**super().widget_attrs(widget), "inputmode": "numeric"}

    def fits(self, decimals: str) -> bool:
        return len(decimals) <= 2 and not decimals.strip("0")

    def clean(self, value: object) -> int | None:
        number: Decimal | None = super().clean(value)
        return None if number is None else int(number)
