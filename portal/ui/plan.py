"""A floor plan from boxes. For a screen reader it is decoration: the list of rooms beside it says the same."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from portal.ui.icons import FALLBACK, ICONS
from portal.value import value

WIDTH = 340
WALL = 2
LETTER = 6.2
TEXT_AT, TEXT_DOWN = 9, 19
ICON = 18
MARKS = {"done": "m-13-2 4 4 8-9", "busy": "m-14 0h12"}


@value
class Box:
    """A room on a plan in any unit, from the top left; `state` is todo, busy or done."""

    x: float
    y: float
    width: float
    height: float
    name: str
    state: str = "todo"
    icon: str = ""


def drawn(boxes: Sequence[Box]) -> SafeString:
    """Nothing where there is nothing to draw."""
    if not boxes:
        return SafeString("")
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.width for box in boxes), max(box.y + box.height for box in boxes)
    scale = (WIDTH - 2 * WALL) / (right - left)
    placed = [on_paper(box, left=left, top=top, scale=scale) for box in boxes]
    height = round((bottom - top) * scale + 2 * WALL, 1)
    return format_html(
        '<svg class="plan" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}'
        '<rect class="outer" x="{}" y="{}" width="{}" height="{}"/></svg>',
        WIDTH,
        height,
        format_html_join("", "{}", ((room(box),) for box in placed)),
        WALL / 2 + 0.5,
        WALL / 2 + 0.5,
        WIDTH - WALL - 1,
        round(height - WALL - 1, 1),
    )


def on_paper(box: Box, *, left: float, top: float, scale: float) -> Box:
    return Box(
        x=round((box.x - left) * scale + WALL, 1),
        y=round((box.y - top) * scale + WALL, 1),
        width=round(box.width * scale, 1),
        height=round(box.height * scale, 1),
        name=box.name,
        state=box.state,
        icon=box.icon,
    )


def room(box: Box) -> SafeString:
    return format_html(
        '<g class="{}"><rect x="{}" y="{}" width="{}" height="{}"/>{}{}</g>',
        box.state if box.state in MARKS else "todo",
        box.x,
        box.y,
        box.width,
        box.height,
        label(box),
        progress(box),
    )


def label(box: Box) -> SafeString:
    """The name where it fits, else the icon alone, else as much of the name as fits."""
    letters = int((box.width - 2 * TEXT_AT) / LETTER)
    if len(box.name) <= letters:
        return format_html('<text x="{}" y="{}">{}</text>', box.x + TEXT_AT, box.y + TEXT_DOWN, box.name)
    if box.icon:
        return format_html(
            '<svg class="pi" x="{}" y="{}" width="{}" height="{}" viewBox="0 0 24 24"><path d="{}"/></svg>',
            round(box.x + TEXT_AT - 2, 1),
            round(box.y + TEXT_AT - 2, 1),
            ICON,
            ICON,
            ICONS.get(box.icon, ICONS[FALLBACK]),
        )
    short = Truncator(box.name).chars(max(letters, 1))
    return format_html('<text x="{}" y="{}">{}</text>', box.x + TEXT_AT, box.y + TEXT_DOWN, short)


def progress(box: Box) -> SafeString:
    """Done has a tick, busy a dash: not by colour alone."""
    if box.state not in MARKS:
        return SafeString("")
    x, y = round(box.x + box.width - 8, 1), round(box.y + box.height - 10, 1)
    return format_html('<path class="mark" d="M{} {}{}"/>', x, y, MARKS[box.state])
