"""Amounts, dates, badges and marks on a page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.http import HttpRequest, QueryDict
from django.utils.translation import override

from portal.ui import badges, marks, tags, writing

TODAY = date(2026, 10, 12)


@pytest.mark.parametrize(
    ("amount", "places", "text"),
    [
        ("1234.56", 2, "€\u00a01.234,56"),
        ("1234.50", 0, "€\u00a01.235"),
        ("0", 2, "€\u00a00,00"),
        ("-12", 2, "\u2212\u00a0€\u00a012,00"),
        ("999999.999", 2, "€\u00a01.000.000,00"),
    ],
)
def test_an_amount_is_written_the_dutch_way(amount: str, places: int, text: str) -> None:
    assert tags.euro(Decimal(amount), places) == f'<bdi class="amount">{text}</bdi>'


def test_a_telephone_number_with_blanks_can_be_called() -> None:
    assert 'href="tel:+31105550100"' in tags.tel("+31 10 555 01 00")


def test_a_quantity_in_an_input_is_plain_and_read_back() -> None:
    assert tags.quantity(Decimal("1234.50")) == "1234,5"


def test_no_amount_is_a_dash_and_not_zero() -> None:
    assert (tags.euro(None), tags.signed_euro(None), tags.quantity(None), tags.day(None)) == ("–", "–", "–", "–")


@pytest.mark.parametrize(
    ("amount", "parts"),
    [("846", ("▲", "+\u00a0€\u00a0846,00")), ("-12", ("▼", "\u2212\u00a0€\u00a012,00")), ("0", ("=", "="))],
)
def test_a_difference_has_arrow_sign_and_amount(amount: str, parts: tuple[str, str]) -> None:
    shown = tags.signed_euro(Decimal(amount))
    assert parts[0] in shown
    assert parts[1] in shown


@pytest.mark.parametrize(
    ("number", "text"), [("2.50", "2,5\u00a0m²"), ("10", "10\u00a0m²"), ("1234.125", "1.234,125\u00a0m²")]
)
def test_a_quantity_has_no_zeros_at_the_end(number: str, text: str) -> None:
    assert tags.quantity(Decimal(number), "m²") == f"<bdi>{text}</bdi>"


@pytest.mark.parametrize(
    ("day", "text"), [(date(2026, 10, 14), "wo 14 oktober"), (date(2027, 1, 4), "ma 4 januari 2027")]
)
def test_a_day_names_the_year_only_when_it_is_another(day: date, text: str) -> None:
    with override("nl"):
        assert writing.written_day(day, today=TODAY) == text


def test_a_short_day_is_in_lower_case_in_dutch() -> None:
    with override("nl"):
        assert writing.written_short_day(date(2026, 10, 14), today=TODAY) == "14 okt"


def test_a_moment_is_told_in_amsterdam() -> None:
    with override("nl"):
        assert writing.written_moment(datetime(2026, 10, 14, 22, 30, tzinfo=UTC), today=TODAY) == "do 15 oktober, 00:30"


@pytest.mark.parametrize(
    ("until", "kind", "text"),
    [
        (date(2026, 10, 10), "err", "2 dagen te laat"),
        (date(2026, 10, 11), "err", "1 dag te laat"),
        (date(2026, 10, 12), "warn", "vandaag"),
        (date(2026, 10, 13), "warn", "nog 1 dag"),
        (date(2026, 10, 17), "warn", "nog 5 dagen"),
        (date(2026, 10, 18), "plain", "nog 6 dagen"),
    ],
)
def test_the_days_that_are_left_are_said(until: date, kind: str, text: str) -> None:
    with override("nl"):
        shown = marks.days_left(until, today=TODAY)
    assert f'class="tag {kind}"' in shown
    assert text in shown


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("+31612345678", "06\u00a012\u00a034\u00a056\u00a078"),
        ("+31301234567", "030\u00a0123\u00a045\u00a067"),
        ("+32470123456", "+32470123456"),
    ],
)
def test_a_telephone_number_is_shown_as_it_is_said(number: str, text: str) -> None:
    assert tags.tel(number) == f'<a class="tel" href="tel:{number}"><bdi>{text}</bdi></a>'


@pytest.mark.parametrize(("code", "shape"), [("S", "s"), ("H", "h"), ("O", "o"), ("A", "a"), ("D", "d"), ("7", "n")])
def test_each_seat_has_a_shape_of_its_own(code: str, shape: str) -> None:
    assert f'class="pt {shape}"' in badges.badge(code)


def test_a_badge_alone_speaks_its_name() -> None:
    assert 'aria-label="Huurder"' in badges.badge("H")


def test_a_badge_beside_a_name_is_silent() -> None:
    shown = badges.badge("H", "Fatma Yılmaz")
    assert "aria-label" not in shown
    assert "Fatma Yılmaz" in shown


@pytest.mark.parametrize(("kind", "word"), [("silent", "niet genoemd"), ("leave", "laten"), ("do", "doen")])
def test_the_three_marks_are_three_words(kind: str, word: str) -> None:
    assert word in marks.mark(kind)


def test_an_unknown_icon_is_a_dot() -> None:
    assert marks.icon("nothing") == marks.icon("dot")


def test_what_a_person_is_called_cannot_become_markup() -> None:
    assert "&lt;b&gt;" in badges.badge("H", "<b>")
    assert "&lt;b&gt;" in marks.tag("ok", "<b>")
    assert "&lt;b&gt;" in marks.mark("do", "<b>")


def test_only_longer_texts_of_a_lost_form_are_given_back() -> None:
    request = HttpRequest()
    request.POST = QueryDict("words=ik+verf+zelf&password=een+geheim&csrfmiddlewaretoken=a+b&choice=self")
    assert tags.typed(request) == ("ik verf zelf",)
