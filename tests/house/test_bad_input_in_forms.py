"""No form takes what is not meant: it says so in Dutch at the field, keeps what was typed, and never breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from crispy_forms.utils import render_crispy_form
from django import forms
from django.utils.html import escape

from portal.ui.fields.base import shown
from portal.ui.forms import Form
from tests.house.corpus import cases_of
from tests.house.samples import SAMPLES, Sample, Typed, all_forms, data_of

SENTENCE = re.compile(r"[A-ZÀ-Ý€].{8,}[.?]", re.DOTALL)
ENGLISH = re.compile(r"\b(the|this|value|required|valid|enter|select|please|ensure)\b", re.IGNORECASE)


def name_of(form: type[Form]) -> str:
    return f"{form.__module__.removesuffix('.forms')}.{form.__name__}"


def test_every_form_of_a_room_is_tried_here() -> None:
    assert {name_of(form) for form in all_forms()} == {name_of(form) for form in SAMPLES}


@pytest.mark.parametrize("form", SAMPLES, ids=name_of)
def test_what_is_meant_is_taken(form: type[Form]) -> None:
    sample = SAMPLES[form]
    built = sample.build(data_of(sample.typed))
    assert built.is_valid(), built.errors
    assert set(built.fields) <= {*sample.typed, *sample.opens, *boxes(built), *fixed(built)}


@pytest.mark.parametrize("form", SAMPLES, ids=name_of)
def test_what_is_not_meant_is_refused_in_dutch_at_its_field_and_kept(form: type[Form]) -> None:
    assert list(faults_of(SAMPLES[form])) == []


def boxes(form: Form) -> set[str]:
    return {name for name, field in form.fields.items() if isinstance(field, forms.BooleanField)}


def fixed(form: Form) -> set[str]:
    return {name for name, field in form.fields.items() if field.disabled}


def faults_of(sample: Sample) -> Iterator[str]:
    for name, field in sample.build(data_of(sample.typed)).fields.items():
        for case, bad in cases_of(field):
            typed = {**sample.typed, **sample.opens.get(name, {}), name: bad}
            form = sample.build(data_of(typed))
            for fault in (
                *at_its_field(form, name),
                *unlike_a_sentence(form),
                *(lost(form, typed) if sample.is_shown else ()),
            ):
                yield f"{name}, {case}: {fault}"


def at_its_field(form: Form, name: str) -> Iterator[str]:
    if form.is_valid():
        yield f"taken as {form.cleaned_data[name]!r:.60}"
    elif set(form.errors) != {name}:
        yield f"said at {sorted(form.errors)}"


def unlike_a_sentence(form: Form) -> Iterator[str]:
    for text in (str(text) for texts in form.errors.values() for text in texts):
        if not SENTENCE.fullmatch(text) or ENGLISH.search(text):
            yield f"says {text!r:.100}"


def lost(form: Form, typed: Typed) -> Iterator[str]:
    """Everything that can be typed again is on the page as it was typed; choices are offered anew."""
    try:
        page = render_crispy_form(form).encode().decode()
    except UnicodeError:
        yield "cannot be sent to a browser"
        return
    for name, text in typed.items():
        if isinstance(text, str) and is_written(form.fields[name]) and escape(shown(text)) not in page:
            yield f"{name} is lost"


def is_written(field: forms.Field) -> bool:
    return not isinstance(field, forms.ChoiceField | forms.BooleanField)
