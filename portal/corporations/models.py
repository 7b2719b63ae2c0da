"""Corporations, firms, and which firm serves which corporation when."""

from __future__ import annotations

from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from portal.corporations.choices import Language, MandateBasis
from portal.corporations.querysets import CorporationQuerySet, EngagementQuerySet, FirmQuerySet
from portal.periods import ends_after_start, no_overlap

hex_colour = RegexValidator(r"^#[0-9a-f]{6}$", _("Een kleur heeft de vorm #1f6f5c."))
MAX_ANSWER_DAYS = 60


def all_languages() -> list[str]:
    return list(Language.values)


class Corporation(models.Model):
    """A housing corporation; everything of one corporation names it, and nothing crosses to another."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=40, unique=True)
    phone = models.CharField(max_length=20)
    email = models.EmailField()
    address = models.CharField(max_length=200)
    brand_colour = models.CharField(max_length=7, default="#1f6f5c", validators=[hex_colour])
    mandate_basis = models.CharField(max_length=4, choices=MandateBasis, default=MandateBasis.INCL)
    answer_days = models.PositiveSmallIntegerField(
        default=7, validators=[MinValueValidator(1), MaxValueValidator(MAX_ANSWER_DAYS)]
    )
    languages = ArrayField(models.CharField(max_length=2, choices=Language), default=all_languages)
    version = models.PositiveIntegerField(default=1)
    objects = CorporationQuerySet["Corporation"].as_manager()

    class Meta:
        app_label = "portal"
        constraints = [
            models.CheckConstraint(name="corporation_colour", condition=Q(brand_colour__regex=r"^#[0-9a-f]{6}$")),
            models.CheckConstraint(
                name="corporation_answer_days", condition=Q(answer_days__gte=1, answer_days__lte=MAX_ANSWER_DAYS)
            ),
            models.CheckConstraint(name="corporation_basis", condition=Q(mandate_basis__in=MandateBasis.values)),
            models.CheckConstraint(name="corporation_speaks", condition=Q(languages__len__gte=1)),
        ]

    def __str__(self) -> str:
        return self.name


class Firm(models.Model):
    """A contractor; one row however many corporations it serves."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=20)
    email = models.EmailField()
    objects = FirmQuerySet["Firm"].as_manager()

    class Meta:
        app_label = "portal"
        constraints = [models.UniqueConstraint(Lower("email"), name="firm_email")]

    def __str__(self) -> str:
        return self.name


class Engagement(models.Model):
    """A firm works for a corporation during a period."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey(Corporation, on_delete=models.PROTECT)
    firm = models.ForeignKey(Firm, on_delete=models.PROTECT)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    objects = EngagementQuerySet["Engagement"].as_manager()

    class Meta:
        app_label = "portal"
        constraints = [
            models.UniqueConstraint(fields=["corporation", "id"], name="engagement_key"),
            ends_after_start("engagement_period"),
            no_overlap("engagement_once", ("corporation", "firm")),
        ]

    def __str__(self) -> str:
        return f"{self.firm_id} – {self.corporation_id}"
