"""An open case holds its dwelling: facts go on its trail, until it goes by them as they are.

Called by the case's own use cases, under the case's lock; they write the event.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from mutations.dwellings.models import Dwelling
from portal.errors import Refused
from portal.words import _


@transaction.atomic(savepoint=False)
def hold(dwelling_id: UUID, case_id: UUID) -> None:
    dwelling = Dwelling.objects.select_for_update().get(pk=dwelling_id)
    if dwelling.held_by not in (None, case_id):
        raise Refused(_("Voor deze woning loopt al een zaak."), field="dwelling_id")
    Dwelling.objects.filter(pk=dwelling_id).update(held_by=case_id, facts_closed=False)


@transaction.atomic(savepoint=False)
def close_facts(dwelling_id: UUID, case_id: UUID) -> None:
    """Waits for whoever is noting a fact at this moment; nothing is noted after it."""
    Dwelling.objects.filter(pk=dwelling_id, held_by=case_id).update(facts_closed=True)


@transaction.atomic(savepoint=False)
def release(dwelling_id: UUID, case_id: UUID) -> None:
    Dwelling.objects.filter(pk=dwelling_id, held_by=case_id).update(held_by=None, facts_closed=False)
