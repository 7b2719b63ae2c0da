"""The inspector's answer to a row that differs."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from portal.constraints import SameCorporation
from wishes.comparison.choices import ObjectionGround, Stance
from wishes.comparison.querysets import ReviewQuerySet


class Review(models.Model):
    """One answer per element; `revision` refuses the second of two people who save at once."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey("portal.Corporation", on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("mutations.Case", on_delete=models.PROTECT, related_name="reviews", db_constraint=False)
    element = models.ForeignKey("mutations.Element", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    stance = models.CharField(max_length=8, choices=Stance.choices)
    ground = models.CharField(max_length=8, choices=ObjectionGround.choices, blank=True)
    text = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey("portal.Person", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        app_label = "wishes"
        constraints = [
            UniqueConstraint(fields=["corporation", "id"], name="review_of_corporation"),
            UniqueConstraint(fields=["case", "element"], name="review_element_once"),
            SameCorporation(field="case", to="mutations.Case", name="review_case"),
            SameCorporation(field="element", to="mutations.Element", name="review_element"),
            CheckConstraint(
                condition=(Q(stance=Stance.OBJECT) & ~Q(ground="")) | (~Q(stance=Stance.OBJECT) & Q(ground="")),
                name="review_objection_has_ground",
            ),
        ]
