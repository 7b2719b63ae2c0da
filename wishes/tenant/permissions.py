"""Which seat somebody may record for by these pages."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q

from mutations.cases.choices import SeatCode
from portal.actor import Actor


def seats_of(actor: Actor, *, at: UUID | None, prefix: str = "") -> Q:
    """A tenant's own seat; or, where the address names a case, the tenant's seat of the coordinator's own case."""
    if at is None:
        return Q(**{f"{prefix}pk": actor.seat, f"{prefix}corporation": actor.corporation})
    return Q(
        **{
            f"{prefix}code": SeatCode.TENANT,
            f"{prefix}corporation": actor.corporation,
            f"{prefix}case": at,
            f"{prefix}case__coordinator": actor.person,
        }
    )
