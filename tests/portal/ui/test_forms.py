"""Forms: what opens under a choice, what a service refuses, what the summary says; and the door that calls it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from portal.errors import Conflict, DomainError, NotAllowed, Refused
from portal.ui.doors import apply, outcome
from portal.ui.fields import Card, CheckCards, ChoiceCards, MoneyField, RevisionField, TextField
from portal.ui.forms import Form, faults


class WishForm(Form):
    revision = RevisionField(required=False)
    choice = ChoiceCards(
        label="Keukenblok",
        cards=[
            Card(value="leave", label="Laten"),
            Card(value="self", label="Zelf", reveal=("own_words", "amount"), needs=("own_words",)),
        ],
    )
    own_words = TextField(required=False, max_length=20, error_messages={"required": _("Vertel het")})
    amount = MoneyField(required=False)
    matters = CheckCards(
        required=False,
        exactly=3,
        cards=[Card(value=letter, label=letter) for letter in "abcd"],
    )


def form_of(query: str) -> WishForm:
    return WishForm(QueryDict(query))


def test_a_card_without_more_is_enough() -> None:
    form = form_of("choice=leave")
    assert form.is_valid()
    assert form.cleaned_data["choice"] == "leave"


def test_nothing_is_chosen_beforehand() -> None:
    assert form_of("").errors["choice"] == ["Kies een van de mogelijkheden."]


def test_a_choice_that_is_not_offered_is_refused() -> None:
    assert form_of("choice=gas").errors["choice"] == ["Deze keuze is er niet meer. Kies een van de mogelijkheden."]


def test_a_chosen_card_may_need_words() -> None:
    assert form_of("choice=self").errors == {"own_words": ["Vertel het"]}


def test_words_under_a_card_that_was_not_chosen_do_not_count() -> None:
    form = form_of("choice=leave&own_words=ik+verf&amount=12")
    assert form.is_valid()
    assert (form.cleaned_data["own_words"], form.cleaned_data["amount"]) == ("", None)


def test_a_mistake_under_a_card_that_was_not_chosen_is_no_mistake() -> None:
    assert form_of("choice=leave&amount=1.234").is_valid()


def test_too_few_cards_are_counted_in_words() -> None:
    assert form_of("choice=leave&matters=a").errors["matters"] == ["U koos er één. Kies er drie."]


def test_too_many_cards_are_counted_in_words() -> None:
    query = "choice=leave&matters=a&matters=b&matters=c&matters=d"
    assert form_of(query).errors["matters"] == ["U koos er vier. Kies er drie."]


def test_the_summary_points_at_the_first_button_of_a_group() -> None:
    found = faults(form_of("amount=x"))
    assert [(fault.target, fault.text) for fault in found] == [
        ("id_choice_0", "Kies een van de mogelijkheden."),
    ]


def test_a_mistake_in_a_hidden_field_is_said_without_a_link() -> None:
    assert [fault.target for fault in faults(form_of("choice=leave&revision=x"))] == [""]


def test_a_form_that_was_not_sent_has_no_mistakes() -> None:
    assert faults(WishForm()) == ()


def test_fields_under_cards_and_hidden_ones_do_not_stand_by_themselves() -> None:
    assert WishForm().flowing() == ["choice", "matters"]


def record(*, choice: str, own_words: str, amount: Decimal | None, matters: list[str], revision: int, by: str) -> str:
    return f"{by} {choice} {own_words} {amount} {matters} {revision}"


def test_the_door_calls_the_service_with_what_was_typed() -> None:
    form = form_of("choice=self&own_words=verf&amount=12,50&revision=3")
    assert outcome(form, record, by="Fatma") == "Fatma self verf 12.50 [] 3"


def test_the_door_does_not_call_when_something_is_wrong() -> None:
    assert apply(form_of("choice=self"), refuse_with, refusal=AssertionError("called")) is False


def refuse_with(*, refusal: Exception, **typed: object) -> None:
    raise refusal


def refused(refusal: DomainError) -> WishForm:
    form = form_of("choice=self&own_words=verf")
    assert apply(form, refuse_with, refusal=refusal) is False
    return form


def test_a_refusal_stands_at_the_field_it_names_and_what_was_typed_stays() -> None:
    form = refused(Refused(_("Te duur"), field="amount"))
    assert form.errors == {"amount": ["Te duur"]}
    assert form["own_words"].value() == "verf"


@pytest.mark.parametrize("field", [None, "unknown"])
def test_a_refusal_about_the_whole_stands_above_the_form(field: str | None) -> None:
    assert refused(Refused("Te laat", field=field)).non_field_errors() == ["Te laat"]


def test_somebody_elses_version_comes_along() -> None:
    assert refused(Conflict("Gewijzigd", theirs="laten")).theirs == "laten"


def test_what_is_forbidden_is_no_mistake_of_the_form() -> None:
    with pytest.raises(NotAllowed):
        apply(form_of("choice=leave"), refuse_with, refusal=NotAllowed("Nee"))


def test_a_service_that_answers_nothing_was_called_all_the_same() -> None:
    assert apply(form_of("choice=leave"), lambda **typed: None) is True
