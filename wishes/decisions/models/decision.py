"""What was decided: final rows, lines and facts, and the receipt that gives the verdict again."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

from django.db import models
from django.db.models import CheckConstraint, F, Func, Q, UniqueConstraint, Value
from django.db.models.functions import Round

from portal.actor import Function
from portal.constraints import AppendOnly, SameCorporation
from wishes.catalogue.choices import Unit, WorkKind
from wishes.costing.choices import Mark
from wishes.decisions.choices import Follows, Outcome
from wishes.decisions.models.scope import EURO_RANGE, ApprovalRequest, Scope
from wishes.decisions.querysets import DecisionQuerySet
from wishes.policy.choices import FactCode


class Decision(models.Model):
    """Final: a later change is a new decision that names this one. Euros of the order, VAT apart."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("mutations.Case", on_delete=models.PROTECT, related_name="decisions", db_constraint=False)
    scope = models.OneToOneField(Scope, on_delete=models.PROTECT, related_name="decision", db_constraint=False)
    request = models.OneToOneField(
        ApprovalRequest, null=True, on_delete=models.PROTECT, related_name="decision", db_constraint=False
    )
    replaces = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="replaced_by", db_constraint=False
    )
    number = models.CharField(max_length=16, help_text="2026-0014-B1")
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey("portal.Person", null=True, on_delete=models.PROTECT, related_name="+")
    function = models.CharField(max_length=16, choices=Function.choices, blank=True)
    without_approval = models.BooleanField()
    policy = models.ForeignKey("wishes.PolicyVersion", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    total_excl = models.DecimalField(max_digits=10, decimal_places=2)
    total_vat = models.DecimalField(max_digits=10, decimal_places=2)
    standard_incl = models.DecimalField(max_digits=10, decimal_places=2)

    objects = DecisionQuerySet["Decision"].as_manager()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="decision_of_corporation"),
            UniqueConstraint(fields=["corporation", "number"], name="decision_number_once"),
            SameCorporation(field="case", to="mutations.Case", name="decision_case"),
            SameCorporation(field="scope", to="wishes.Scope", name="decision_scope"),
            SameCorporation(field="request", to="wishes.ApprovalRequest", name="decision_request"),
            SameCorporation(field="policy", to="wishes.PolicyVersion", name="decision_policy"),
            SameCorporation(field="replaces", to="wishes.Decision", name="decision_replaces"),
            CheckConstraint(
                condition=Q(without_approval=True, request__isnull=True, function="")
                | (Q(without_approval=False, request__isnull=False, decided_by__isnull=False) & ~Q(function="")),
                name="decision_by_policy_or_person",
            ),
            CheckConstraint(
                condition=Q(
                    total_excl__gte=0,
                    total_excl__lte=EURO_RANGE,
                    total_vat__gte=0,
                    total_vat__lte=EURO_RANGE,
                    standard_incl__gte=0,
                    standard_incl__lte=EURO_RANGE,
                ),
                name="decision_totals",
            ),
            AppendOnly(name="decision_append_only"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def total_incl(self) -> Decimal:
        return self.total_excl + self.total_vat


class DecisionRow(models.Model):
    """What was decided for one element, and the reason as it stood that day: `reason_texts` by language."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="rows", db_constraint=False)
    element = models.ForeignKey("mutations.Element", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    follows = models.CharField(max_length=3, choices=Follows.choices)
    mark = models.CharField(max_length=6, choices=Mark.choices)
    choice = models.CharField(max_length=30, blank=True)
    reason = models.ForeignKey(
        "wishes.Reason", null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    reason_texts = models.JSONField(
        default=dict, blank=True, help_text='{"nl": …, "en": …}: a copy, as the tenant reads.'
    )
    amount_excl = models.DecimalField(max_digits=10, decimal_places=2)
    amount_vat = models.DecimalField(max_digits=10, decimal_places=2)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="decision_row_of_corporation"),
            UniqueConstraint(fields=["decision", "element"], name="decision_row_element_once"),
            SameCorporation(field="decision", to="wishes.Decision", name="decision_row_decision"),
            SameCorporation(field="element", to="mutations.Element", name="decision_row_element"),
            SameCorporation(field="reason", to="wishes.Reason", name="decision_row_reason"),
            CheckConstraint(
                condition=Q(
                    amount_excl__gte=0, amount_excl__lte=EURO_RANGE, amount_vat__gte=0, amount_vat__lte=EURO_RANGE
                ),
                name="decision_row_amounts",
            ),
            AppendOnly(name="decision_row_append_only"),
        ]


class DecisionLine(models.Model):
    """One ordered work or voucher, at the price of the order."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="lines", db_constraint=False)
    row = models.ForeignKey(DecisionRow, on_delete=models.PROTECT, related_name="lines", db_constraint=False)
    work_code = models.CharField(max_length=30)
    label = models.CharField(max_length=120)
    unit = models.CharField(max_length=6, choices=Unit.choices)
    kind = models.CharField(max_length=12, choices=WorkKind.choices)
    quantity = models.DecimalField(max_digits=8, decimal_places=2)
    price_excl = models.DecimalField(max_digits=10, decimal_places=2)
    vat_rate = models.DecimalField(max_digits=5, decimal_places=4)
    amount_excl = models.DecimalField(max_digits=10, decimal_places=2)
    amount_vat = models.DecimalField(max_digits=10, decimal_places=2)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="decision_line_of_corporation"),
            UniqueConstraint(fields=["row", "work_code"], name="decision_line_work_once"),
            SameCorporation(field="decision", to="wishes.Decision", name="decision_line_decision"),
            SameCorporation(field="row", to="wishes.DecisionRow", name="decision_line_row"),
            CheckConstraint(condition=Q(quantity__gt=0, quantity__lte=10000), name="decision_line_quantity"),
            CheckConstraint(condition=Q(price_excl__gte=0, price_excl__lte=EURO_RANGE), name="decision_line_price"),
            CheckConstraint(condition=Q(vat_rate__gte=0, vat_rate__lte=1), name="decision_line_vat_rate"),
            CheckConstraint(
                condition=Q(
                    amount_excl=Round(F("quantity") * F("price_excl"), 2),
                    amount_vat=Round(F("amount_excl") * F("vat_rate"), 2),
                    amount_excl__gte=0,
                    amount_excl__lte=EURO_RANGE,
                    amount_vat__gte=0,
                    amount_vat__lte=EURO_RANGE,
                ),
                name="decision_line_amounts",
            ),
            AppendOnly(name="decision_line_append_only"),
        ]


class DecisionFact(models.Model):
    """A fact as it was judged, typed, so that a policy can be tried over the past by a query."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="facts", db_constraint=False)
    code = models.CharField(max_length=16, choices=FactCode.choices)
    number = models.DecimalField(max_digits=10, decimal_places=2)
    element = models.ForeignKey(
        "mutations.Element", null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    element_kind = models.CharField(max_length=40, blank=True)
    choice = models.CharField(max_length=30, blank=True)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="decision_fact_of_corporation"),
            SameCorporation(field="decision", to="wishes.Decision", name="decision_fact_decision"),
            SameCorporation(field="element", to="mutations.Element", name="decision_fact_element"),
            CheckConstraint(condition=Q(number__gte=0, number__lte=EURO_RANGE), name="decision_fact_number"),
            AppendOnly(name="decision_fact_append_only"),
        ]


class DecisionReceipt(models.Model):
    """Everything that the verdict was given and what it answered, as canonical text with its hash."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="receipt", db_constraint=False)
    body = models.TextField()
    hash = models.CharField(max_length=64)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="receipt_of_corporation"),
            SameCorporation(field="decision", to="wishes.Decision", name="receipt_decision"),
            CheckConstraint(
                condition=Q(
                    hash=Func(
                        Func(Func(F("body"), Value("UTF8"), function="convert_to"), function="sha256"),
                        Value("hex"),
                        function="encode",
                        output_field=models.CharField(),
                    )
                ),
                name="receipt_hash",
            ),
            AppendOnly(name="receipt_append_only"),
        ]
