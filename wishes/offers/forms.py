"""What the contractor types on his sheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.money import MAX_AMOUNT, MAX_QUANTITY
from portal.ui.fields import LineField, MoneyField, QuantityField, RevisionField
from portal.ui.forms import Form
from wishes.catalogue.values import Work

BETWEEN = " · "


def named(work: Work) -> str:
    """How a work stands in the list to choose from; its code comes first."""
    return f"{work.code}{BETWEEN}{work.label}"


class LineForm(Form):
    """A line of the sheet; without a price it is the book's, another price asks why."""

    work_code = LineField(label=_("Werk"), max_length=200)
    quantity = QuantityField(label=_("Aantal"), max_value=MAX_QUANTITY)
    price_excl = MoneyField(label=_("Prijs per eenheid, excl. btw"), max_value=MAX_AMOUNT, required=False)
    price_reason = LineField(label=_("Waarom deze prijs?"), max_length=200, required=False)
    revision = RevisionField()

    def __init__(self, *args: object, works: Iterable[Work], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.works = {work.code.casefold(): work.code for work in works}

    def clean_work_code(self) -> str:
        """The code, or a line of the list, in any case of letters."""
        typed = str(self.cleaned_data["work_code"]).split(BETWEEN)[0].strip().casefold()
        code = self.works.get(typed)
        if code is None:
            raise forms.ValidationError(_("Kies een werk uit de lijst, of typ de code. Bijvoorbeeld: KEU-010."))
        return code

    def arguments(self) -> Mapping[str, object]:
        typed = self.cleaned_data
        price = typed.get("price_excl")
        return {
            "work_code": typed["work_code"],
            "quantity": typed["quantity"],
            "price_excl": price if isinstance(price, Decimal) else None,
            "price_reason": typed.get("price_reason") or "",
            "revision": typed["revision"],
        }


class ChoiceForm(Form):
    """A choice whose recipe fills in the lines."""

    choice = LineField(
        label=_("Keuze"), max_length=30, error_messages={"required": _("Kies een van de mogelijkheden.")}
    )
    revision = RevisionField()


class RevisionForm(Form):
    """For a button without anything to type."""

    revision = RevisionField()
