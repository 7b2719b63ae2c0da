"""What a page sends along without showing it: which version it was made from, and that it is sent once."""

from __future__ import annotations

import re
from typing import Unpack
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.ui.fields.base import FieldOptions, RefusingField

NUMBER = re.compile(r"\d{1,9}", re.ASCII)
CANONICAL = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
STALE = _("Deze pagina is niet meer compleet. Laad de pagina opnieuw; wat u typte staat er dan nog.")


class HiddenField(RefusingField):
    default_error_messages = {"required": STALE, "invalid": STALE}
    pattern = NUMBER

    def __init__(self, **options: Unpack[FieldOptions]) -> None:
        options.setdefault("widget", forms.HiddenInput)
        super().__init__(**options)

    def text_of(self, value: object) -> str:
        text = "" if value is None else str(value)
        if text and not self.pattern.fullmatch(text):
            self.refuse("invalid")
        return text


class RevisionField(HiddenField):
    """The version that the person looked at; the service refuses an older one."""

    def to_python(self, value: object) -> int | None:
        text = self.text_of(value)
        return int(text) if text else None


class OnceField(HiddenField):
    """A key made with the page: the same key sent twice is done once and gets the first answer."""

    pattern = CANONICAL

    def __init__(self, **options: Unpack[FieldOptions]) -> None:
        options.setdefault("initial", uuid4)
        super().__init__(**options)

    def to_python(self, value: object) -> UUID | None:
        text = self.text_of(value)
        return UUID(text) if text else None
