"""What people and programs type that is not what was asked, by kind of field; a case names what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from django import forms

from portal.ui.fields import (
    BagField,
    CheckCards,
    ChoiceCards,
    DateField,
    EmailField,
    LineField,
    MoneyField,
    OnceField,
    PhoneField,
    PostcodeField,
    QuantityField,
    RevisionField,
    TextField,
    WholeNumberField,
    YearField,
)
from portal.ui.fields.numbers import NumberField
from portal.ui.fields.text import PlainTextField

NUL, HALF, REVERSED, UNSEEN = "a\0b", "a\ud800b", "a\u202eb", "\u200b\u200d\ufeff"
HUGE = 100_000
SCRIPT = '"><script>alert(1)</script>{{7*7}}'
HOSTILE = {"a null byte": NUL, "half a surrogate": HALF, "a script": SCRIPT, "a thousand figures": "9" * 5000}

NUMBERS = HOSTILE | {
    "thousands by a point": "1.234",
    "English thousands": "1,234.56",
    "scientific": "1e3",
    "scientific upper case": "1E+3",
    "out of every range": "1e309",
    "underscore": "1_000",
    "wide digits": "１２３",
    "Arabic digit": "٣",
    "not a number": "NaN",
    "signalling": "sNaN",
    "infinite": "Infinity",
    "negative": "-1",
    "hexadecimal": "0x10",
    "two signs": "--5",
    "words": "veel",
    "a sum": "=1+1",
}
DATES = HOSTILE | {
    "year one": "01-01-0001",
    "year 9999": "31-12-9999",
    "two figures": "01-02-03",
    "month first": "01/13/2026",
    "no such day": "31-02-2026",
    "no leap year": "29-02-2026",
    "no month": "10-00-2026",
    "words": "morgen",
    "other digits": "１4-10-2026",
}
YEARS = HOSTILE | {"two figures": "68", "year one": "0001", "year 9999": "9999", "negative": "-1968", "words": "oud"}
CHOICES = HOSTILE | {"not offered": "zeppelin", "injected": "1' OR '1'='1", "other case": " KEEP "}
HIDDEN = HOSTILE | {"negative": "-1", "scientific": "1e3", "words": "drie", "another id": "{1}"}
EMAILS = {
    "no at": "jan",
    "two addresses": "a@b.nl,c@d.nl",
    "Cyrillic a": "j\u0430n@voorbeeld.nl",
    "a header": "jan@voorbeeld.nl\nBcc: x@y.nl",
}
PHONES = {"too short": "0612", "letters": "bel mij", "other digits": "٠٦١٢٣٤٥٦٧٨"}
POSTCODES = {"begins with nought": "0123 AB", "no letters": "1234", "not given out": "1234 SS"}
BAGS = {"one short": "034401000001234", "letters": "03440100000123AB"}

Cases = Mapping[str, str]
Maker = Callable[[forms.Field], Cases]


def numbers(field: forms.Field) -> Cases:
    cases = dict(NUMBERS)
    if isinstance(field, NumberField):
        decimals = f"1,{'0' * field.places}1" if not isinstance(field, WholeNumberField) else "2,5"
        cases |= {"one decimal too many": decimals, "above its limit": f"{field.max_value + 1:f}".replace(".", ",")}
        if field.min_value > 0:
            cases["nought"] = "0"
    return cases


def texts(field: forms.Field) -> Cases:
    """The longest is refused before it is looked at; a script is nothing but text."""
    cases = {"a null byte": NUL, "half a surrogate": HALF}
    if isinstance(field, PlainTextField):
        cases["one too many"] = "x" * (field.max_length + 1)
        cases["a book"] = "x" * HUGE
    return cases | ({"nothing to be seen": UNSEEN} if field.required else {})


def lines(field: forms.Field) -> Cases:
    return {**texts(field), "turned around": REVERSED}


def only(cases: Cases) -> Maker:
    return lambda field: cases


def line_and(cases: Cases) -> Maker:
    return lambda field: {**lines(field), **cases}


def anything(field: forms.Field) -> Cases:
    """A box is ticked or it is not: whatever is sent in it is a tick."""
    return {}


BY_KIND: Mapping[type[forms.Field], Maker] = {
    MoneyField: numbers,
    QuantityField: numbers,
    WholeNumberField: numbers,
    DateField: only(DATES),
    YearField: only(YEARS),
    RevisionField: only(HIDDEN),
    OnceField: only(HIDDEN),
    EmailField: line_and(EMAILS),
    PhoneField: line_and(PHONES),
    PostcodeField: line_and(POSTCODES),
    BagField: line_and(BAGS),
    LineField: lines,
    TextField: texts,
    ChoiceCards: only(CHOICES),
    CheckCards: only(CHOICES),
    forms.TypedChoiceField: only(CHOICES),
    forms.ChoiceField: only(CHOICES),
    forms.UUIDField: only(HIDDEN),
    forms.BooleanField: anything,
}
"""From the most special kind to the plainest. A field of a kind that is not here has no place on a page."""


def cases_of(field: forms.Field) -> Iterator[tuple[str, str]]:
    kind = next((kind for kind in BY_KIND if isinstance(field, kind)), None)
    if kind is None:
        raise LookupError(f"{type(field).__name__} is no field of this house")
    if field.disabled:
        return
    yield from BY_KIND[kind](field).items()
    if field.required and not isinstance(field, forms.BooleanField):
        yield "left out", ""
