"""Proposal with its statements and lines, frozen once submitted; what matters; the opening, once per case."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from portal.constraints import AppendOnly, Frozen, FrozenWith, SameCorporation
from wishes.catalogue.choices import Unit, WorkKind
from wishes.costing.choices import Mark
from wishes.proposals.choices import Card, Cause, Gate, ProposalStatus
from wishes.proposals.querysets import ProposalQuerySet

LIVE = [ProposalStatus.DRAFT, ProposalStatus.SUBMITTED]


class Proposal(models.Model):
    """A seat's plan. Submitted it never changes; taken back before the opening it becomes a new version."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("mutations.Case", on_delete=models.PROTECT, related_name="proposals", db_constraint=False)
    seat = models.ForeignKey("mutations.Seat", on_delete=models.PROTECT, related_name="proposals", db_constraint=False)
    version = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=10, choices=ProposalStatus.choices, default=ProposalStatus.DRAFT)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField(help_text="Last time that anything in the draft was saved.")
    recorded_by = models.ForeignKey(
        "portal.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The person who recorded for somebody else; empty when the seat did so itself.",
    )
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey("portal.Person", null=True, on_delete=models.PROTECT, related_name="+")
    total_excl = models.DecimalField(max_digits=10, decimal_places=2, default=Decimal("0.00"))
    total_vat = models.DecimalField(max_digits=10, decimal_places=2, default=Decimal("0.00"))
    edition = models.ForeignKey(
        "wishes.Edition", null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    book = models.ForeignKey(
        "wishes.PriceBook", null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    content_hash = models.CharField(max_length=64, blank=True, help_text="SHA-256 over the frozen statements.")

    objects = ProposalQuerySet["Proposal"].as_manager()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="proposal_of_corporation"),
            UniqueConstraint(fields=["seat", "version"], name="proposal_version_once"),
            UniqueConstraint(fields=["seat"], condition=Q(status__in=LIVE), name="proposal_one_live"),
            SameCorporation(field="case", to="mutations.Case", name="proposal_case"),
            SameCorporation(field="seat", to="mutations.Seat", name="proposal_seat"),
            SameCorporation(field="edition", to="wishes.Edition", name="proposal_edition"),
            SameCorporation(field="book", to="wishes.PriceBook", name="proposal_book"),
            CheckConstraint(
                condition=Q(total_excl__gte=0, total_excl__lte=1000000, total_vat__gte=0, total_vat__lte=1000000),
                name="proposal_totals",
            ),
            CheckConstraint(
                condition=~Q(status=ProposalStatus.SUBMITTED)
                | (Q(submitted_at__isnull=False, edition__isnull=False, book__isnull=False) & ~Q(content_hash="")),
                name="proposal_submitted_complete",
            ),
            Frozen(name="proposal_frozen", when="OLD.status <> 'draft'", but=("status",)),
        ]


class ProposalStatement(models.Model):
    """What the seat says of one element; no row is silence."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="statements", db_constraint=False)
    element = models.ForeignKey("mutations.Element", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    mark = models.CharField(max_length=6, choices=Mark.choices)
    choice = models.CharField(max_length=30, blank=True, help_text="Empty: lines picked one by one.")
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="statement_of_corporation"),
            UniqueConstraint(fields=["proposal", "element"], name="statement_element_once"),
            SameCorporation(field="proposal", to="wishes.Proposal", name="statement_proposal"),
            SameCorporation(field="element", to="mutations.Element", name="statement_element"),
            FrozenWith(parent="proposal", to="wishes.Proposal", name="statement_frozen"),
            CheckConstraint(condition=~Q(mark=Mark.SILENT), name="statement_silence_is_no_row"),
        ]


class ProposalLine(models.Model):
    """One work at the price of the day; euros, VAT apart; text, unit and price copied from the catalogue and book."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="lines", db_constraint=False)
    statement = models.ForeignKey(
        ProposalStatement, on_delete=models.CASCADE, related_name="lines", db_constraint=False
    )
    work_code = models.CharField(max_length=30)
    label = models.CharField(max_length=120)
    unit = models.CharField(max_length=6, choices=Unit.choices)
    kind = models.CharField(max_length=12, choices=WorkKind.choices)
    quantity = models.DecimalField(max_digits=8, decimal_places=2)
    price_excl = models.DecimalField(max_digits=10, decimal_places=2)
    vat_rate = models.DecimalField(max_digits=5, decimal_places=4)
    amount_excl = models.DecimalField(max_digits=10, decimal_places=2)
    amount_vat = models.DecimalField(max_digits=10, decimal_places=2)
    is_hand_priced = models.BooleanField(default=False)
    price_reason = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=1)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="proposal_line_of_corporation"),
            UniqueConstraint(fields=["statement", "work_code"], name="proposal_line_work_once"),
            SameCorporation(field="proposal", to="wishes.Proposal", name="proposal_line_proposal"),
            SameCorporation(field="statement", to="wishes.ProposalStatement", name="proposal_line_statement"),
            FrozenWith(parent="proposal", to="wishes.Proposal", name="proposal_line_frozen"),
            CheckConstraint(condition=Q(quantity__gt=0, quantity__lte=10000), name="proposal_line_quantity"),
            CheckConstraint(condition=Q(price_excl__gte=0, price_excl__lte=1000000), name="proposal_line_price"),
            CheckConstraint(condition=Q(vat_rate__gte=0, vat_rate__lte=1), name="proposal_line_vat_rate"),
            CheckConstraint(
                condition=Q(amount_excl=models.functions.Round(F("quantity") * F("price_excl"), 2)),
                name="proposal_line_amount_excl",
            ),
            CheckConstraint(
                condition=Q(amount_vat=models.functions.Round(F("amount_excl") * F("vat_rate"), 2)),
                name="proposal_line_amount_vat",
            ),
            CheckConstraint(
                condition=Q(amount_excl__gte=0, amount_excl__lte=1000000, amount_vat__gte=0, amount_vat__lte=1000000),
                name="proposal_line_amounts",
            ),
            CheckConstraint(
                condition=Q(is_hand_priced=False) | ~Q(price_reason=""), name="proposal_line_hand_price_has_reason"
            ),
        ]


class StatementNote(models.Model):
    """Somebody's own words about an element: erasable, therefore outside the frozen rows."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="notes", db_constraint=False)
    element = models.ForeignKey("mutations.Element", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    text = models.TextField(max_length=5000)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="statement_note_of_corporation"),
            UniqueConstraint(fields=["proposal", "element"], name="statement_note_once"),
            SameCorporation(field="proposal", to="wishes.Proposal", name="statement_note_proposal"),
            SameCorporation(field="element", to="mutations.Element", name="statement_note_element"),
        ]


class RoomAnswer(models.Model):
    """The answer to a room's one question; for an inspector FINE says that all is well there."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="rooms", db_constraint=False)
    room = models.ForeignKey("mutations.Room", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    gate = models.CharField(max_length=8, choices=Gate.choices)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="room_answer_of_corporation"),
            UniqueConstraint(fields=["proposal", "room"], name="room_answer_once"),
            SameCorporation(field="proposal", to="wishes.Proposal", name="room_answer_proposal"),
            SameCorporation(field="room", to="mutations.Room", name="room_answer_room"),
            FrozenWith(parent="proposal", to="wishes.Proposal", name="room_answer_frozen"),
        ]


class RoomPick(models.Model):
    """An element that the tenant ticked in a room and still has to say what about."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="picks", db_constraint=False)
    element = models.ForeignKey("mutations.Element", on_delete=models.PROTECT, related_name="+", db_constraint=False)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="room_pick_of_corporation"),
            UniqueConstraint(fields=["proposal", "element"], name="room_pick_once"),
            SameCorporation(field="proposal", to="wishes.Proposal", name="room_pick_proposal"),
            SameCorporation(field="element", to="mutations.Element", name="room_pick_element"),
            FrozenWith(parent="proposal", to="wishes.Proposal", name="room_pick_frozen"),
        ]


class Matter(models.Model):
    """One card of what matters to the tenant; at most three, which the service holds."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="matters", db_constraint=False)
    card = models.CharField(max_length=10, choices=Card.choices)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="matter_of_corporation"),
            UniqueConstraint(fields=["proposal", "card"], name="matter_once"),
            SameCorporation(field="proposal", to="wishes.Proposal", name="matter_proposal"),
            FrozenWith(parent="proposal", to="wishes.Proposal", name="matter_frozen"),
        ]


class MatterNote(models.Model):
    """What matters, in the tenant's own words: erasable, therefore outside the frozen rows."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="matter_note", db_constraint=False)
    text = models.TextField(max_length=5000)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="matter_note_of_corporation"),
            SameCorporation(field="proposal", to="wishes.Proposal", name="matter_note_proposal"),
        ]


class Opening(models.Model):
    """Once per case; pins the versions by which everything after it is costed and judged."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    case = models.OneToOneField("mutations.Case", on_delete=models.PROTECT, related_name="opening", db_constraint=False)
    at = models.DateTimeField()
    cause = models.CharField(max_length=12, choices=Cause.choices)
    decided_by = models.ForeignKey("portal.Person", null=True, on_delete=models.PROTECT, related_name="+")
    missing = models.CharField(max_length=20, blank=True, help_text="Letters of the seats that had not submitted.")
    edition = models.ForeignKey("wishes.Edition", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    book = models.ForeignKey("wishes.PriceBook", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    firm_book = models.ForeignKey(
        "wishes.PriceBook", null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    policy = models.ForeignKey("wishes.PolicyVersion", on_delete=models.PROTECT, related_name="+", db_constraint=False)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="opening_of_corporation"),
            SameCorporation(field="case", to="mutations.Case", name="opening_case"),
            SameCorporation(field="edition", to="wishes.Edition", name="opening_edition"),
            SameCorporation(field="book", to="wishes.PriceBook", name="opening_book"),
            SameCorporation(field="firm_book", to="wishes.PriceBook", name="opening_firm_book"),
            SameCorporation(field="policy", to="wishes.PolicyVersion", name="opening_policy"),
            CheckConstraint(
                condition=Q(cause=Cause.LAST_SUBMIT, missing="")
                | (Q(cause=Cause.DEADLINE, decided_by__isnull=False) & ~Q(missing="")),
                name="opening_deadline_names_who_is_missing",
            ),
            AppendOnly(name="opening_append_only"),
        ]


class OpeningTotal(models.Model):
    """What a seat's whole plan came to at the opening, locked works in it: at its own prices and at the one book."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="totals", db_constraint=False)
    code = models.CharField(max_length=3, help_text="S, H, O, A; a number in a trial.")
    own_incl = models.DecimalField(max_digits=10, decimal_places=2)
    book_incl = models.DecimalField(max_digits=10, decimal_places=2)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="opening_total_of_corporation"),
            UniqueConstraint(fields=["opening", "code"], name="opening_total_once"),
            SameCorporation(field="opening", to="wishes.Opening", name="opening_total_opening"),
            CheckConstraint(
                condition=Q(own_incl__gte=0, own_incl__lte=1000000, book_incl__gte=0, book_incl__lte=1000000),
                name="opening_total_amounts",
            ),
            AppendOnly(name="opening_total_append_only"),
        ]
