"""What the demo hands out: a loaded corporation."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from portal.actor import Actor, Function
from portal.value import value


@value
class House:
    """A loaded corporation: ids, and everybody of it as an actor, by key."""

    corporation: UUID
    firm: UUID
    people: Mapping[str, Actor]
    types: Mapping[str, UUID]

    def holding(self, function: Function) -> Actor:
        """The first who has this function."""
        return next(actor for actor in self.people.values() if actor.holds(function))


@value
class Loaded:
    """What stands in the portal after loading, and whether this load put it there."""

    corporations: int
    cases: int
    is_new: bool
