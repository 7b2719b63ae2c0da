"""Who keeps dwellings and who notes their facts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, auto
from uuid import UUID

from portal.actor import Actor, Function
from portal.people.permissions import is_portal


class Act(StrEnum):
    KEEP = auto()
    NOTE = auto()
    TYPE = auto()


MAY: Mapping[Act, frozenset[Function]] = {
    Act.KEEP: frozenset({Function.COORDINATOR}),
    Act.NOTE: frozenset({Function.COORDINATOR, Function.INSPECTOR}),
    Act.TYPE: frozenset({Function.COORDINATOR, Function.ADMINISTRATOR}),
}
"""Adding and correcting a dwelling; noting what is found in it; keeping the types from which one starts."""


def may(actor: Actor, act: Act, corporation_id: UUID) -> bool:
    """Within the own corporation; an import is the portal's own work."""
    if actor.corporation != corporation_id:
        return False
    return is_portal(actor) or (actor.is_staff and actor.holds(*MAY[act]))
