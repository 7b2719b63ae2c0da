"""Cards of a choice as the form shows them: each with its button and the fields that open under it."""

from __future__ import annotations

from django.forms.boundfield import BoundField, BoundWidget

from portal.ui.fields.cards import Card, CheckCards, ChoiceCards
from portal.value import value


@value
class RevealedField:
    field: BoundField
    needed: bool


@value
class CardShown:
    card: Card
    button: BoundWidget
    fields: tuple[RevealedField, ...]


def shown_cards(field: BoundField) -> tuple[CardShown, ...]:
    """Also for a plain choice with radio buttons or boxes: its options become cards without explanation."""
    buttons = list(field.subwidgets)
    known = {card.value: card for card in cards_of(field)}
    return tuple(shown(field, button, known) for button in buttons)


def shown(field: BoundField, button: BoundWidget, known: dict[str, Card]) -> CardShown:
    value_of = str(button.data["value"])
    card = known.get(value_of) or Card(value=value_of, label=button.choice_label)
    fields = tuple(RevealedField(field=field.form[name], needed=name in card.needs) for name in card.reveal)
    return CardShown(card=card, button=button, fields=fields)


def cards_of(field: BoundField) -> tuple[Card, ...]:
    return field.field.cards if isinstance(field.field, ChoiceCards | CheckCards) else ()
