"""Who there is: person, account and function are three tables."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from portal.actor import Function
from portal.corporations.choices import Language
from portal.corporations.models import Corporation, Firm
from portal.people.querysets import AccountManager, OfPersonQuerySet, PersonQuerySet
from portal.periods import ends_after_start, no_overlap


class Person(models.Model):
    """One human being, whatever accounts, functions and employers; shared by the corporations."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=120)
    sort_name = models.CharField(max_length=120)
    email = models.EmailField()
    language = models.CharField(max_length=2, choices=Language, default=Language.NL)
    objects = PersonQuerySet["Person"].as_manager()

    class Meta:
        app_label = "portal"
        indexes = [models.Index(fields=["sort_name"], name="person_sort_name")]

    def __str__(self) -> str:
        return self.name


class Account(AbstractBaseUser):
    """A way to sign in; a person may have several, and keeps his person's limits in all of them."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    objects = AccountManager["Account"]()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        app_label = "portal"
        constraints = [models.CheckConstraint(name="account_email_lower", condition=Q(email=Lower(F("email"))))]

    def __str__(self) -> str:
        return self.email


class FunctionHeld(models.Model):
    """A person has a function at a corporation during a period."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey(Corporation, on_delete=models.PROTECT)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    function = models.CharField(max_length=20, choices=Function)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    objects = OfPersonQuerySet["FunctionHeld"].as_manager()

    class Meta:
        app_label = "portal"
        constraints = [
            models.UniqueConstraint(fields=["corporation", "id"], name="function_held_key"),
            ends_after_start("function_held_period"),
            no_overlap("function_held_once", ("corporation", "person", "function")),
            models.CheckConstraint(name="function_held_known", condition=Q(function__in=Function.values)),
        ]

    def __str__(self) -> str:
        return f"{self.function} – {self.person_id}"


class Employment(models.Model):
    """A person works for a contractor firm during a period, and this corporation lets him in for it.

    The corporation stands in the row because a firm serves several: nobody is let in by another's administrator.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    corporation = models.ForeignKey(Corporation, on_delete=models.PROTECT)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    firm = models.ForeignKey(Firm, on_delete=models.PROTECT)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    objects = OfPersonQuerySet["Employment"].as_manager()

    class Meta:
        app_label = "portal"
        constraints = [
            models.UniqueConstraint(fields=["corporation", "id"], name="employment_key"),
            ends_after_start("employment_period"),
            no_overlap("employment_once", ("corporation", "person", "firm")),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} – {self.firm_id}"
