"""Postcodes, BAG numbers, telephone numbers and e-mail addresses."""

from __future__ import annotations

import pytest
from django import forms
from django.core.exceptions import ValidationError

from portal.ui.fields import BagField, EmailField, OnceField, PhoneField, PostcodeField, RevisionField
from portal.ui.fields.contact import same_address


def code_of(field: forms.Field, text: str) -> str | None:
    with pytest.raises(ValidationError) as refusal:
        field.clean(text)
    return refusal.value.error_list[0].code


@pytest.mark.parametrize("text", ["1234AB", "1234ab", "1234 AB ", "1234  ab", "1234-ab"])
def test_a_postcode_is_written_in_one_way(text: str) -> None:
    assert PostcodeField().clean(text) == "1234 AB"


@pytest.mark.parametrize("text", ["0123AB", "1234", "AB1234", "1234ABC", "1234SS", "1234A1", "\uff11234AB"])
def test_another_postcode_is_refused(text: str) -> None:
    assert code_of(PostcodeField(), text) == "invalid"


@pytest.mark.parametrize("text", ["0344010000012345", " 0344 0100 0001 2345 "])
def test_a_bag_number_keeps_its_zero(text: str) -> None:
    assert BagField().clean(text) == "0344010000012345"


@pytest.mark.parametrize("text", ["344010000012345", "03440100000123456", "0344010000O12345", "1,2E+05"])
def test_another_bag_number_is_refused(text: str) -> None:
    assert code_of(BagField(), text) == "invalid"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("06 12 34 56 78", "+31612345678"),
        ("06\u201112 34 56 78", "+31612345678"),
        ("+31(0)6 12345678", "+31612345678"),
        ("0031 6 1234 5678", "+31612345678"),
        ("(030) 123 45 67", "+31301234567"),
        ("+32 470 12 34 56", "+32470123456"),
    ],
)
def test_a_telephone_number_is_kept_in_the_international_form(text: str, number: str) -> None:
    assert PhoneField().clean(text) == number


@pytest.mark.parametrize("text", ["061234567", "06123456789", "112", "+31", "geen", "06-1234567x", "+00612345678"])
def test_another_telephone_number_is_refused(text: str) -> None:
    assert code_of(PhoneField(), text) == "invalid"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("jan@example.nl", "jan@example.nl"),
        (" JAN@Example.NL ", "JAN@example.nl"),
        ("jan+x@example.nl.", "jan+x@example.nl"),
        ("jan@exämple.nl", "jan@xn--exmple-cua.nl"),
    ],
)
def test_an_address_keeps_its_spelling_with_a_plain_domain(text: str, address: str) -> None:
    assert EmailField().clean(text) == address


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("j\u0430n@example.nl", "lookalike"),
        ("jan@ex\u0430mple.nl", "lookalike"),
        ("jan@example.nl\nBcc: x@y.nl", "invalid"),
        ("a@b,c@d", "invalid"),
        ("jan", "invalid"),
        ("jan@", "invalid"),
        ("@example.nl", "invalid"),
        ("jan@example.nl\u202e", "reversed"),
        ("j" * 250 + "@example.nl", "max_length"),
    ],
)
def test_what_is_no_address_is_refused(text: str, code: str) -> None:
    assert code_of(EmailField(), text) in {code, "invalid"}


def test_upper_case_makes_no_other_address() -> None:
    assert same_address("JAN@Example.NL", "jan@example.nl")


def test_a_revision_is_a_number() -> None:
    assert RevisionField().clean("3") == 3


@pytest.mark.parametrize("text", ["-1", "1e3", "x", "3.0", "\u0663", "9" * 40])
def test_a_tampered_revision_is_refused(text: str) -> None:
    assert code_of(RevisionField(), text) == "invalid"


@pytest.mark.parametrize(
    "text",
    [
        "{8c2f7a52-7e5c-4a7e-9a39-4f0b8f1d1c11}",
        "urn:uuid:8c2f7a52-7e5c-4a7e-9a39-4f0b8f1d1c11",
        "8c2f7a527e5c4a7e9a394f0b8f1d1c11",
        "8C2F7A52-7E5C-4A7E-9A39-4F0B8F1D1C11",
    ],
)
def test_a_key_has_one_form_only(text: str) -> None:
    assert code_of(OnceField(), text) == "invalid"


def test_a_key_is_read_as_itself() -> None:
    assert str(OnceField().clean("8c2f7a52-7e5c-4a7e-9a39-4f0b8f1d1c11")) == "8c2f7a52-7e5c-4a7e-9a39-4f0b8f1d1c11"
