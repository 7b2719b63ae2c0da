"""Fixed values of the people's room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EventName(TextChoices):
    CORPORATION_FOUNDED = "corporation_founded", _("Corporatie toegevoegd")
    SETTINGS_CHANGED = "settings_changed", _("Instellingen gewijzigd")
    PERSON_ADDED = "person_added", _("Persoon toegevoegd met een functie")
    FUNCTION_GIVEN = "function_given", _("Functie gegeven")
    FUNCTION_ENDED = "function_ended", _("Functie beëindigd")
    FIRM_ENGAGED = "firm_engaged", _("Bedrijf in dienst genomen")
    ENGAGEMENT_ENDED = "engagement_ended", _("Samenwerking met bedrijf beëindigd")
    PERSON_EMPLOYED = "person_employed", _("Persoon van een bedrijf toegelaten")
    EMPLOYMENT_ENDED = "employment_ended", _("Toegang van persoon van een bedrijf beëindigd")
