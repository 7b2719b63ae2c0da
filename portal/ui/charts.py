"""Charts made on the server: a message in words, a drawing at two widths, and the same numbers as a table.

The drawing is for the eye and the mouse; keyboard and screen reader have the table, which holds the same links.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import ceil

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from portal.ui.badges import seat_name, shape_of
from portal.ui.writing import written_euro
from portal.value import value

SEATS = ("S", "H", "O", "A")
ROWS_ON_A_PHONE = 16
MOST_TICKS = 5


@value
class TableRow:
    label: str
    url: str
    cells: tuple[str, ...]


@value
class Chart:
    headline: str
    summary: str
    head: tuple[str, ...]
    rows: tuple[TableRow, ...]
    codes: tuple[str, ...]
    svg_narrow: SafeString
    svg_wide: SafeString


@value
class DotRow:
    """One case: an amount per seat, None where the seat said nothing or was not asked."""

    label: str
    url: str
    amounts: Mapping[str, Decimal | None]

    @property
    def known(self) -> list[Decimal]:
        return [amount for amount in self.amounts.values() if amount is not None]


@value
class Frame:
    """Where the drawing area lies, in units of the drawing."""

    width: int
    height: int
    start: int
    top: int
    end: int
    bottom: int
    top_value: Decimal

    @property
    def inner_width(self) -> int:
        return self.width - self.start - self.end

    @property
    def inner_height(self) -> int:
        return self.height - self.top - self.bottom

    def across(self, amount: Decimal) -> float:
        return round(self.start + float(amount / self.top_value) * self.inner_width, 1)

    def up(self, amount: Decimal) -> float:
        return round(self.height - self.bottom - float(amount / self.top_value) * self.inner_height, 1)


def dots(
    rows: Sequence[DotRow], *, headline: str, summary: str, label_head: str, codes: Sequence[str] = SEATS
) -> Chart:
    """Each row as its seats' amounts, in the order given: side by side, or under one another on a phone."""
    levels = levels_to(max((amount for row in rows for amount in row.known), default=Decimal(1)))
    lying = len(rows) <= ROWS_ON_A_PHONE
    return Chart(
        headline=headline,
        summary=summary,
        head=(label_head, *(str(seat_name(code)) for code in codes)),
        rows=tuple(table_row(row, codes) for row in rows),
        codes=tuple(codes),
        svg_narrow=lying_dots(rows, codes, levels) if lying else standing_dots(rows, codes, levels, compact=True),
        svg_wide=standing_dots(rows, codes, levels, compact=False),
    )


def tick_step(highest: Decimal) -> Decimal:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that reaches `highest` in five steps."""
    size = Decimal(1)
    while size * 10 * MOST_TICKS < highest:
        size *= 10
    steps = (size * factor for factor in map(Decimal, ("1", "2", "2.5", "5")))
    return next((step for step in steps if step * MOST_TICKS >= highest), size * 10)


def levels_to(highest: Decimal) -> tuple[Decimal, ...]:
    """Zero, and each step up to the first that is not below `highest`."""
    step = tick_step(highest)
    count = max(ceil(highest / step), 1)
    return tuple(step * at for at in range(count + 1))


def drawn_last_first(codes: Sequence[str]) -> tuple[str, ...]:
    """The first code is the ground that others are compared with; of the rest the first lies on top."""
    return (*codes[:1], *reversed(codes[1:]))


def table_row(row: DotRow, codes: Sequence[str]) -> TableRow:
    cells = tuple(amount_of(row, code) for code in codes)
    return TableRow(label=row.label, url=row.url, cells=cells)


def amount_of(row: DotRow, code: str) -> str:
    amount = row.amounts.get(code)
    return gettext("niets") if amount is None else written_euro(amount, 0)


def spoken(row: DotRow, codes: Sequence[str]) -> str:
    return f"{row.label}: " + ", ".join(f"{seat_name(code)} {amount_of(row, code)}" for code in codes)


def standing_dots(
    rows: Sequence[DotRow], codes: Sequence[str], levels: Sequence[Decimal], *, compact: bool
) -> SafeString:
    """A column per row; the axis of euros stands at the start."""
    frame = (
        Frame(width=300, height=280, start=50, top=12, end=2, bottom=14, top_value=levels[-1])
        if compact
        else Frame(width=960, height=380, start=64, top=16, end=8, bottom=16, top_value=levels[-1])
    )
    pitch = frame.inner_width / max(len(rows), 1)
    size = min(max(pitch * 0.3, 2.2), 6.0)
    return format_html(
        '<svg class="ch" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}{}</svg>',
        frame.width,
        frame.height,
        format_html_join("", "{}", ((level(frame, amount),) for amount in levels)),
        format_html_join(
            "", "{}", ((column(frame, row, codes, pitch=pitch, at=at, size=size),) for at, row in enumerate(rows))
        ),
    )


def level(frame: Frame, amount: Decimal) -> SafeString:
    return format_html(
        '<path class="{}" d="M{} {}H{}"/><text x="{}" y="{}" text-anchor="end">{}</text>',
        "ax" if amount else "zero",
        frame.start,
        frame.up(amount),
        frame.width - frame.end,
        frame.start - 8,
        frame.up(amount) + 4,
        written_euro(amount, 0),
    )


def column(frame: Frame, row: DotRow, codes: Sequence[str], *, pitch: float, at: int, size: float) -> SafeString:
    left = round(frame.start + at * pitch, 1)
    x = round(left + pitch / 2, 1)
    span = (
        format_html('<path class="ln" d="M{} {}V{}"/>', x, frame.up(min(row.known)), frame.up(max(row.known)))
        if row.known
        else SafeString("")
    )
    points = (
        (code, x, frame.up(amount)) for code in drawn_last_first(codes) if (amount := row.amounts.get(code)) is not None
    )
    return format_html(
        '<a href="{}" tabindex="-1"><title>{}</title><rect class="hit" x="{}" y="{}" width="{}" height="{}"/>{}{}</a>',
        row.url,
        spoken(row, codes),
        left,
        frame.top,
        round(pitch, 1),
        frame.inner_height,
        span,
        format_html_join("", "{}", ((shape(code, px, py, size),) for code, px, py in points)),
    )


LYING_PITCH = 40


def lying_dots(rows: Sequence[DotRow], codes: Sequence[str], levels: Sequence[Decimal]) -> SafeString:
    """A line per row with its name above it: room for a thumb."""
    height = 30 + LYING_PITCH * len(rows)
    frame = Frame(width=300, height=height, start=6, top=26, end=26, bottom=4, top_value=levels[-1])
    return format_html(
        '<svg class="ch" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}{}</svg>',
        frame.width,
        frame.height,
        format_html_join("", "{}", ((upright(frame, amount),) for amount in levels[:: max(len(levels) // 2, 1)])),
        format_html_join("", "{}", ((line(frame, row, codes, at=at),) for at, row in enumerate(rows))),
    )


def upright(frame: Frame, amount: Decimal) -> SafeString:
    return format_html(
        '<path class="{}" d="M{} {}V{}"/><text x="{}" y="14" text-anchor="{}">{}</text>',
        "ax" if amount else "zero",
        frame.across(amount),
        frame.top - 6,
        frame.height - frame.bottom,
        frame.across(amount),
        "middle" if amount else "start",
        written_euro(amount, 0),
    )


def line(frame: Frame, row: DotRow, codes: Sequence[str], *, at: int) -> SafeString:
    top = frame.top + at * LYING_PITCH
    y = top + 27
    span = (
        format_html('<path class="ln" d="M{} {}H{}"/>', frame.across(min(row.known)), y, frame.across(max(row.known)))
        if row.known
        else SafeString("")
    )
    points = (
        (code, frame.across(amount), y)
        for code in drawn_last_first(codes)
        if (amount := row.amounts.get(code)) is not None
    )
    return format_html(
        '<a href="{}" tabindex="-1"><title>{}</title><rect class="hit" x="0" y="{}" width="{}" height="{}"/>'
        '<text class="lab" x="{}" y="{}">{}</text>{}{}</a>',
        row.url,
        spoken(row, codes),
        top,
        frame.width,
        LYING_PITCH,
        frame.start + 4,
        top + 13,
        row.label,
        span,
        format_html_join("", "{}", ((shape(code, px, py, 5.5),) for code, px, py in points)),
    )


def shape(code: str, x: float, y: float, size: float) -> SafeString:
    """The form of the badge: circle, square, diamond, house; a triangle for a numbered participant."""
    kind, r = shape_of(code), round(size, 1)
    if kind == "h":
        return format_html('<circle class="c-h" cx="{}" cy="{}" r="{}"/>', x, y, r)
    return format_html('<path class="c-{}" d="M{} {}{}"/>', kind, x, y, outline(kind, r))


def outline(kind: str, r: float) -> str:
    wide = round(r * 1.3, 1)
    outlines = {
        "o": f"m-{r}-{r}h{2 * r}v{2 * r}h-{2 * r}z",
        "a": f"m0-{wide}l{wide} {wide}-{wide} {wide}-{wide}-{wide}z",
        "s": f"m0-{wide}l{r} {wide}v{r}h-{2 * r}v-{r}z",
    }
    return outlines.get(kind, f"m0-{wide}l{wide} {2 * r}h-{2 * wide}z")
