"""Postcode and BAG number."""

from __future__ import annotations

import re
from typing import Unpack

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.ui.fields.base import FieldOptions
from portal.ui.fields.text import LineField

# The post leaves SA, SD and SS out.
POSTCODE = re.compile(r"([1-9][0-9]{3})((?!SA|SD|SS)[A-Z]{2})", re.ASCII)
BAG_NUMBER = re.compile(r"\d{16}", re.ASCII)
BLANKS_AND_DASHES = re.compile(r"[\s-]+")


class PostcodeField(LineField):
    """Cleans to `1234 AB`."""

    default_error_messages = {
        "required": _("Vul een postcode in, bijvoorbeeld 3512 AB."),
        "invalid": _("Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 3512 AB."),
    }

    def __init__(self, **options: Unpack[FieldOptions]) -> None:
        super().__init__(max_length=10, **options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {"autocomplete": "postal-code", "class": "code"}

    def settled(self, text: str) -> str:
        bare = BLANKS_AND_DASHES.sub("", super().settled(text)).upper()
        found = POSTCODE.fullmatch(bare)
        if bare and found is None:
            self.refuse("invalid")
        return f"{found[1]} {found[2]}" if found else ""


class BagField(LineField):
    """The 16 digits of an object in the register of addresses and buildings; text, for its zeros in front count."""

    default_error_messages = {
        "required": _("Vul het BAG-nummer in: 16 cijfers, bijvoorbeeld 0344010000012345."),
        "invalid": _("Een BAG-nummer heeft 16 cijfers, bijvoorbeeld 0344010000012345."),
    }

    def __init__(self, **options: Unpack[FieldOptions]) -> None:
        super().__init__(max_length=30, **options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {"inputmode": "numeric", "autocomplete": "off", "class": "code"}

    def settled(self, text: str) -> str:
        bare = BLANKS_AND_DASHES.sub("", super().settled(text))
        if bare and not BAG_NUMBER.fullmatch(bare):
            self.refuse("invalid")
        return bare
