"""When things happened in the demo."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils.timezone import make_aware


def morning(day: date) -> datetime:
    return make_aware(datetime.combine(day, time(9)))
