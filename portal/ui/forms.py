"""The form that all forms are: our template pack, a summary of its errors, and fields that open under a choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.forms.boundfield import BoundField

from portal.errors import Conflict, DomainError, Text
from portal.ui.fields.base import shown
from portal.ui.fields.cards import Card, CheckCards, ChoiceCards
from portal.value import value


@value
class Fault:
    """A line of the error summary; `target` is the id of the input, empty when it is about the whole."""

    target: str
    text: Text


class ShownField(BoundField):
    """Shows what was typed in a form that can always be sent to a browser, whatever the kind of field."""

    def value(self) -> object:
        typed: object = super().value()
        return shown(typed) if isinstance(typed, str) else typed


class Form(forms.Form):
    use_required_attribute = False
    bound_field_class = ShownField
    theirs: object = None

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_tag = False
        helper.include_media = False
        helper.layout = Layout(*self.flowing())
        return helper

    def flowing(self) -> list[str]:
        """The fields that stand by themselves, in order; the others open under a card, or are hidden."""
        under_cards = {name for card in self.cards() for name in card.reveal}
        hidden = {name for name, field in self.fields.items() if field.widget.is_hidden}
        return [name for name in self.fields if name not in under_cards | hidden]

    def cards(self) -> Iterator[Card]:
        for field in self.fields.values():
            if isinstance(field, ChoiceCards | CheckCards):
                yield from field.cards

    def clean(self) -> dict[str, object]:
        super().clean()
        for name, field in self.fields.items():
            if isinstance(field, ChoiceCards | CheckCards):
                self.settle_cards(field, self.cleaned_data.get(name))
        return self.cleaned_data

    def settle_cards(self, field: ChoiceCards | CheckCards, chosen: object) -> None:
        """What opened under a chosen card may be needed; what was typed under another one does not count."""
        is_chosen = {card.value: card.value == chosen for card in field.cards}
        if isinstance(chosen, list):
            is_chosen = {card.value: card.value in chosen for card in field.cards}
        open_names = {name for card in field.cards if is_chosen[card.value] for name in card.reveal}
        for name in {name for card in field.cards for name in card.reveal} - open_names:
            self.cleaned_data[name] = self.fields[name].to_python(None)
            self.errors.pop(name, None)
        for name in (name for card in field.cards if is_chosen[card.value] for name in card.needs):
            if name not in self.errors and not self.cleaned_data.get(name):
                self.add_error(name, self.fields[name].error_messages["required"])

    def arguments(self) -> Mapping[str, object]:
        """What the service is called with; override where the names differ."""
        return self.cleaned_data

    def refuse(self, refusal: DomainError) -> None:
        """Show a service's refusal at the field that it names, or else above the form."""
        self.add_error(refusal.field if refusal.field in self.fields else None, str(refusal.message))
        if isinstance(refusal, Conflict):
            self.theirs = refusal.theirs


def faults(form: forms.BaseForm) -> tuple[Fault, ...]:
    """What is wrong, in the order of the page: first what is about the whole."""
    if not form.is_bound:
        return ()
    general = [Fault(target="", text=text) for text in map(str, form.non_field_errors())]
    return (*general, *(fault for name in form.fields for fault in faults_of(form[name])))


def faults_of(field: BoundField) -> Iterator[Fault]:
    """A group of radio buttons or boxes has no input of its own, so its first one is pointed at."""
    target = f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label
    for text in map(str, field.errors):
        yield Fault(target="" if field.is_hidden else target, text=text)
