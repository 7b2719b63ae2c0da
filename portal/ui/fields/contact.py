"""Telephone numbers and e-mail addresses."""

from __future__ import annotations

import re
import unicodedata
from typing import Unpack

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from portal.ui.fields.base import FieldOptions
from portal.ui.fields.text import LineField

BETWEEN_DIGITS = re.compile(r"[\s().\-\u2010-\u2015/]+")
TRUNK_ZERO = re.compile(r"^(\+31)0")
INTERNATIONAL = re.compile(r"\+[1-9]\d{7,14}", re.ASCII)
DUTCH = re.compile(r"\+31[1-9]\d{8}", re.ASCII)


class PhoneField(LineField):
    """Cleans to E.164: +31612345678."""

    default_error_messages = {
        "required": _("Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78."),
        "invalid": _("Een telefoonnummer heeft tien cijfers: 06 12 34 56 78. Een buitenlands nummer begint met +."),
    }

    def __init__(self, **options: Unpack[FieldOptions]) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"type": "tel"}))
        super().__init__(max_length=40, **options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {"inputmode": "tel", "autocomplete": "tel", "class": "code"}

    def settled(self, text: str) -> str:
        bare = BETWEEN_DIGITS.sub("", super().settled(text))
        if bare.startswith("00"):
            bare = f"+{bare[2:]}"
        elif bare.startswith("0"):
            bare = f"+31{bare[1:]}"
        bare = TRUNK_ZERO.sub(r"\1", bare)
        if bare and not is_phone(bare):
            self.refuse("invalid")
        return bare


def is_phone(number: str) -> bool:
    return bool((DUTCH if number.startswith("+31") else INTERNATIONAL).fullmatch(number))


class EmailField(LineField):
    """Keeps the spelling, with the domain in lower case; compare with `same_address`."""

    default_error_messages = {
        "required": _("Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."),
        "invalid": _("Dit is geen e-mailadres. Een e-mailadres ziet er zo uit: naam@voorbeeld.nl."),
        "lookalike": _(
            "In dit adres staat “%(letter)s”. Dat lijkt een gewone letter, maar het is een andere. Typ het adres over."
        ),
    }

    def __init__(self, **options: Unpack[FieldOptions]) -> None:
        options.setdefault("widget", forms.EmailInput)
        super().__init__(max_length=254, **options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {"autocomplete": "email", "spellcheck": "false", "autocapitalize": "none"}

    def settled(self, text: str) -> str:
        address = super().settled(text).rstrip(".")
        if not address:
            return ""
        name, at, domain = address.rpartition("@")
        self.refuse_lookalikes(name)
        domain = self.plain_domain(domain)
        try:
            validate_email(f"{name}{at}{domain}")
        except ValidationError:
            self.refuse("invalid")
        return f"{name}{at}{domain}"

    def refuse_lookalikes(self, text: str) -> None:
        for letter in text:
            if letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN"):
                self.refuse("lookalike", letter=letter)

    def plain_domain(self, domain: str) -> str:
        """A domain with accents in the form that mail servers use; one that mixes scripts imitates another."""
        if domain.isascii():
            return domain.lower()
        self.refuse_lookalikes(domain)
        try:
            return domain.lower().encode("idna").decode()
        except UnicodeError:
            self.refuse("invalid")


def same_address(one: str, other: str) -> bool:
    """Two spellings of one address; upper and lower case do not count."""
    return one.strip().lower() == other.strip().lower()
