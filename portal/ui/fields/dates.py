"""Dates in Dutch order, and years; the year always in four digits."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from typing import Unpack

from django import forms
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext_lazy as _

from portal.ui.fields.base import FieldOptions, RefusingField

DUTCH_ORDER = re.compile(r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})[-/. ](?P<year>\d{1,6})", re.ASCII)
ISO_ORDER = re.compile(r"(?P<year>\d{4,6})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
LONGEST = 20
YEAR = re.compile(r"\d{4}", re.ASCII)
YEAR_DIGITS = 4
MONTHS = 12


class DateField(RefusingField):
    """One input; reads 14-10-2026 and what a date input sends, 2026-10-14."""

    default_error_messages = {
        "required": _("Vul een datum in, bijvoorbeeld 14-10-2026."),
        "invalid": _("Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-10-2026."),
        "short_year": _("Schrijf het jaar met vier cijfers, bijvoorbeeld 14-10-2026."),
        "month_first": _("Schrijf eerst de dag en dan de maand: %(meant)s."),
        "month": _("Een jaar heeft 12 maanden. Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-10-2026."),
        "day": _("De laatste dag van die maand is %(last)s."),
        "year": _("Vul een datum in tussen 1-1-%(low)s en 31-12-%(high)s."),
    }

    def __init__(self, *, min_year: int = 2000, max_year: int = 2100, **options: Unpack[FieldOptions]) -> None:
        self.min_year = min_year
        self.max_year = max_year
        super().__init__(**options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {"autocomplete": "off", "class": "date"}

    def prepare_value(self, value: object) -> object:
        if isinstance(value, date):
            return value.strftime("%d-%m-%Y")
        return value

    def to_python(self, value: object) -> date | None:
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        text = "" if value is None else str(value).strip()
        return self.read(text) if text else None

    def read(self, text: str) -> date:
        found = DUTCH_ORDER.fullmatch(text) or ISO_ORDER.fullmatch(text)
        if found is None or len(text) > LONGEST:
            self.refuse("invalid")
        if len(found["year"]) < YEAR_DIGITS:
            self.refuse("short_year")
        year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
        if not self.min_year <= year <= self.max_year:
            self.refuse("year", low=self.min_year, high=self.max_year)
        self.check_in_calendar(year, month, day)
        return date(year, month, day)

    def check_in_calendar(self, year: int, month: int, day: int) -> None:
        if month > MONTHS >= day > 0:
            self.refuse("month_first", meant=f"{month:02}-{day:02}-{year}")
        if not 1 <= month <= MONTHS:
            self.refuse("month")
        last = monthrange(year, month)[1]
        if not 1 <= day <= last:
            self.refuse("day", last=date_format(date(year, month, last), "j F Y"))


class YearField(RefusingField):
    """A year in four digits; cleans to an int."""

    default_error_messages = {
        "required": _("Vul een jaartal in, bijvoorbeeld 1968."),
        "invalid": _("Schrijf het jaartal met vier cijfers, bijvoorbeeld 1968."),
        "range": _("Vul een jaartal in van %(low)s tot en met %(high)s."),
    }

    def __init__(self, *, min_year: int = 1000, max_year: int = 2100, **options: Unpack[FieldOptions]) -> None:
        self.min_year = min_year
        self.max_year = max_year
        super().__init__(**options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {"inputmode": "numeric", "autocomplete": "off", "class": "year"}

    def to_python(self, value: object) -> int | None:
        text = "" if value is None else str(value).strip()
        if not text:
            return None
        if not YEAR.fullmatch(text):
            self.refuse("invalid")
        if not self.min_year <= int(text) <= self.max_year:
            self.refuse("range", low=self.min_year, high=self.max_year)
        return int(text)
