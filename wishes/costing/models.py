"""VAT rates by date, price books of a corporation and of a firm for a corporation."""

from __future__ import annotations

from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeBoundary, RangeOperators
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from portal.constraints import Frozen, FrozenWith, SameCorporation
from wishes.catalogue.choices import VatClass
from wishes.catalogue.models import Dated, Validity, no_overlap, period_forward
from wishes.catalogue.querysets import DatedQuerySet


class VatRate(models.Model):
    """Shared reference data: a rate (0.2100) for a class in a half-open period; source: Wet OB 1968, table I."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vat_class = models.CharField(max_length=10, choices=VatClass.choices)
    rate = models.DecimalField(max_digits=5, decimal_places=4)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        app_label = "wishes"
        constraints = [
            CheckConstraint(condition=Q(rate__gte=0, rate__lte=1), name="vat_rate_share"),
            period_forward("vat_rate_period"),
            ExclusionConstraint(
                name="vat_rate_no_overlap",
                expressions=[
                    (Validity("valid_from", "valid_until", RangeBoundary()), RangeOperators.OVERLAPS),
                    ("vat_class", RangeOperators.EQUAL),
                ],
            ),
        ]


class PriceBook(Dated):
    """`owner` is the corporation's or the firm's id as text, so that one constraint keeps either from overlapping."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    firm = models.ForeignKey("portal.Firm", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    owner = models.UUIDField(help_text="The firm, or the corporation itself.")
    name = models.CharField(max_length=80)
    is_invented = models.BooleanField(default=False, help_text="Demo prices say so wherever they are shown.")

    objects = DatedQuerySet["PriceBook"].as_manager()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="price_book_of_corporation"),
            UniqueConstraint(fields=["corporation", "owner", "number"], name="price_book_number_once"),
            CheckConstraint(
                condition=Q(firm__isnull=True, owner=models.F("corporation"))
                | Q(firm__isnull=False, owner=models.F("firm")),
                name="price_book_owner",
            ),
            period_forward("price_book_period"),
            no_overlap("price_book_no_overlap", "corporation", "owner"),
            Frozen(name="price_book_frozen", when="OLD.status <> 'draft'", but=("valid_until",)),
        ]

    def __str__(self) -> str:
        return self.name


class BookPrice(models.Model):
    """Euros per unit excluding VAT; refers to a work by code, so that a book outlives an edition."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    book = models.ForeignKey(PriceBook, on_delete=models.PROTECT, related_name="prices", db_constraint=False)
    work_code = models.CharField(max_length=30)
    price_excl = models.DecimalField(max_digits=10, decimal_places=2)

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="book_price_of_corporation"),
            UniqueConstraint(fields=["book", "work_code"], name="book_price_once"),
            SameCorporation(field="book", to="wishes.PriceBook", name="book_price_book"),
            FrozenWith(parent="book", to="wishes.PriceBook", name="book_price_frozen"),
            CheckConstraint(condition=Q(price_excl__gte=0, price_excl__lte=1000000), name="book_price_amount"),
        ]
