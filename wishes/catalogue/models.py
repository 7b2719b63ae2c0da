"""Editions of the catalogue: works, choices, recipes; frozen once published."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import CheckConstraint, F, Func, Q, UniqueConstraint

from mutations.dwellings.choices import Measure
from portal.constraints import Frozen, FrozenWith, SameCorporation
from wishes.catalogue.choices import Action, EditionStatus, Trade, Unit, VatClass, WorkKind
from wishes.catalogue.querysets import DatedQuerySet


class Validity(Func):
    """The half-open period of a dated row."""

    function = "DATERANGE"
    output_field = DateRangeField()


def no_overlap(name: str, *owner: str) -> ExclusionConstraint:
    """Two published versions of one owner may not hold on one day; NULL owners count as equal by their text."""
    return ExclusionConstraint(
        name=name,
        expressions=[
            (Validity("valid_from", "valid_until", RangeBoundary()), RangeOperators.OVERLAPS),
            *((field, RangeOperators.EQUAL) for field in owner),
        ],
        condition=Q(status=EditionStatus.PUBLISHED),
    )


def period_forward(name: str) -> CheckConstraint:
    return CheckConstraint(condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name=name)


class Dated(models.Model):
    """A version with a half-open period; drafted by one person and published by another."""

    number = models.PositiveIntegerField()
    status = models.CharField(max_length=10, choices=EditionStatus.choices, default=EditionStatus.DRAFT)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    drafted_by = models.ForeignKey("portal.Person", null=True, on_delete=models.PROTECT, related_name="+")
    published_by = models.ForeignKey("portal.Person", null=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        return self.status == EditionStatus.PUBLISHED


class Edition(Dated):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")

    objects = DatedQuerySet["Edition"].as_manager()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="edition_of_corporation"),
            UniqueConstraint(fields=["corporation", "number"], name="edition_number_once"),
            period_forward("edition_period"),
            no_overlap("edition_no_overlap", "corporation"),
            Frozen(name="edition_frozen", when="OLD.status <> 'draft'", but=("valid_until",)),
        ]


class CatalogueWork(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="works", db_constraint=False)
    code = models.CharField(max_length=30)
    label = models.CharField(max_length=120)
    label_tenant = models.CharField(max_length=120)
    translations = models.JSONField(default=dict, blank=True, help_text='{"en": {"label": …, "label_tenant": …}}')
    unit = models.CharField(max_length=6, choices=Unit.choices)
    norm_hours = models.DecimalField(max_digits=7, decimal_places=3, help_text="Hours per unit, an estimate.")
    trade = models.CharField(max_length=3, choices=Trade.choices)
    kind = models.CharField(max_length=12, choices=WorkKind.choices)
    vat_class = models.CharField(max_length=10, choices=VatClass.choices)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="work_of_corporation"),
            UniqueConstraint(fields=["edition", "code"], name="work_code_once"),
            SameCorporation(field="edition", to="wishes.Edition", name="work_edition"),
            FrozenWith(parent="edition", to="wishes.Edition", name="work_frozen"),
            CheckConstraint(condition=Q(norm_hours__gte=0, norm_hours__lte=1000), name="work_norm_hours"),
            CheckConstraint(
                condition=Q(kind=WorkKind.VOUCHER, vat_class=VatClass.NONE)
                | (~Q(kind=WorkKind.VOUCHER) & ~Q(vat_class=VatClass.NONE)),
                name="work_voucher_without_vat",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class CatalogueChoice(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="choices", db_constraint=False)
    element_kind = models.ForeignKey(
        "mutations.ElementKind", on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    code = models.CharField(max_length=30)
    action = models.CharField(max_length=10, choices=Action.choices)
    position = models.PositiveSmallIntegerField(default=0)
    label = models.CharField(max_length=80, help_text="As a professional says it.")
    title = models.CharField(max_length=80, help_text="As the tenant reads it.")
    hint = models.CharField(max_length=160, blank=True)
    translations = models.JSONField(default=dict, blank=True, help_text='{"en": {"label": …, "title": …, "hint": …}}')
    is_offered = models.BooleanField(default=False, help_text="Offered to a tenant; at most five per kind.")
    disturbs_material = models.BooleanField(default=False, help_text="Not by a tenant in a home from before 1994.")
    loses_level_access = models.BooleanField(default=False, help_text="A threshold kept: no step-free label.")
    own_hours = models.DecimalField(max_digits=6, decimal_places=2, default=Decimal("0.00"))

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="choice_of_corporation"),
            UniqueConstraint(fields=["edition", "element_kind", "code"], name="choice_code_once"),
            SameCorporation(field="edition", to="wishes.Edition", name="choice_edition"),
            SameCorporation(field="element_kind", to="mutations.ElementKind", name="choice_element_kind"),
            FrozenWith(parent="edition", to="wishes.Edition", name="choice_frozen"),
            CheckConstraint(condition=Q(own_hours__gte=0, own_hours__lte=1000), name="choice_own_hours"),
        ]

    def __str__(self) -> str:
        return self.label


class RecipeLine(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    choice = models.ForeignKey(CatalogueChoice, on_delete=models.PROTECT, related_name="recipe", db_constraint=False)
    work = models.ForeignKey(CatalogueWork, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    measure = models.CharField(max_length=10, choices=Measure.choices)
    factor = models.DecimalField(max_digits=8, decimal_places=3, default=Decimal("1.000"))
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="recipe_of_corporation"),
            UniqueConstraint(fields=["choice", "work"], name="recipe_work_once"),
            SameCorporation(field="edition", to="wishes.Edition", name="recipe_edition"),
            SameCorporation(field="choice", to="wishes.CatalogueChoice", name="recipe_choice"),
            SameCorporation(field="work", to="wishes.CatalogueWork", name="recipe_work"),
            FrozenWith(parent="edition", to="wishes.Edition", name="recipe_frozen"),
            CheckConstraint(condition=Q(factor__gt=0, factor__lte=10000), name="recipe_factor"),
        ]
