"""Fixed values of a case: kinds, stages, seats."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class CaseKind(TextChoices):
    MUTATION = "mutation", _("mutatie")
    TRIAL = "trial", _("proefcasus")


class Stage(TextChoices):
    REGISTERED = "registered", _("aangemeld")
    RECORDING = "recording", _("partijen vullen in")
    OPENED = "opened", _("geopend")
    DECIDING = "deciding", _("wacht op besluit")
    DECIDED = "decided", _("besloten")
    IN_EXECUTION = "in_execution", _("in uitvoering")
    READY = "ready", _("klaar")
    CLOSED = "closed", _("afgesloten")
    CANCELLED = "cancelled", _("vervallen")


class SeatCode(TextChoices):
    """The letter of a place at the table; S is the corporation's own standard and no seat. Trials number theirs."""

    STANDARD = "S", _("standaard")
    TENANT = "H", _("huurder")
    INSPECTOR = "O", _("opzichter")
    CONTRACTOR = "A", _("aannemer")


class SeatState(TextChoices):
    INVITED = "invited", _("gevraagd")
    REPLACED = "replaced", pgettext_lazy("seat", "vervangen")
    WITHDRAWN = "withdrawn", _("niet meer gevraagd")


class EventName(TextChoices):
    REGISTERED = "case_registered", _("Zaak aangemeld")
    RECORDING_STARTED = "recording_started", _("Partijen gevraagd")
    CLOSING_DATE_MOVED = "closing_date_moved", _("Sluitdatum gewijzigd")
    STAGE_CHANGED = "stage_changed", _("Zaak een stap verder")
    CANCELLED = "case_cancelled", _("Zaak vervallen")
    TENANT_KNOWN = "tenant_known", _("Huurder bekend")
    SEAT_ASSIGNED = "seat_assigned", _("Plaats aan tafel gegeven")
    SEAT_REPLACED = "seat_replaced", _("Plaats aan een ander gegeven")
    SEAT_WITHDRAWN = "seat_withdrawn", _("Plaats vervallen")
    INVITED = "invited", _("Uitnodiging gestuurd")
    INVITATION_REVOKED = "invitation_revoked", _("Uitnodiging ingetrokken")
    INVITATION_CLAIMED = "invitation_claimed", _("Uitnodiging geopend")
    HANDED_OVER = "case_handed_over", _("Andere coördinator")
    DATES_CHANGED = "case_dates_changed", _("Datums van de zaak gewijzigd")
    TENANT_CORRECTED = "tenant_corrected", _("Gegevens van de huurder verbeterd")
    FACTS_CLOSED = "facts_closed", _("Vooropname afgesloten")
    CALL_ASKED = "call_asked", _("Huurder wil gebeld worden")
    CALL_DONE = "call_done", _("Huurder is gebeld")
    SEATING_PLAN_CHANGED = "seating_plan_changed", _("Plaatsenplan gewijzigd")


class LinkState(TextChoices):
    """What a link of an invitation is worth; each but the first has a sentence of its own."""

    OPEN = "open", _("werkt")
    EXPIRED = "expired", _("verlopen")
    RENEWED = "renewed", _("vervangen door een nieuwere")
    REVOKED = "revoked", _("ingetrokken")
    INCOMPLETE = "incomplete", _("niet compleet")
    UNKNOWN = "unknown", _("onbekend")
