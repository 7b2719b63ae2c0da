"""Scope of persons, accounts, functions and employments."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db.models import Model, Q, QuerySet

from portal.actor import Actor
from portal.periods import PeriodQuerySet

M = TypeVar("M", bound=Model)
U = TypeVar("U", bound=AbstractBaseUser)


class PersonQuerySet(QuerySet[M]):
    def visible_to(self, actor: Actor) -> PersonQuerySet[M]:
        """Staff see who holds or held a function at their corporation, or was let in for a firm; others themselves."""
        if not actor.is_staff or actor.corporation is None:
            return self.filter(pk=actor.person)
        return self.at(actor.corporation)

    def at(self, corporation_id: UUID) -> PersonQuerySet[M]:
        here = Q(functionheld__corporation=corporation_id) | Q(employment__corporation=corporation_id)
        return self.filter(here).distinct()


class OfPersonQuerySet(PeriodQuerySet[M]):
    """Functions held and employments."""

    def visible_to(self, actor: Actor) -> OfPersonQuerySet[M]:
        mine = self.filter(corporation=actor.corporation)
        return mine if actor.is_staff else mine.filter(person=actor.person)


class AccountManager(BaseUserManager[U]):
    """Django's sign-in asks for a manager; the person comes with the account, in the one query of every request."""

    def get_queryset(self) -> QuerySet[U]:
        return super().get_queryset().select_related("person")

    def get_by_natural_key(self, username: str | None) -> U:
        return self.get(email=(username or "").lower())
