"""Fixed values of deciding."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Follows(TextChoices):
    """Whose statement a row of the scope follows; OTHER names a choice of the coordinator's own."""

    STANDARD = "S", _("de standaard")
    TENANT = "H", _("de huurder")
    INSPECTOR = "O", _("de opzichter")
    CONTRACTOR = "A", _("de aannemer")
    OTHER = "X", _("anders")


class ScopeStatus(TextChoices):
    DRAFT = "draft", _("in de maak")
    REQUESTED = "requested", _("wacht op akkoord")
    RETURNED = "returned", _("teruggestuurd")
    DECIDED = "decided", _("besloten")


class RequestStatus(TextChoices):
    WAITING = "waiting", _("wacht op akkoord")
    FORWARDED = "forwarded", _("doorgestuurd")
    RETURNED = "returned", _("teruggestuurd")
    REJECTED = "rejected", _("afgewezen")
    APPROVED = "approved", _("akkoord")


class Answer(TextChoices):
    """What an approver says of one line."""

    APPROVE = "approve", pgettext_lazy("answer", "akkoord")
    REJECT = "reject", _("afwijzen")
    RETURN = "return", _("terugsturen")


class Outcome(TextChoices):
    """What became of a row, as the tenant reads it."""

    GRANTED = "granted", _("Ja, dit doen we zo")
    DIFFERENT = "different", _("We doen iets anders")
    REFUSED = "refused", _("Dit kan niet")
    LOCKED = "locked", _("Dit doen wij altijd")
    UNASKED = "unasked", _("Hier vroeg u niets over")


class EventName(TextChoices):
    SCOPE_STARTED = "scope_started", _("Besluit in de maak")
    ROW_SET = "scope_row_set", _("Regel van het besluit gekozen")
    DECIDED_BY_ITSELF = "decided_by_itself", _("Besloten zonder akkoord")
    REQUESTED = "approval_requested", _("Akkoord gevraagd")
    FORWARDED = "request_forwarded", _("Doorgestuurd")
    RETURNED = "request_returned", _("Teruggestuurd")
    REJECTED = "request_rejected", _("Afgewezen")
    APPROVED = "request_approved", _("Akkoord gegeven")
