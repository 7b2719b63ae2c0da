"""What a coordinator types of a case; field names are those of the services."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import permutations
from typing import Self
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case
from mutations.cases.rules import BLIND_SEATS
from mutations.cases.values import Holder, SeatingPlan
from portal.corporations.choices import Language
from portal.errors import DomainError, Text
from portal.ui.fields import (
    Card,
    CheckCards,
    ChoiceCards,
    DateField,
    EmailField,
    LineField,
    PhoneField,
    RevisionField,
    WholeNumberField,
)
from portal.ui.forms import Form

GONE = _("Deze keuze is er niet meer. Kies opnieuw.")


class PickField(forms.TypedChoiceField):
    """One of the people or firms that are offered when the form is made; cleans to an id."""

    def __init__(self, *, label: Text, none: Text, required: bool = False) -> None:
        self.none = none
        super().__init__(
            label=label,  # type: ignore[arg-type]  # the stubs know lazy texts by a name that Django lacks
            required=required,
            coerce=UUID,
            empty_value=None,
            error_messages={"required": _("Kies iemand uit de lijst."), "invalid_choice": GONE},
        )

    def offer(self, holders: Sequence[Holder]) -> None:
        self.choices = [("", self.none), *((str(holder.id), holder.name) for holder in holders)]


def offer(form: Form, name: str, holders: Sequence[Holder]) -> None:
    field = form.fields[name]
    if isinstance(field, PickField):
        field.offer(holders)


def inspector_field(*, required: bool = False) -> PickField:
    return PickField(label=_("Opzichter"), none=_("Nog niet bekend"), required=required)


def firm_field(*, required: bool = False) -> PickField:
    return PickField(label=_("Aannemer"), none=_("Nog niet bekend"), required=required)


def language_field() -> ChoiceCards:
    cards = [Card(value=value, label=label) for value, label in Language.choices]
    return ChoiceCards(label=_("Taal van de berichten"), cards=cards, initial=Language.NL)


class ListForm(Form):
    """The tools above the list; what makes no sense is left out of the search."""

    q = LineField(label=_("Zoek op adres of nummer"), max_length=80, required=False)
    stage = forms.ChoiceField(
        label=_("Stap"),
        choices=[("", _("Alle lopende")), *Stage.choices],
        required=False,
        error_messages={"invalid_choice": GONE},
    )
    mine = forms.BooleanField(label=_("Alleen mijn zaken"), required=False)
    page = WholeNumberField(label=_("Bladzijde"), min_value=1, max_value=100_000, required=False)


class ChooseForm(Form):
    q = LineField(label=_("Zoek op adres of BAG-nummer"), max_length=80, required=False)


class TenantForm(Form):
    name = LineField(label=_("Naam van de huurder"), max_length=80)
    email = EmailField(label=_("E-mailadres"), required=False, help_text=_("Hierheen gaat de uitnodiging."))
    phone = PhoneField(label=_("Telefoonnummer"), required=False)
    language = language_field()


FIELDS_OF: Mapping[SeatCode, tuple[str, ...]] = {
    SeatCode.TENANT: ("name", "email", "phone", "language"),
    SeatCode.INSPECTOR: ("inspector_id",),
    SeatCode.CONTRACTOR: ("firm_id",),
}
NOBODY_YET: Mapping[str, object] = {"name": "", "email": "", "phone": "", "language": Language.NL.value}


class RegisterForm(Form):
    """The notice and, as far as they are known, who sits at the table. The tenant may be left out."""

    notice_on = DateField(label=_("Opzegging ontvangen op"))
    lease_ends_on = DateField(label=_("Laatste dag van de huur"))
    key_expected_on = DateField(label=_("Sleutel naar de nieuwe huurder op"))
    closes_on = DateField(
        label=_("Partijen kunnen insturen tot en met"),
        required=False,
        help_text=_("Laat leeg voor het aantal werkdagen dat u altijd geeft."),
    )
    inspector_id = inspector_field()
    firm_id = firm_field()
    name = LineField(label=_("Naam van de huurder"), max_length=80, required=False)
    email = EmailField(label=_("E-mailadres"), required=False)
    phone = PhoneField(label=_("Telefoonnummer"), required=False)
    language = language_field()

    def __init__(
        self,
        *args: object,
        inspectors: Sequence[Holder],
        firms: Sequence[Holder],
        asked: Collection[SeatCode] = BLIND_SEATS,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer(self, "inspector_id", inspectors)
        offer(self, "firm_id", firms)
        for name in (name for code in FIELDS_OF if code not in asked for name in FIELDS_OF[code]):
            del self.fields[name]

    def arguments(self) -> Mapping[str, object]:
        """Nobody for a seat that the corporation's plan does not ask."""
        return {**NOBODY_YET, "inspector_id": None, "firm_id": None, **self.cleaned_data}

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        reachable = cleaned.get("email") or cleaned.get("phone")
        if reachable and not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", _("Vul ook de naam van de huurder in."))
        return cleaned


class StartForm(Form):
    without_empty = forms.BooleanField(label=_("Begin, ook al is nog niet elke plaats bezet"), required=False)


class SeatForm(Form):
    """Who gets an empty seat, or takes over one; a tenant's seat is only emptied here."""

    def __init__(self, *args: object, code: str, holders: Sequence[Holder], is_taken: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if code in PICKS:
            name, make = PICKS[code]
            self.fields[name] = make(required=True)
            offer(self, name, holders)
        if is_taken:
            self.fields["reason"] = reason_field(_("Waarom zit hier een ander?"))


PICKS = {
    SeatCode.INSPECTOR.value: ("inspector_id", inspector_field),
    SeatCode.CONTRACTOR.value: ("firm_id", firm_field),
}


def reason_field(label: Text) -> LineField:
    return LineField(label=label, max_length=500, help_text=_("Dit staat bij de zaak, met uw naam."))


class WithdrawForm(Form):
    reason = reason_field(_("Waarom vragen we deze plaats niet meer?"))


class CancelForm(Form):
    reason = reason_field(_("Waarom vervalt de zaak?"))


class HandOverForm(Form):
    coordinator_id = PickField(label=_("Coördinator"), none=_("Kies een coördinator"), required=True)
    reason = LineField(label=_("Waarom"), max_length=500, required=False)

    def __init__(self, *args: object, coordinators: Sequence[Holder], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer(self, "coordinator_id", coordinators)


class DatedForm(Form):
    """After a conflict the page shows what stands now; sent once more, what was typed is meant to replace it."""

    def refuse(self, refusal: DomainError) -> None:
        super().refuse(refusal)
        if isinstance(self.theirs, Case):
            self.data = {name: self.data[name] for name in self.data} | {"revision": str(self.theirs.revision)}


class ClosingForm(DatedForm):
    revision = RevisionField()
    closes_on = DateField(label=_("Partijen kunnen insturen tot en met"))
    reason = reason_field(_("Waarom verandert deze datum?"))


class DatesForm(DatedForm):
    revision = RevisionField()
    lease_ends_on = DateField(label=_("Laatste dag van de huur"))
    key_expected_on = DateField(label=_("Sleutel naar de nieuwe huurder op"))
    reason = reason_field(_("Waarom veranderen deze datums?"))


class StepForm(Form):
    to = forms.TypedChoiceField(
        choices=[(stage.value, stage.label) for stage in (Stage.IN_EXECUTION, Stage.READY, Stage.CLOSED)],
        coerce=Stage,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": GONE},
    )


def written(order: Sequence[SeatCode]) -> str:
    return ",".join(order)


def read(order: str) -> tuple[SeatCode, ...]:
    return tuple(SeatCode(code) for code in order.split(","))


def spoken(order: Sequence[SeatCode]) -> Text:
    return format_lazy("{}, {}, {}", *(code.label for code in order))


class SeatingPlanForm(Form):
    revision = RevisionField()
    asked = CheckCards(
        label=_("Wie vraagt u bij elke mutatie?"),
        help_text=_("Ieder vult in zonder de ander te zien. De standaard van de corporatie staat er altijd naast."),
        cards=(
            Card(
                value=SeatCode.TENANT,
                label=_("De kandidaat-huurder"),
                hint=_("Op zijn telefoon, met een link uit een mail. Zonder account."),
                icon="user",
            ),
            Card(
                value=SeatCode.INSPECTOR,
                label=_("De opzichter"),
                hint=_("Neemt de woning op en zegt wat hij zou doen."),
                icon="eye",
            ),
            Card(
                value=SeatCode.CONTRACTOR,
                label=_("De aannemer"),
                hint=_("Maakt zijn eigen begroting, tegen zijn eigen prijzen."),
                icon="hammer",
                reveal=("firm_id",),
            ),
        ),
        error_messages={"required": _("Vraag ten minste één partij. Anders is er niets om te vergelijken.")},
    )
    firm_id = PickField(label=_("Aannemer die u vraagt als niemand is gekozen"), none=_("Geen vaste aannemer"))
    order = forms.TypedChoiceField(
        label=_("Volgorde"),
        help_text=_("Zo staan de kolommen naast elkaar in de vergelijking."),
        choices=[(written(order), spoken(order)) for order in permutations(BLIND_SEATS)],
        coerce=read,
        error_messages={"invalid_choice": GONE, "required": _("Kies een volgorde.")},
    )

    @classmethod
    def about(cls, plan: SeatingPlan, data: QueryDict | None, *, firms: Sequence[Holder]) -> Self:
        """As the plan stands, or as it was typed."""
        initial = {
            "asked": list(plan.asked),
            "order": written(plan.order),
            "firm_id": plan.firm,
            "revision": plan.revision,
        }
        form = cls(data, initial=initial)
        offer(form, "firm_id", firms)
        return form

    def arguments(self) -> Mapping[str, object]:
        asked = frozenset(SeatCode(code) for code in self.cleaned_data["asked"])
        return {**self.cleaned_data, "asked": asked, "firm_id": self.cleaned_data["firm_id"] or None}

    def refuse(self, refusal: DomainError) -> None:
        """As in the forms of a case: sent once more, what was typed is meant to replace what stands."""
        super().refuse(refusal)
        if isinstance(self.theirs, SeatingPlan) and isinstance(self.data, QueryDict):
            typed = self.data.copy()
            typed["revision"] = str(self.theirs.revision)
            self.data = typed
