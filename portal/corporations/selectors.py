"""A corporation as every page shows it."""

from __future__ import annotations

from uuid import UUID

from portal.corporations.models import Corporation
from portal.ui.values import House


def house_of(corporation_id: UUID) -> House | None:
    """One query."""
    found = Corporation.objects.filter(pk=corporation_id).first()
    if found is None:
        return None
    return House(
        name=found.name,
        phone=found.phone,
        email=found.email,
        brand_colour=found.brand_colour,
        languages=tuple(found.languages),
    )
