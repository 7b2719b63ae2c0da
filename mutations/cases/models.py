"""Case, seat, participant, invitation; the seating plan of a corporation."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from mutations.cases.choices import CaseKind, SeatCode, SeatState, Stage
from mutations.cases.querysets import CaseQuerySet, InvitationQuerySet, SeatQuerySet
from mutations.cases.values import Timetable
from portal.constraints import SameCorporation


class SeatingPlan(models.Model):
    """Which seats a corporation asks, blind, at each mutation."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=3, choices=SeatCode.choices)
    is_asked = models.BooleanField(default=True)
    position = models.PositiveSmallIntegerField(default=0)
    firm = models.ForeignKey(
        "portal.Firm", null=True, blank=True, on_delete=models.PROTECT, related_name="+", help_text="Asked by default."
    )
    revision = models.PositiveIntegerField(default=1, help_text="Of the plan as a whole: the same in all its rows.")

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="seating_plan_of_corporation"),
            UniqueConstraint(fields=["corporation", "code"], name="seating_plan_code_once"),
        ]


class Case(models.Model):
    """One dwelling for which parties record. `reference_date` selects catalogue, prices, VAT, standard and policy."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=12, help_text="2026-0014")
    kind = models.CharField(max_length=10, choices=CaseKind.choices, default=CaseKind.MUTATION)
    dwelling = models.ForeignKey(
        "mutations.Dwelling", on_delete=models.PROTECT, related_name="cases", db_constraint=False
    )
    stage = models.CharField(max_length=12, choices=Stage.choices, default=Stage.REGISTERED)
    coordinator = models.ForeignKey("portal.Person", on_delete=models.PROTECT, related_name="+")
    notice_on = models.DateField(help_text="Day on which the notice (huuropzegging) came in.")
    lease_ends_on = models.DateField()
    key_expected_on = models.DateField()
    closes_on = models.DateField(help_text="Last day on which a party may submit.")
    reference_date = models.DateField(null=True, blank=True, help_text="Fixed when recording starts.")
    facts_closed_at = models.DateTimeField(null=True, blank=True)
    facts_closed_by = models.ForeignKey(
        "portal.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    wants_call = models.BooleanField(default=False, help_text="The tenant asked to be called.")
    registered_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1, help_text="Of the timetable.")

    objects = CaseQuerySet["Case"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="case_of_corporation"),
            UniqueConstraint(fields=["corporation", "number"], name="case_number_once"),
            SameCorporation(field="dwelling", to="mutations.Dwelling", name="case_dwelling"),
            UniqueConstraint(
                fields=["dwelling"],
                condition=Q(kind=CaseKind.MUTATION) & ~Q(stage__in=[Stage.CLOSED, Stage.CANCELLED]),
                name="case_one_open_mutation",
            ),
            CheckConstraint(
                condition=Q(stage__in=[Stage.REGISTERED, Stage.CANCELLED]) | Q(reference_date__isnull=False),
                name="case_reference_date_once_recording",
            ),
            CheckConstraint(condition=Q(key_expected_on__gte=F("lease_ends_on")), name="case_key_after_lease"),
            CheckConstraint(condition=Q(lease_ends_on__gte=F("notice_on")), name="case_lease_after_notice"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def timetable(self) -> Timetable:
        return Timetable(
            lease_ends_on=self.lease_ends_on, closes_on=self.closes_on, key_expected_on=self.key_expected_on
        )


class Seat(models.Model):
    """A place at the table of a case; who sits there is a person, a firm, or a participant without account."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="seats", db_constraint=False)
    code = models.CharField(max_length=3, help_text="H, O, A; a number in a trial.")
    state = models.CharField(max_length=10, choices=SeatState.choices, default=SeatState.INVITED)
    person = models.ForeignKey("portal.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    firm = models.ForeignKey("portal.Firm", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    objects = SeatQuerySet["Seat"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="seat_of_corporation"),
            SameCorporation(field="case", to="mutations.Case", name="seat_case"),
            UniqueConstraint(
                fields=["case", "code"], condition=Q(state=SeatState.INVITED), name="seat_code_once_at_table"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Participant(models.Model):
    """A prospective tenant: no account, only how to reach him. Erased on its own; nothing else holds his name."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="participants", db_constraint=False)
    name = models.CharField(max_length=80)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    language = models.CharField(max_length=5, default="nl")

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="participant_of_corporation"),
            SameCorporation(field="seat", to="mutations.Seat", name="participant_seat"),
        ]

    def __str__(self) -> str:
        return self.name


class Invitation(models.Model):
    """Opens one case for one participant until it expires or is revoked; only a hash of its key is kept."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    participant = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="invitations", db_constraint=False
    )
    key_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256 of a key of 128 bits or more.")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    claimed_at = models.DateTimeField(null=True, blank=True, help_text="First time that it was opened by the button.")

    objects = InvitationQuerySet["Invitation"].as_manager()

    class Meta:
        app_label = "mutations"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="invitation_of_corporation"),
            SameCorporation(field="participant", to="mutations.Participant", name="invitation_participant"),
            CheckConstraint(condition=Q(expires_at__gt=F("made_at")), name="invitation_expires_later"),
            UniqueConstraint(fields=["participant"], condition=Q(revoked_at__isnull=True), name="invitation_one_live"),
        ]
