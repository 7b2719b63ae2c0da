"""Scope of dwellings: staff of the corporation; others meet a dwelling only through their case."""

from __future__ import annotations

from typing import Self, TypeVar

from django.db.models import Model, Q, QuerySet

from portal.actor import Actor

M = TypeVar("M", bound=Model)


class OwnedQuerySet(QuerySet[M]):
    """Rows of one corporation."""

    def of(self, actor: Actor) -> Self:
        return self.filter(corporation_id=actor.corporation) if actor.corporation else self.none()

    def visible_to(self, actor: Actor) -> Self:
        return self.of(actor) if actor.is_staff else self.none()


class DwellingQuerySet(OwnedQuerySet[M]):
    def matching(self, words: str) -> Self:
        """Street, postcode, city or BAG id; every word must be found somewhere."""
        found = self
        for word in words.split()[:6]:
            found = found.filter(
                Q(street__icontains=word)
                | Q(postcode__istartswith=word)
                | Q(city__icontains=word)
                | Q(house_number__istartswith=word)
                | Q(bag_id=word)
            )
        return found
