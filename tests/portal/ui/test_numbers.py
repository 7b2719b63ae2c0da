"""What people type for an amount or a quantity, and what comes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from portal.money import MAX_AMOUNT
from portal.ui.fields import MoneyField, QuantityField, WholeNumberField
from portal.ui.writing import written_euro, written_number

READ_AS = [
    ("12,50", "12.50"),
    ("12.50", "12.50"),
    ("12.5", "12.50"),
    ("12", "12.00"),
    ("0", "0.00"),
    ("-0", "0.00"),
    ("007", "7.00"),
    ("1.234,56", "1234.56"),
    ("1.234.567,8", "1234567.80"),
    ("1 234,56", "1234.56"),
    ("€ 12,50", "12.50"),
    ("€12,50", "12.50"),
    ("12,50 €", "12.50"),
    ("EUR 12,50", "12.50"),
    ("12,50\u00a0", "12.50"),
    ("\u00a0€\u00a01\u202f234,56 ", "1234.56"),
    ("12,-", "12.00"),
    ("12,--", "12.00"),
    ("1234.5", "1234.50"),
]

REFUSED = [
    ("1.234", "ambiguous"),
    ("-1.234", "ambiguous"),
    ("999.999", "ambiguous"),
    ("1,234.56", "english"),
    ("1,234,567", "english"),
    ("1e3", "scientific"),
    ("1E+3", "scientific"),
    ("1e309", "scientific"),
    ("9" * 5000, "invalid"),
    ("1_000", "invalid"),
    ("\uff11\uff12\uff13", "other_digits"),
    ("\u0663", "other_digits"),
    ("½", "other_digits"),
    ("NaN", "invalid"),
    ("sNaN", "invalid"),
    ("Infinity", "invalid"),
    ("-Infinity", "invalid"),
    ("-5", "negative"),
    ("\u22125", "negative"),
    ("- 5", "invalid"),
    ("12,345", "places"),
    ("1,234", "places"),
    ("0.123", "places"),
    ("0x10", "invalid"),
    ("--5", "invalid"),
    ("5\0", "invalid"),
    ("12,", "invalid"),
    (",50", "invalid"),
    ("1 2", "invalid"),
    ("1.23.456", "invalid"),
    ("=1+1", "invalid"),
    ("twaalf", "invalid"),
    ("\ud800", "invalid"),
    ("1000000,01", "max_value"),
    ("99999999999999", "max_value"),
    ("", "required"),
    ("   ", "required"),
]


def code_of(field: MoneyField | QuantityField | WholeNumberField, text: object) -> str | None:
    with pytest.raises(ValidationError) as refusal:
        field.clean(text)
    return refusal.value.error_list[0].code


@pytest.mark.parametrize(("text", "amount"), READ_AS)
def test_an_amount_is_read_the_dutch_way(text: str, amount: str) -> None:
    assert str(MoneyField(max_value=Decimal(10_000_000)).clean(text)) == amount


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_an_amount_that_could_be_something_else_is_refused(text: str, code: str) -> None:
    assert code_of(MoneyField(), text) == code


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1.234", "Bedoelt u 1234 of 1,23? Schrijf het bedrag zonder punt."),
        ("1,234.56", "Bedoelt u 1234,56? Schrijf een komma voor de centen en geen punt."),
        ("12,345", "Gebruik hoogstens 2 cijfers na de komma, bijvoorbeeld 12,35."),
        ("1000000,01", "Vul een bedrag in van hoogstens € 1.000.000."),
        ("-5", "Vul een bedrag in dat niet onder 0 ligt."),
    ],
)
def test_a_refusal_says_what_is_right(text: str, sentence: str) -> None:
    with override("nl"), pytest.raises(ValidationError) as refusal:
        MoneyField().clean(text)
    assert refusal.value.messages == [sentence]


def test_exactly_a_million_is_allowed() -> None:
    assert MoneyField().clean("1.000.000,00") == MAX_AMOUNT


def test_an_amount_left_out_is_none_where_it_may() -> None:
    assert MoneyField(required=False).clean("") is None


def test_a_decimal_that_is_no_number_is_refused() -> None:
    assert code_of(MoneyField(), Decimal("NaN")) == "invalid"


@pytest.mark.parametrize(
    ("text", "quantity"),
    [("2,5", "2.50"), ("2.5", "2.50"), ("0,01", "0.01"), ("1.234,5", "1234.50"), ("10000", "10000.00")],
)
def test_a_quantity_is_read(text: str, quantity: str) -> None:
    assert str(QuantityField().clean(text)) == quantity


@pytest.mark.parametrize(
    ("text", "code"),
    [("0", "min_value"), ("0,00", "min_value"), ("-1", "negative"), ("10000,01", "max_value"), ("2,555", "places")],
)
def test_a_quantity_out_of_range_is_refused(text: str, code: str) -> None:
    assert code_of(QuantityField(), text) == code


def test_a_quantity_with_three_places_still_asks_about_a_point() -> None:
    assert code_of(QuantityField(places=3), "1.234") == "ambiguous"


@pytest.mark.parametrize(("text", "count"), [("3", 3), ("1.0", 1), ("1,0", 1), ("0", 0), ("1.000,0", 1000)])
def test_a_count_is_whole(text: str, count: int) -> None:
    assert WholeNumberField().clean(text) == count


@pytest.mark.parametrize(
    ("text", "code"),
    [("2,5", "places"), ("1.234", "ambiguous"), ("-1", "negative"), ("1e3", "scientific"), ("", "required")],
)
def test_a_count_that_is_not_whole_is_refused(text: str, code: str) -> None:
    assert code_of(WholeNumberField(), text) == code


@given(st.decimals(min_value=0, max_value=MAX_AMOUNT, places=2))
def test_what_a_field_shows_it_reads_back(amount: Decimal) -> None:
    field = MoneyField()
    assert field.clean(field.prepare_value(amount)) == amount


@given(st.decimals(min_value=0, max_value=MAX_AMOUNT, places=2))
def test_what_a_page_shows_a_field_reads(amount: Decimal) -> None:
    assert MoneyField().clean(written_euro(amount)) == amount


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_never_an_error(text: str) -> None:
    field = MoneyField(required=False)
    try:
        amount = field.clean(text)
    except ValidationError:
        amount = None
    assert amount is None or 0 <= amount <= MAX_AMOUNT


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [("1234.5", 2, "1234,50"), ("-0.004", 2, "0,00"), ("-12", 0, "\u221212"), ("0.125", 2, "0,13")],
)
def test_a_number_is_written_with_a_comma(number: str, places: int, text: str) -> None:
    assert written_number(Decimal(number), places) == text
