"""Fixed values of proposals."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ProposalStatus(TextChoices):
    DRAFT = "draft", _("concept")
    SUBMITTED = "submitted", _("verstuurd")
    WITHDRAWN = "withdrawn", _("teruggenomen")
    CLOSED = "closed", _("gesloten")


class SeatProgress(TextChoices):
    """How far a seat is, as far as the opening needs to know."""

    WAITING = "waiting", _("nog niet binnen")
    SUBMITTED = "submitted", _("binnen")
    WITHDRAWN = "withdrawn", _("niet meer gevraagd")


class Gate(TextChoices):
    """The one question a room: is it fine as it is?"""

    FINE = "fine", _("Ja, laat alles zo")
    CHANGE = "change", _("Nee, ik wil iets anders")
    CALL = "call", _("Ik weet het niet. Bel mij.")


class Card(TextChoices):
    """What matters to a tenant; at most three. Nothing about health is asked."""

    SOON = "soon", _("Snel verhuizen")
    MYSELF = "myself", _("Zelf klussen")
    CHEAP = "cheap", _("Lage kosten")
    KITCHEN = "kitchen", _("Een goede keuken")
    BATHROOM = "bathroom", _("Een goede badkamer")
    WARM = "warm", _("Warm en droog")
    SAFE = "safe", _("Veilig")
    LEVEL = "level", _("Zonder drempels")
    OTHER = "other", _("Iets anders")


class Cause(TextChoices):
    """How the opening came about."""

    LAST_SUBMIT = "last_submit", _("alles is binnen")
    DEADLINE = "deadline", _("besluit op de sluitdatum")


class EventName(TextChoices):
    STARTED = "proposal_started", _("Begonnen met invullen")
    ROOM_ANSWERED = "room_answered", _("Kamer beantwoord")
    STATED = "stated", _("Onderdeel ingevuld")
    LINE_SET = "line_set", _("Regel ingevuld")
    MATTERS_SET = "matters_set", _("Gezegd wat belangrijk is")
    SUBMITTED = "submitted", _("Verstuurd en verzegeld")
    WITHDRAWN = "withdrawn", _("Teruggenomen")
    CLOSED = "proposal_closed", _("Concept gesloten")
    OPENED = "opened", _("Geopend")
