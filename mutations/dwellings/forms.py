"""What is typed of a dwelling and of what is found in it; field names are those of the services."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from uuid import UUID

from django import forms
from django.db.models import TextChoices
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from mutations.dwellings.choices import AccessibilityLabel, Condition, DefectKind, DwellingKind, QualityLevel
from mutations.dwellings.models import Dwelling, Element, Room, TypeRoom
from mutations.dwellings.rules import MAX_HOUSE_NUMBER, MAX_MEASURE
from portal.errors import DomainError, Text
from portal.ui.fields import (
    BagField,
    LineField,
    MoneyField,
    PostcodeField,
    QuantityField,
    RevisionField,
    WholeNumberField,
    YearField,
)
from portal.ui.forms import Form

GONE = _("Deze keuze is er niet meer. Kies opnieuw.")
MAX_RENT = Decimal(10000)
NOTHING = Decimal(0)


def choice_field(label: Text, choices: type[TextChoices]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,  # type: ignore[arg-type]  # the stubs know lazy texts by a name that Django lacks
        choices=choices.choices,
        error_messages={"invalid_choice": GONE},
    )


class SearchForm(Form):
    q = LineField(label=_("Zoek op adres of BAG-nummer"), max_length=80, required=False)
    page = WholeNumberField(label=_("Bladzijde"), min_value=1, max_value=100_000, required=False)


class RevisedForm(Form):
    """After a conflict the page shows what stands now; sent once more, what was typed is meant to replace it."""

    revision = RevisionField()

    def refuse(self, refusal: DomainError) -> None:
        super().refuse(refusal)
        if isinstance(self.theirs, Dwelling | Room | TypeRoom | Element):
            self.data = {name: self.data[name] for name in self.data} | {"revision": str(self.theirs.revision)}

    @property
    def stands(self) -> tuple[tuple[str, str], ...]:
        """What another saved meanwhile, where it differs from what was typed: the field's name and its content."""
        rows = ((name, field, getattr(self.theirs, name)) for name, field in self.fields.items() if name != "revision")
        return tuple(
            (str(field.label), self.shown(name, field, content))
            for name, field, content in rows
            if content != self.cleaned_data.get(name)
        )

    def shown(self, name: str, field: forms.Field, content: object) -> str:
        named: Callable[[], str] | None = getattr(self.theirs, f"get_{name}_display", None)
        if content in (None, ""):
            return "–"
        if isinstance(field, forms.BooleanField):
            return str(_("ja") if content else _("nee"))
        return str(named() if named else field.prepare_value(content))


class DwellingForm(Form):
    street = LineField(label=_("Straat"), max_length=80)
    house_number = WholeNumberField(label=_("Huisnummer"), min_value=1, max_value=MAX_HOUSE_NUMBER)
    house_letter = LineField(label=_("Huisletter"), max_length=1, required=False)
    house_addition = LineField(label=_("Toevoeging"), max_length=10, required=False)
    postcode = PostcodeField(label=_("Postcode"))
    city = LineField(label=_("Woonplaats"), max_length=60)
    bag_id = BagField(label=_("BAG-nummer"), required=False)
    complex_code = LineField(label=_("Complex"), max_length=20, required=False)
    kind = choice_field(_("Soort woning"), DwellingKind)
    year_built = YearField(label=_("Bouwjaar"))
    year_first_use = YearField(label=_("In gebruik sinds"), help_text=_("Bepaalt het btw-tarief."))
    floor_area = QuantityField(label=_("Woonoppervlakte"), max_value=MAX_MEASURE, unit="m²")
    storeys = WholeNumberField(label=_("Woonlagen"), min_value=1, max_value=9)
    monthly_rent = MoneyField(label=_("Huur per maand"), max_value=MAX_RENT)
    quality = choice_field(_("Kwaliteitsniveau"), QualityLevel)
    accessibility = choice_field(_("Toegankelijkheid"), AccessibilityLabel)


class NewDwellingForm(DwellingForm):
    type_id = forms.TypedChoiceField(
        label=_("Woningtype"),
        coerce=UUID,
        empty_value=None,
        error_messages={"invalid_choice": GONE, "required": _("Kies een woningtype.")},
    )
    field_order = ["type_id"]

    def __init__(self, *args: object, types: Sequence[tuple[UUID, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["type_id"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Kies een woningtype")), *((str(key), name) for key, name in types)]
            field.required = bool(types)


class ChangeDwellingForm(DwellingForm, RevisedForm):
    pass


class MeasureForm(RevisedForm):
    floor_area = QuantityField(label=_("Vloer"), min_value=NOTHING, max_value=MAX_MEASURE, unit="m²")
    wall_area = QuantityField(label=_("Wanden"), min_value=NOTHING, max_value=MAX_MEASURE, unit="m²")
    ceiling_area = QuantityField(label=_("Plafond"), min_value=NOTHING, max_value=MAX_MEASURE, unit="m²")
    perimeter = QuantityField(label=_("Omtrek"), min_value=NOTHING, max_value=MAX_MEASURE, unit="m")


class ElementForm(RevisedForm):
    """The facts of one thing."""

    year_placed = YearField(label=_("Jaar van plaatsing"), required=False)
    condition = forms.TypedChoiceField(
        label=_("Conditie (NEN 2767)"),
        choices=[
            ("", _("Niet bekeken")),
            *((str(c.value), format_lazy("{} – {}", c.value, c.label)) for c in Condition),
        ],
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": GONE},
    )
    count = WholeNumberField(label=_("Aantal"), min_value=1, max_value=999)
    length = QuantityField(label=_("Lengte"), min_value=NOTHING, max_value=MAX_MEASURE, unit="m")
    is_addition = forms.BooleanField(label=_("Aangebracht door de vorige huurder (ZAV)"), required=False)
    may_be_taken_over = forms.BooleanField(label=_("De volgende huurder mag dit overnemen"), required=False)


class DefectForm(Form):
    kind = forms.TypedChoiceField(
        label=_("Wat is er mis?"),
        choices=DefectKind.choices,
        coerce=DefectKind,
        error_messages={"invalid_choice": GONE},
    )
    text = LineField(label=_("In een paar woorden"), max_length=200)


class CopyTypeForm(Form):
    name = LineField(label=_("Naam van het nieuwe woningtype"), max_length=80)


class AddElementForm(Form):
    kind_id = forms.TypedChoiceField(label=_("Onderdeel"), coerce=UUID, error_messages={"invalid_choice": GONE})

    def __init__(self, *args: object, kinds: Sequence[tuple[UUID, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["kind_id"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(str(key), label) for key, label in kinds]


def initial_of(row: Dwelling | Room | TypeRoom | Element, form: type[Form]) -> dict[str, object]:
    """What stands in the row, for the fields of the form."""
    return {name: getattr(row, name) for name in form.base_fields}
