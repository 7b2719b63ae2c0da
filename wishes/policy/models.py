"""Versions of policy and their rows; frozen once published. The library of reasons."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import get_language

from mutations.dwellings.choices import QualityLevel
from mutations.dwellings.querysets import OwnedQuerySet
from portal.actor import Function
from portal.constraints import Frozen, FrozenWith, SameCorporation
from wishes.catalogue.models import Dated, no_overlap, period_forward
from wishes.catalogue.querysets import DatedQuerySet
from wishes.policy.choices import FactCode, GroundKind, ReasonKind


class PolicyVersion(Dated):
    """`decision_reference` names the decision of the board that set it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    decision_reference = models.CharField(max_length=120, blank=True)
    why = models.TextField(max_length=1000, blank=True)

    objects = DatedQuerySet["PolicyVersion"].as_manager()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="policy_of_corporation"),
            UniqueConstraint(fields=["corporation", "number"], name="policy_number_once"),
            period_forward("policy_period"),
            no_overlap("policy_no_overlap", "corporation"),
            Frozen(name="policy_frozen", when="OLD.status <> 'draft'", but=("valid_until",)),
        ]

    def __str__(self) -> str:
        return str(self.number)


class VersionRow(models.Model):
    """A row of one version of policy."""

    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True


class StandardRow(VersionRow):
    """What we would do by ourselves: the first row by position that meets an element holds."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    element_kind = models.CharField(max_length=40)
    choice = models.CharField(max_length=30)
    min_age = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Years.")
    min_condition = models.PositiveSmallIntegerField(null=True, blank=True, help_text="NEN 2767, 1 to 6.")
    quality = models.CharField(max_length=3, choices=QualityLevel.choices, blank=True)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="standard_row_of_corporation"),
            UniqueConstraint(fields=["version", "position"], name="standard_row_position_once"),
            SameCorporation(field="version", to="wishes.PolicyVersion", name="standard_row_version"),
            FrozenWith(parent="version", to="wishes.PolicyVersion", name="standard_row_frozen"),
        ]


class LockRow(VersionRow):
    """A choice made for everybody by law or by our own rule; the ground is told in plain words."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    code = models.CharField(max_length=30)
    element_kind = models.CharField(max_length=40)
    choice = models.CharField(max_length=30)
    ground = models.CharField(max_length=12, choices=GroundKind.choices)
    text = models.CharField(max_length=200)
    translations = models.JSONField(default=dict, blank=True, help_text='{"en": {"text": …}}')
    min_age = models.PositiveSmallIntegerField(null=True, blank=True)
    built_before = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="lock_row_of_corporation"),
            UniqueConstraint(fields=["version", "code"], name="lock_row_code_once"),
            SameCorporation(field="version", to="wishes.PolicyVersion", name="lock_row_version"),
            FrozenWith(parent="version", to="wishes.PolicyVersion", name="lock_row_frozen"),
        ]


class LimitRow(VersionRow):
    """What goes by itself, in euros including VAT (or a count); no ceiling is unlimited by name."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    code = models.CharField(max_length=30)
    fact = models.CharField(max_length=16, choices=FactCode.choices)
    ceiling = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    element_kind = models.CharField(max_length=40, blank=True)
    choice = models.CharField(max_length=30, blank=True)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="limit_row_of_corporation"),
            UniqueConstraint(fields=["version", "code"], name="limit_row_code_once"),
            SameCorporation(field="version", to="wishes.PolicyVersion", name="limit_row_version"),
            FrozenWith(parent="version", to="wishes.PolicyVersion", name="limit_row_frozen"),
            CheckConstraint(
                condition=Q(ceiling__isnull=True) | Q(ceiling__gte=0, ceiling__lte=1000000), name="limit_row_ceiling"
            ),
        ]


class MandateRow(VersionRow):
    """Up to where a function may decide one fact; a fact without a row is beyond it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    function = models.CharField(max_length=16, choices=Function.choices)
    fact = models.CharField(max_length=16, choices=FactCode.choices)
    ceiling = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="mandate_row_of_corporation"),
            UniqueConstraint(fields=["version", "function", "fact"], name="mandate_row_fact_once"),
            SameCorporation(field="version", to="wishes.PolicyVersion", name="mandate_row_version"),
            FrozenWith(parent="version", to="wishes.PolicyVersion", name="mandate_row_frozen"),
            CheckConstraint(
                condition=Q(ceiling__isnull=True) | Q(ceiling__gte=0, ceiling__lte=1000000),
                name="mandate_row_ceiling",
            ),
        ]


class Reason(models.Model):
    """A reason for a no, a return or a different choice, with the text that the tenant reads."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=12)
    kind = models.CharField(max_length=8, choices=ReasonKind.choices)
    label = models.CharField(max_length=120, help_text="As staff read it.")
    text_tenant = models.CharField(max_length=300, help_text="As the tenant reads it, B1.")
    translations = models.JSONField(default=dict, blank=True, help_text='{"en": {"label": …, "text_tenant": …}}')
    is_active = models.BooleanField(default=True)

    objects = OwnedQuerySet["Reason"].as_manager()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="reason_of_corporation"),
            UniqueConstraint(fields=["corporation", "code"], name="reason_code_once"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def words(self) -> str:
        """The label in the language of the page."""
        spoken: str = self.translations.get((get_language() or "")[:2], {}).get("label", "")
        return spoken or self.label
