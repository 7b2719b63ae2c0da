"""What the policy owner types."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.actor import Function
from portal.money import MAX_AMOUNT
from portal.ui.fields import DateField, LineField, MoneyField, TextField
from portal.ui.fields.hidden import STALE
from portal.ui.forms import Form
from wishes.policy.choices import FactCode
from wishes.policy.values import Limit


class DraftForm(Form):
    """The next version starts as a copy of the one in force."""

    valid_from = DateField(label=_("Geldt vanaf"), help_text=_("Een dag na vandaag. Lopende zaken veranderen niet."))
    decision_reference = LineField(label=_("Besluit waarop dit rust"), max_length=120)
    why = TextField(label=_("Waarom verandert het?"), max_length=1000)


class CeilingForm(Form):
    """A ceiling in euros including VAT, or a count; or none, by name."""

    ceiling = MoneyField(label=_("Grens"), max_value=MAX_AMOUNT, required=False)
    unlimited = forms.BooleanField(label=_("Geen grens"), required=False)

    def clean(self) -> dict[str, object]:
        typed = super().clean()
        if "ceiling" not in self.errors and (typed.get("ceiling") is None) is not bool(typed.get("unlimited")):
            self.add_error("ceiling", _("Vul een bedrag in, of kies ‘geen grens’. Bijvoorbeeld: 300."))
        return typed

    @property
    def typed(self) -> Decimal | None:
        ceiling = self.cleaned_data.get("ceiling")
        return ceiling if isinstance(ceiling, Decimal) else None


class LimitForm(CeilingForm):
    def __init__(self, *args: object, limit: Limit, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.limit = limit

    def arguments(self) -> Mapping[str, object]:
        kept = self.limit
        limit = Limit(
            code=kept.code, fact=kept.fact, ceiling=self.typed, element_kind=kept.element_kind, choice=kept.choice
        )
        return {"limit": limit}


class MandateForm(CeilingForm):
    function = forms.TypedChoiceField(
        choices=Function.choices, coerce=Function, widget=forms.HiddenInput, error_messages={"invalid_choice": STALE}
    )
    fact = forms.TypedChoiceField(
        choices=FactCode.choices, coerce=FactCode, widget=forms.HiddenInput, error_messages={"invalid_choice": STALE}
    )

    def arguments(self) -> Mapping[str, object]:
        return {
            "function": self.cleaned_data["function"],
            "fact": self.cleaned_data["fact"],
            "ceiling": self.typed,
        }
