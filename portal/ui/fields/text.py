"""Text on one line and on more: what cannot be stored or shown safely is refused, the rest is kept as typed."""

from __future__ import annotations

import re
import unicodedata
from typing import Unpack

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.ui.fields.base import FieldOptions, RefusingField, Text

BOM = "\ufeff"
BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
WHITESPACE_CONTROLS = frozenset("\n\r\t\v\f\x85")
BLANK_RUN = re.compile(r"\s+")
# Length is checked before the text is normalised, so that nobody makes us normalise megabytes.
RAW_FACTOR = 4

INVISIBLE = _("Er staat een onzichtbaar teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.")
REVERSED = _("Er staat een onzichtbaar teken in dat de leesrichting omkeert. Typ de tekst opnieuw.")
TOO_LONG = _("Gebruik hoogstens %(limit_value)d tekens; dit zijn er %(show_value)d.")


def is_unstorable(character: str) -> bool:
    """NUL, other control characters and half a surrogate pair: the database or the printer chokes on them."""
    category = unicodedata.category(character)
    return category == "Cs" or (category == "Cc" and character not in WHITESPACE_CONTROLS)


def is_seen(text: str) -> bool:
    """At least one character that leaves ink."""
    return any(unicodedata.category(character)[0] not in "CZ" for character in text)


def tidy(text: str) -> str:
    """NFC without a byte order mark, so that equal words are equal; nothing else is changed."""
    return unicodedata.normalize("NFC", text.replace(BOM, ""))


def one_line(text: str) -> str:
    return BLANK_RUN.sub(" ", text).strip()


class PlainTextField(RefusingField):
    """What both text fields share."""

    default_error_messages = {
        "required": _("Vul dit in."),
        "max_length": TOO_LONG,
        "unstorable": INVISIBLE,
        "reversed": REVERSED,
    }

    def __init__(self, *, max_length: int, **options: Unpack[FieldOptions]) -> None:
        self.max_length = max_length  # before the widget asks for it
        super().__init__(**options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        """No `maxlength`: it cuts a pasted text off without a word. The limit is there to be counted with."""
        return {"data-limit": str(self.max_length)}

    def to_python(self, value: object) -> str:
        text = "" if value is None else str(value)
        self.check_length(text, RAW_FACTOR * self.max_length)
        if any(map(is_unstorable, text)):
            self.refuse("unstorable")
        text = self.settled(tidy(text))
        self.check_length(text, self.max_length)
        return text if is_seen(text) else ""

    def check_length(self, text: str, limit: int) -> None:
        if len(text) > limit:
            self.refuse("max_length", limit_value=self.max_length, show_value=len(text))

    def settled(self, text: str) -> str:
        return text


class LineField(PlainTextField):
    """One line: a name, a code, an address. Line ends become a blank; the reading direction cannot be turned."""

    def __init__(self, *, max_length: int = 120, suffix: Text = "", **options: Unpack[FieldOptions]) -> None:
        super().__init__(max_length=max_length, **options)
        self.suffix = suffix

    def settled(self, text: str) -> str:
        if not BIDI_OVERRIDES.isdisjoint(text):
            self.refuse("reversed")
        return one_line(text)


class TextField(PlainTextField):
    """Free words on more lines; shown with `dir="auto"`, so that a turned direction stays inside them."""

    def __init__(self, *, max_length: int = 5000, rows: int = 4, **options: Unpack[FieldOptions]) -> None:
        options.setdefault("widget", forms.Textarea(attrs={"rows": rows, "cols": None, "dir": "auto"}))
        super().__init__(max_length=max_length, **options)

    def settled(self, text: str) -> str:
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()
