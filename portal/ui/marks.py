"""What a seat says of a row: three different marks in words, never an empty cell; and tags with icon and word."""

from __future__ import annotations

from datetime import date

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from portal.ui.fields.base import Text
from portal.ui.icons import FALLBACK, ICONS, MIRRORED

MARKS: dict[str, tuple[Text, str]] = {
    "silent": (_("niet genoemd"), "question"),
    "leave": (_("laten"), "leave"),
    "do": (_("doen"), "check"),
}
TAG_ICONS = {
    "ok": "check",
    "warn": "warn",
    "err": "close",
    "info": "info",
    "lock": "lock",
    "busy": "edit",
    "todo": "dot",
}
SOON = 5


def icon(name: str, css: str = "") -> SafeString:
    """Decoration: the words stand beside it. An unknown name gives a dot, never an error."""
    classes = " ".join(filter(None, ["ic", "turns" if name in MIRRORED else "", css]))
    return format_html(
        '<svg class="{}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{}"/></svg>',
        classes,
        ICONS.get(name, ICONS[FALLBACK]),
    )


def tag(kind: str, text: Text, icon_name: str = "") -> SafeString:
    """A word in a pill; status never by colour alone, so that it has an icon, `plain` excepted."""
    name = icon_name or TAG_ICONS.get(kind, "")
    return format_html('<span class="tag {}">{}{}</span>', kind, icon(name) if name else "", text)


def mark(kind: str, text: Text = "") -> SafeString:
    word, name = MARKS[kind]
    return format_html('<span class="mark-{}">{}{}</span>', kind, icon(name), text or word)


def days_left(until: date, *, today: date) -> SafeString:
    """How long there is: a plain tag, a warning in the last days, an error when the day has passed."""
    days = (until - today).days
    if days < 0:
        return tag("err", ngettext("%(days)s dag te laat", "%(days)s dagen te laat", -days) % {"days": -days}, "clock")
    if days == 0:
        return tag("warn", gettext("vandaag"), "clock")
    text = ngettext("nog %(days)s dag", "nog %(days)s dagen", days) % {"days": days}
    return tag("warn" if days <= SOON else "plain", text, "clock")
