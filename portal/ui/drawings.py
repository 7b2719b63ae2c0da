"""Envelopes: sealed plans before the opening, plans that rise out of them after it."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.ui.badges import shape_of

SEAL_AT = (80, 80)
SEALS = {
    "h": "M60 80a20 20 0 1 0 40 0a20 20 0 1 0-40 0z",
    "o": "M62 62h36v36H62z",
    "a": "M80 55l25 25-25 25-25-25z",
    "s": "M80 57l21 15v27H59V72z",
}
ANY_SEAL = "M62 98V74a18 18 0 0 1 36 0v24z"
POCKET = SafeString('<path class="pocket" d="M6 34h148v86H6z"/>')
CLOSED_FLAP = SafeString('<path class="flap" d="M6 34l74 50 74-50z"/>')
OPENED = SafeString(
    '<path class="back" d="M6 46 80 4l74 42v74H6z"/>'
    '<g class="page-group"><path class="page" d="M22 18h116v84H22z"/>'
    '<path class="rule" d="M36 34h60M36 48h88M36 62h72"/></g>'
    '<path class="pocket" d="M6 46l74 44 74-44v74H6z"/>'
)


def envelope(code: str, state: str) -> SafeString:
    """Decoration: who and what state stand beside it in words."""
    drawing = {"sealed": sealed(code), "open": OPENED}.get(state, POCKET + CLOSED_FLAP)
    return format_html(
        '<svg class="paper" viewBox="0 0 160 124" aria-hidden="true" focusable="false">{}</svg>', drawing
    )


def sealed(code: str) -> SafeString:
    x, y = SEAL_AT
    return format_html(
        '{}{}<path class="seal" d="{}"/><text class="seal-text" x="{}" y="{}">{}</text>',
        POCKET,
        CLOSED_FLAP,
        SEALS.get(shape_of(code), ANY_SEAL),
        x,
        y + 6,
        code,
    )
