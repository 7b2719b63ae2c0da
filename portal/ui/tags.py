"""The tags of every page: `{% load ui %}`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from django import template
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localdate, localtime

from portal.ui import drawings, marks, plan, writing
from portal.ui.badges import badge
from portal.ui.cards import CardShown, shown_cards
from portal.ui.charts import Chart
from portal.ui.fields.base import Text
from portal.ui.forms import Fault, faults

register = template.Library()
NOTHING = "–"
Number = Decimal | int | None


@register.filter
def euro(amount: Number, places: int = 2) -> SafeString | str:
    """`€ 1.234,56`; `euro:0` rounds to whole euros."""
    if amount is None:
        return NOTHING
    return format_html('<bdi class="amount">{}</bdi>', writing.written_euro(Decimal(amount), places))


@register.filter
def signed_euro(amount: Number, places: int = 2) -> SafeString | str:
    """`▲ + € 846` dearer, `▼ − € 12` cheaper, `=` equal; the triangle is for the eye, the sign for everybody."""
    if amount is None:
        return NOTHING
    exact = Decimal(amount)
    if not exact:
        return format_html('<bdi class="amount delta same">{}</bdi>', "=")
    return format_html(
        '<bdi class="amount delta {}"><span aria-hidden="true">{}</span> {}{}{}</bdi>',
        "up" if exact > 0 else "down",
        "▲" if exact > 0 else "▼",
        "+" if exact > 0 else writing.MINUS,
        writing.NBSP,
        writing.written_euro(abs(exact), places),
    )


@register.filter
def quantity(number: Number, unit: str = "") -> SafeString | str:
    """`2,5 m²`, without zeros at the end; without a unit as a field reads it, fit for its value."""
    if number is None:
        return NOTHING
    text = writing.written_number(Decimal(number), 3, fixed=False, grouped=bool(unit))
    return format_html("<bdi>{}</bdi>", f"{text}{writing.NBSP}{unit}") if unit else text


@register.filter
def percent(number: Number, places: int = 0) -> SafeString | str:
    """A part of a hundred: 36 becomes `36%`."""
    if number is None:
        return NOTHING
    return format_html("<bdi>{}%</bdi>", writing.written_number(Decimal(number), places, fixed=False))


@register.filter
def day(value: date | None) -> SafeString | str:
    return timed(value, writing.written_day(as_day(value), today=localdate())) if value else NOTHING


@register.filter
def short_day(value: date | None) -> SafeString | str:
    return timed(value, writing.written_short_day(as_day(value), today=localdate())) if value else NOTHING


@register.filter
def moment(value: datetime | None) -> SafeString | str:
    return timed(localtime(value), writing.written_moment(value, today=localdate())) if value else NOTHING


@register.filter
def days_left(value: date | None) -> SafeString | str:
    return marks.days_left(as_day(value), today=localdate()) if value else NOTHING


def as_day(value: date) -> date:
    return localtime(value).date() if isinstance(value, datetime) else value


def timed(value: date, text: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), text)


@register.filter
def tel(number: str) -> SafeString | str:
    """A link that calls; Dutch numbers are shown as they are said."""
    if not number:
        return ""
    bare = "".join(character for character in number if character.isdigit() or character == "+")
    return format_html('<a class="tel" href="tel:{}"><bdi>{}</bdi></a>', bare, writing.written_phone(bare))


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    return marks.icon(name, css)


@register.simple_tag
def tag(kind: str, text: Text, icon_name: str = "") -> SafeString:
    return marks.tag(kind, text, icon_name)


@register.simple_tag
def party(code: str, name: Text | None = None) -> SafeString:
    return badge(str(code), name)


@register.simple_tag
def mark(kind: str, text: Text = "") -> SafeString:
    return marks.mark(str(kind), text)


@register.simple_tag(name="plan")
def plan_tag(boxes: Sequence[plan.Box]) -> SafeString:
    return plan.drawn(boxes)


@register.inclusion_tag("portal/ui/chart.html", name="chart")
def chart_tag(chart: Chart) -> dict[str, object]:
    return {"chart": chart}


@register.inclusion_tag("plattegrond/errors.html")
def error_summary(form: BaseForm) -> dict[str, object]:
    return {"form": form}


@register.simple_tag(name="faults")
def faults_tag(form: BaseForm) -> tuple[Fault, ...]:
    return faults(form)


@register.simple_tag
def envelope(code: str, state: str) -> SafeString:
    """A seat's plan before and at the opening: asked, sealed, open."""
    return drawings.envelope(str(code), state)


@register.inclusion_tag("plattegrond/hidden.html")
def hidden(form: BaseForm) -> dict[str, object]:
    return {"form": form}


@register.inclusion_tag("plattegrond/cell.html")
def cell(field: BoundField, suffix: Text = "") -> dict[str, object]:
    """A field inside a table: the label is there for those who cannot see the row and the column."""
    return {"field": field, "suffix": suffix}


@register.filter
def cards(field: BoundField) -> tuple[CardShown, ...]:
    return shown_cards(field)


@register.filter
def typed(request: HttpRequest) -> tuple[str, ...]:
    """The longer texts of a form that could not be taken, to be copied from the page; never a password."""
    texts = (text for name, text in request.POST.items() if "password" not in name and "csrf" not in name)
    return tuple(text for text in texts if isinstance(text, str) and " " in text.strip())
