"""What an administrator types; field names are those of the services."""

from __future__ import annotations

from allauth.account.forms import LoginForm
from django import forms
from django.utils.translation import gettext_lazy as _

from portal.actor import Function
from portal.corporations.choices import Language, MandateBasis
from portal.corporations.models import MAX_ANSWER_DAYS, hex_colour
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

NOT_THAT_DAY = _("Die dag geldt het niet meer. Laat leeg als er geen einde is afgesproken.")


def language_field() -> ChoiceCards:
    cards = [Card(value=value, label=label) for value, label in Language.choices]
    return ChoiceCards(label=_("Taal van de berichten"), cards=cards, initial=Language.NL)


def start_field() -> DateField:
    return DateField(label=_("Geldt vanaf"))


def end_field(*, required: bool = False) -> DateField:
    return DateField(label=_("Geldt tot"), required=required, help_text=NOT_THAT_DAY)


class FunctionForm(Form):
    function = ChoiceCards(
        label=_("Functie"), cards=[Card(value=value, label=label) for value, label in Function.choices]
    )
    valid_from = start_field()
    valid_until = end_field()


class PersonForm(Form):
    name = LineField(label=_("Naam"), max_length=120)
    email = EmailField(
        label=_("E-mailadres"),
        help_text=_("Hiermee meldt deze persoon zich aan. Wij sturen er een link om een wachtwoord te kiezen."),
    )
    language = language_field()
    function = ChoiceCards(
        label=_("Functie"), cards=[Card(value=value, label=label) for value, label in Function.choices]
    )
    valid_from = start_field()
    valid_until = end_field()


class CrewForm(Form):
    name = LineField(label=_("Naam"), max_length=120)
    email = EmailField(label=_("E-mailadres"), help_text=_("Hiermee meldt deze persoon zich aan."))
    language = language_field()
    valid_from = start_field()
    valid_until = end_field()


class FirmForm(Form):
    name = LineField(label=_("Naam van het bedrijf"), max_length=120)
    phone = PhoneField(label=_("Telefoonnummer"))
    email = EmailField(
        label=_("E-mailadres"),
        help_text=_("Werkt dit bedrijf al voor een andere corporatie, dan herkennen wij het hieraan."),
    )
    valid_from = start_field()
    valid_until = end_field()


class EndForm(Form):
    valid_until = end_field(required=True)


class SettingsForm(Form):
    version = RevisionField()
    phone = PhoneField(label=_("Telefoonnummer"), help_text=_("Staat op elke pagina en in elk bericht."))
    email = EmailField(label=_("E-mailadres"))
    address = LineField(label=_("Adres"), max_length=200)
    brand_colour = LineField(
        label=_("Huiskleur"),
        max_length=7,
        help_text=_("Zes cijfers of letters a tot en met f na een hekje, bijvoorbeeld #1f6f5c."),
    )
    mandate_basis = ChoiceCards(
        label=_("Grenzen en mandaten rekenen"),
        cards=[
            Card(value=MandateBasis.INCL, label=MandateBasis.INCL.label),
            Card(value=MandateBasis.EXCL, label=MandateBasis.EXCL.label),
        ],
    )
    answer_days = WholeNumberField(
        label=_("Dagen die een kandidaat-huurder krijgt om te antwoorden"), min_value=1, max_value=MAX_ANSWER_DAYS
    )
    languages = CheckCards(
        label=_("Talen voor huurders"), cards=[Card(value=value, label=label) for value, label in Language.choices]
    )

    def clean_brand_colour(self) -> str:
        colour = str(self.cleaned_data["brand_colour"]).lower()
        hex_colour(colour)
        return colour


class PlaceForm(Form):
    """Which place to work at in this session."""

    place = LineField(max_length=80)


class BecomeForm(PlaceForm):
    """Which demo person to become."""

    account = forms.UUIDField()


class SignInForm(LoginForm):
    """allauth's own, in the words of this house; the page itself has the link for a lost password."""

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        for name, label in (("login", _("E-mailadres")), ("password", _("Wachtwoord"))):
            self.fields[name].label = label
            self.fields[name].help_text = ""
            self.fields[name].widget.attrs.pop("placeholder", None)


class SearchForm(Form):
    q = LineField(label=_("Zoek op naam of e-mailadres"), max_length=80, required=False)
