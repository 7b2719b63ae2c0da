"""The letter, shape and colour of each seat: never colour alone."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.ui.fields.base import Text

SEAT_NAMES: dict[str, Text] = {
    "S": _("Standaard"),
    "H": _("Huurder"),
    "O": _("Opzichter"),
    "A": _("Aannemer"),
    "D": _("Besluit"),
}


def shape_of(code: str) -> str:
    """The class of a badge: circle H, square O, diamond A, house S, stamp D; numbered participants share a shape."""
    return code.lower() if code in SEAT_NAMES else "n"


def seat_name(code: str) -> Text:
    return SEAT_NAMES.get(code) or gettext("Deelnemer %(number)s") % {"number": code}


def badge(code: str, name: Text | None = None) -> SafeString:
    """The badge alone speaks its name; beside a written name it is decoration."""
    if name is None:
        return format_html(
            '<span class="pt {}" role="img" aria-label="{}"><b aria-hidden="true">{}</b></span>',
            shape_of(code),
            seat_name(code),
            code,
        )
    return format_html(
        '<span class="seat"><span class="pt {}" aria-hidden="true"><b>{}</b></span> {}</span>',
        shape_of(code),
        code,
        name or seat_name(code),
    )
