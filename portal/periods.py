"""Periods of whole days, half-open: `valid_from <= day < valid_until`, open where `valid_until` is empty."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db.models import CheckConstraint, F, Func, Model, Q, QuerySet

M = TypeVar("M", bound=Model)


class PeriodQuerySet(QuerySet[M]):
    """Rows with `valid_from` and `valid_until`."""

    def valid_on(self, day: date) -> PeriodQuerySet[M]:
        return self.filter(valid_on(day))


def valid_on(day: date, prefix: str = "") -> Q:
    """The rows, or the rows behind `prefix`, whose period holds this day."""
    until = Q(**{f"{prefix}valid_until__isnull": True}) | Q(**{f"{prefix}valid_until__gt": day})
    return Q(**{f"{prefix}valid_from__lte": day}) & until


def ends_after_start(name: str) -> CheckConstraint:
    return CheckConstraint(name=name, condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")))


def no_overlap(name: str, fields: tuple[str, ...], condition: Q | None = None) -> ExclusionConstraint:
    """No two rows that are equal in `fields` (and meet `condition`) hold on one day."""
    period = Func(F("valid_from"), F("valid_until"), function="daterange", output_field=DateRangeField())
    return ExclusionConstraint(
        name=name,
        expressions=[*((field, RangeOperators.EQUAL) for field in fields), (period, RangeOperators.OVERLAPS)],
        condition=condition,
    )


def overlapping(valid_from: date, valid_until: date | None) -> Q:
    """Rows whose period shares a day with this one."""
    starts_before_end = Q() if valid_until is None else Q(valid_from__lt=valid_until)
    return starts_before_end & (Q(valid_until__isnull=True) | Q(valid_until__gt=valid_from))
