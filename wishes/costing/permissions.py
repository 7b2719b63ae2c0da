"""Who keeps a price book: the corporation its own, a firm its own for one corporation."""

from __future__ import annotations

from uuid import UUID

from portal.actor import Actor
from wishes.catalogue.permissions import Act, may


def can_draft(actor: Actor, *, corporation_id: UUID, firm_id: UUID | None) -> bool:
    """A firm drafts its own book itself; the corporation may enter what a firm sent on paper."""
    if firm_id is not None and actor.is_contractor:
        return actor.corporation == corporation_id and actor.firm == firm_id
    return may(actor, Act.DRAFT, corporation_id)


def can_publish(actor: Actor, *, corporation_id: UUID) -> bool:
    """Publishing is the corporation's: it agrees to the prices that it will pay."""
    return may(actor, Act.PUBLISH, corporation_id)
