"""What every field takes beside its own limits, and how it refuses."""

from __future__ import annotations

from typing import NoReturn, TypedDict, Unpack

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise

Text = str | Promise


class FieldOptions(TypedDict, total=False):
    label: Text
    required: bool
    initial: object
    help_text: Text
    widget: forms.Widget | type[forms.Widget]
    error_messages: dict[str, Text]
    disabled: bool


class RefusingField(forms.Field):
    """A field that refuses with one of its sentences; `prefix_text` and `suffix` stand beside the input."""

    prefix_text: Text = ""
    suffix: Text = ""

    def __init__(self, **options: Unpack[FieldOptions]) -> None:
        super().__init__(**options)  # type: ignore[arg-type]  # the stubs know lazy texts by a name that Django lacks

    def refuse(self, code: str, **params: Text | int) -> NoReturn:
        raise ValidationError(self.error_messages[code], code=code, params=params)


def shown(text: str) -> str:
    """Fit to be sent back to the browser: what cannot be encoded becomes a replacement character."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
