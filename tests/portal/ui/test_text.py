"""Names, codes and free words: what is kept as typed and what cannot be stored."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from portal.ui.fields import LineField, TextField
from portal.ui.forms import Form


def code_of(field: LineField | TextField, text: str) -> str | None:
    with pytest.raises(ValidationError) as refusal:
        field.clean(text)
    return refusal.value.error_list[0].code


@pytest.mark.parametrize(
    "name",
    [
        "null",
        "undefined",
        "O'Neill",
        "van der",
        "X",
        "Özgür Yılmaz",
        "Ана",
        "مريم",
        "<script>",
        "{{7*7}}",
        "=1+1",
        "%_\\",
    ],
)
def test_a_name_is_kept_as_it_was_typed(name: str) -> None:
    assert LineField().clean(name) == name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Jan  ", "Jan"),
        ("Jan\nde Wit", "Jan de Wit"),
        ("Jan\r\n\tde  Wit", "Jan de Wit"),
        ("\ufeffJan", "Jan"),
        ("Jose\u0301", "José"),
        ("06\u00a012", "06 12"),
    ],
)
def test_a_line_is_tidied(typed: str, kept: str) -> None:
    assert LineField().clean(typed) == kept


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Jan\0", "unstorable"),
        ("Jan\x07", "unstorable"),
        ("Jan\ud800", "unstorable"),
        ("evil\u202egnp.exe", "reversed"),
        ("a\u2066b", "reversed"),
        ("\u200b\u200d", "required"),
        ("\ufeff", "required"),
        ("\u2800" * 0, "required"),
        ("x" * 121, "max_length"),
        ("x" * 100_000, "max_length"),
    ],
)
def test_a_line_that_cannot_be_stored_or_read_is_refused(text: str, code: str) -> None:
    assert code_of(LineField(), text) == code


def test_free_words_keep_their_lines_and_their_direction() -> None:
    assert TextField().clean("eerste\r\ntweede\u202e \U0001f468\u200d\U0001f469") == (
        "eerste\ntweede\u202e \U0001f468\u200d\U0001f469"
    )


def test_exactly_five_thousand_characters_fit() -> None:
    assert len(TextField().clean("é" * 5000)) == 5000


def test_one_more_is_refused_and_both_numbers_are_said() -> None:
    with pytest.raises(ValidationError) as refusal:
        TextField().clean("x" * 5001)
    assert refusal.value.messages == ["Gebruik hoogstens 5000 tekens; dit zijn er 5001."]


def test_nothing_is_cut_off_by_the_browser() -> None:
    assert "maxlength" not in TextField().widget.attrs


class NameForm(Form):
    name = LineField()


def test_what_cannot_be_encoded_is_shown_with_a_replacement() -> None:
    assert NameForm({"name": "a\ud800\0"})["name"].value() == "a?\ufffd"
