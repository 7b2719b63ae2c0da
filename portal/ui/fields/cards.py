"""Choices as cards: a label, a line of explanation, an icon, and fields that open under the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.ui.fields.base import FieldOptions, Text
from portal.value import value

IN_WORDS: tuple[Text, ...] = (
    _("geen"),
    _("één"),
    _("twee"),
    _("drie"),
    _("vier"),
    _("vijf"),
    _("zes"),
    _("zeven"),
    _("acht"),
    _("negen"),
    _("tien"),
)


def in_words(number: int) -> Text:
    return IN_WORDS[number] if number < len(IN_WORDS) else str(number)


@value
class Card:
    """One choice. `reveal` names fields shown under it, `needs` those of them that must then be filled in."""

    value: str
    label: Text
    hint: Text = ""
    icon: str = ""
    reveal: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


def as_choices(cards: Sequence[Card]) -> list[tuple[str, Text]]:
    return [(card.value, card.label) for card in cards]


class ChoiceCards(forms.ChoiceField):
    """One of several; nothing is chosen beforehand."""

    default_error_messages = {
        "required": _("Kies een van de mogelijkheden."),
        "invalid_choice": _("Deze keuze is er niet meer. Kies een van de mogelijkheden."),
    }

    def __init__(self, *, cards: Sequence[Card] = (), **options: Unpack[FieldOptions]) -> None:
        self.cards = tuple(cards)
        options.setdefault("widget", forms.RadioSelect)
        super().__init__(choices=as_choices(cards), **options)  # type: ignore[arg-type]  # see RefusingField

    def offer(self, cards: Sequence[Card]) -> None:
        """Cards that are known only when the form is made."""
        self.cards = tuple(cards)
        self.choices = as_choices(cards)


class CheckCards(forms.MultipleChoiceField):
    """Some of several, with a limit that is said in words."""

    default_error_messages = {
        "required": _("Kies ten minste één mogelijkheid."),
        "invalid_choice": _("Deze keuze is er niet meer. Kies opnieuw."),
        "invalid_list": _("Deze keuze is er niet meer. Kies opnieuw."),
        "exactly": _("U koos er %(count)s. Kies er %(limit)s."),
        "at_most": _("U koos er %(count)s. Kies er hoogstens %(limit)s."),
    }

    def __init__(
        self,
        *,
        cards: Sequence[Card] = (),
        exactly: int | None = None,
        at_most: int | None = None,
        **options: Unpack[FieldOptions],
    ) -> None:
        self.cards = tuple(cards)
        self.exactly = exactly
        self.at_most = at_most
        options.setdefault("widget", forms.CheckboxSelectMultiple)
        super().__init__(choices=as_choices(cards), **options)  # type: ignore[arg-type]  # see RefusingField

    def offer(self, cards: Sequence[Card]) -> None:
        self.cards = tuple(cards)
        self.choices = as_choices(cards)

    def validate(self, chosen: list[str]) -> None:
        super().validate(chosen)
        if self.exactly is not None and chosen and len(chosen) != self.exactly:
            self.refuse("exactly", len(chosen), self.exactly)
        if self.at_most is not None and len(chosen) > self.at_most:
            self.refuse("at_most", len(chosen), self.at_most)

    def refuse(self, code: str, count: int, limit: int) -> None:
        params = {"count": in_words(count), "limit": in_words(limit)}
        raise ValidationError(self.error_messages[code], code=code, params=params)
