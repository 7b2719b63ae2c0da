"""Who keeps a corporation's people, firms and settings."""

from __future__ import annotations

from uuid import UUID

from portal.actor import Actor, Function


def is_portal(actor: Actor) -> bool:
    """The portal itself, when it is set up: no person, no participant, but a corporation."""
    return actor.corporation is not None and actor.person is None and actor.participant is None


def can_keep(actor: Actor, corporation_id: UUID) -> bool:
    if actor.corporation != corporation_id:
        return False
    return is_portal(actor) or (actor.is_staff and actor.holds(Function.ADMINISTRATOR))


def can_change_functions_of(actor: Actor, person_id: UUID) -> bool:
    """Nobody gives himself a function or takes one from himself: two persons for every change of power."""
    return actor.person != person_id
