"""What the inspector types: facts of a thing, a defect, a wish, a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from mutations.dwellings.choices import Condition, DefectKind
from portal.money import MAX_QUANTITY
from portal.ui.fields import (
    Card,
    ChoiceCards,
    LineField,
    QuantityField,
    RevisionField,
    TextField,
    WholeNumberField,
    YearField,
)
from portal.ui.forms import Form
from portal.ui.tags import euro
from wishes.catalogue.choices import ACTION_ICONS
from wishes.inspection.values import OwnChoice

GONE = _("Deze keuze is er niet meer. Kies opnieuw.")
LEAVE = "leave"
CONDITIONS = [("", _("niet bekeken")), *((one.value, format_lazy("{} {}", one.value, one.label)) for one in Condition)]


class FactsForm(Form):
    """Facts of the dwelling, shared with all once the pre-inspection is closed."""

    condition = forms.TypedChoiceField(
        label=_("Conditie (NEN 2767)"),
        choices=CONDITIONS,
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": GONE},
    )
    year_placed = YearField(label=_("Geplaatst in"), required=False)
    count = WholeNumberField(label=_("Aantal"), min_value=1, max_value=999)
    length = QuantityField(label=_("Lengte in meters"), min_value=Decimal(0), max_value=Decimal(1000), required=False)
    is_addition = forms.BooleanField(label=_("Van de vertrekkende huurder (ZAV)"), required=False)
    may_be_taken_over = forms.BooleanField(label=_("Mag de nieuwe huurder overnemen"), required=False)
    revision = RevisionField()

    def arguments(self) -> Mapping[str, object]:
        return {**self.cleaned_data, "length": self.cleaned_data["length"] or Decimal(0)}


class DefectForm(Form):
    kind = forms.TypedChoiceField(
        label=_("Wat is er mis?"),
        choices=[("", _("Kies")), *DefectKind.choices],
        coerce=DefectKind,
        error_messages={"required": _("Kies wat er mis is."), "invalid_choice": GONE},
    )
    text = LineField(label=_("In een paar woorden"), max_length=200)


class WishForm(Form):
    """One choice for a thing, or that nothing is needed."""

    choice = ChoiceCards(label=_("Wat zou u doen?"))
    note = TextField(label=_("Opmerking"), required=False, max_length=5000)
    revision = RevisionField()

    def __init__(self, *args: object, choices: Sequence[OwnChoice], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["choice"]
        if isinstance(field, ChoiceCards):
            field.offer([Card(value=LEAVE, label=_("Niets nodig"), icon="home-check"), *map(card_of, choices)])

    @property
    def leaves(self) -> bool:
        return self.cleaned_data.get("choice") == LEAVE


def card_of(own: OwnChoice) -> Card:
    hint = euro(own.amount.incl) if own.choice.recipe else ""
    icon = ACTION_ICONS[own.choice.action]
    return Card(value=f"choice:{own.choice.code}", label=own.choice.label, hint=hint, icon=icon)


class LineForm(Form):
    """A work with its quantity, at the corporation's book."""

    work_code = LineField(label=_("Werk"), widget=forms.HiddenInput, max_length=30)
    quantity = QuantityField(label=_("Aantal"), max_value=MAX_QUANTITY)
    revision = RevisionField()
