"""Dates as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from portal.ui.fields import DateField, YearField


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14-10-2026", date(2026, 10, 14)),
        ("1-2-2026", date(2026, 2, 1)),
        ("14/10/2026", date(2026, 10, 14)),
        ("14.10.2026", date(2026, 10, 14)),
        ("14 10 2026", date(2026, 10, 14)),
        (" 14-10-2026 ", date(2026, 10, 14)),
        ("2026-10-14", date(2026, 10, 14)),
        ("29-02-2028", date(2028, 2, 29)),
        ("01-01-2000", date(2000, 1, 1)),
        ("31-12-2100", date(2100, 12, 31)),
    ],
)
def test_a_date_is_read_in_dutch_order(text: str, day: date) -> None:
    assert DateField().clean(text) == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Vul een datum in, bijvoorbeeld 14-10-2026."),
        ("01-02-03", "Schrijf het jaar met vier cijfers, bijvoorbeeld 14-10-2026."),
        ("14-10-26", "Schrijf het jaar met vier cijfers, bijvoorbeeld 14-10-2026."),
        ("01/13/2026", "Schrijf eerst de dag en dan de maand: 13-01-2026."),
        ("31-02-2026", "De laatste dag van die maand is 28 februari 2026."),
        ("29-02-2026", "De laatste dag van die maand is 28 februari 2026."),
        ("00-01-2026", "De laatste dag van die maand is 31 januari 2026."),
        ("14-00-2026", "Een jaar heeft 12 maanden. Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-10-2026."),
        ("14-13-2026", "Een jaar heeft 12 maanden. Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-10-2026."),
        ("01-01-0001", "Vul een datum in tussen 1-1-2000 en 31-12-2100."),
        ("31-12-9999", "Vul een datum in tussen 1-1-2000 en 31-12-2100."),
        ("31-12-1999", "Vul een datum in tussen 1-1-2000 en 31-12-2100."),
        ("14-10-20266", "Vul een datum in tussen 1-1-2000 en 31-12-2100."),
        ("morgen", "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-10-2026."),
        ("14 oktober 2026", "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-10-2026."),
        ("20261014", "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-10-2026."),
        ("\u0661\u0664-10-2026", "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-10-2026."),
        ("14-10-2026\0", "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 14-10-2026."),
    ],
)
def test_a_date_that_cannot_be_is_refused_with_the_way_out(text: str, sentence: str) -> None:
    with override("nl"), pytest.raises(ValidationError) as refusal:
        DateField().clean(text)
    assert refusal.value.messages == [sentence]


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 12, 31)))
def test_a_date_that_is_shown_is_read_back(day: date) -> None:
    field = DateField()
    assert field.clean(field.prepare_value(day)) == day


def test_a_year_before_2000_is_read_where_the_field_says_so() -> None:
    assert DateField(min_year=1900).clean("12-05-1931") == date(1931, 5, 12)


@pytest.mark.parametrize(("text", "year"), [("1968", 1968), ("1000", 1000), (" 2100 ", 2100)])
def test_a_year_has_four_digits(text: str, year: int) -> None:
    assert YearField().clean(text) == year


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("68", "invalid"),
        ("0968", "range"),
        ("2101", "range"),
        ("19 68", "invalid"),
        ("1968,5", "invalid"),
        ("", "required"),
    ],
)
def test_another_year_is_refused(text: str, code: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        YearField().clean(text)
    assert refusal.value.error_list[0].code == code
