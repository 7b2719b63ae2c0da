"""A corporation on this installation, and the settings that it keeps itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from portal.actor import Actor, system
from portal.corporations.choices import Language, MandateBasis
from portal.corporations.models import Corporation
from portal.errors import Conflict, require
from portal.people import permissions
from portal.people.choices import EventName
from portal.trail import services as trail
from portal.trail.values import Facts

ALL_LANGUAGES: Sequence[str] = tuple(Language.values)
SETTINGS = ("phone", "email", "address", "brand_colour", "mandate_basis", "answer_days", "languages")


@transaction.atomic
def found_corporation(
    *,
    name: str,
    slug: str,
    phone: str,
    email: str,
    address: str,
    now: datetime,
    brand_colour: str = "#1f6f5c",
    mandate_basis: str = MandateBasis.INCL,
    answer_days: int = 7,
    languages: Sequence[str] = ALL_LANGUAGES,
) -> Corporation:
    """Done by whoever runs the installation, from the command line; the first link of the corporation's own chain."""
    corporation = Corporation.objects.create(
        name=name,
        slug=slug,
        phone=phone,
        email=email,
        address=address,
        brand_colour=brand_colour,
        mandate_basis=mandate_basis,
        answer_days=answer_days,
        languages=list(languages),
    )
    trail.record(
        event=EventName.CORPORATION_FOUNDED,
        corporation_id=corporation.pk,
        chain_id=corporation.pk,
        subject=corporation,
        actor=system(corporation.pk),
        now=now,
        facts={"slug": slug, **settings_of(corporation)},
    )
    return corporation


@transaction.atomic
def change_settings(
    *,
    corporation_id: UUID,
    version: int,
    phone: str,
    email: str,
    address: str,
    brand_colour: str,
    mandate_basis: str,
    answer_days: int,
    languages: Sequence[str],
    actor: Actor,
    now: datetime,
) -> Corporation:
    """The event holds what was changed, old and new; a running case keeps what was pinned at its opening."""
    corporation = Corporation.objects.select_for_update().get(pk=corporation_id)
    require(permissions.can_keep(actor, corporation_id))
    if corporation.version != version:
        raise Conflict(_("Iemand anders heeft de instellingen intussen gewijzigd."), theirs=settings_of(corporation))
    before = settings_of(corporation)
    corporation.phone = phone
    corporation.email = email
    corporation.address = address
    corporation.brand_colour = brand_colour
    corporation.mandate_basis = mandate_basis
    corporation.answer_days = answer_days
    corporation.languages = list(languages)
    corporation.version += 1
    corporation.save(update_fields=[*SETTINGS, "version"])
    trail.record(
        event=EventName.SETTINGS_CHANGED,
        corporation_id=corporation_id,
        chain_id=corporation_id,
        subject=corporation,
        actor=actor,
        now=now,
        facts=changes(before, settings_of(corporation)),
    )
    return corporation


def settings_of(corporation: Corporation) -> dict[str, str | int]:
    return {
        "phone": corporation.phone,
        "email": corporation.email,
        "address": corporation.address,
        "brand_colour": corporation.brand_colour,
        "mandate_basis": corporation.mandate_basis,
        "answer_days": corporation.answer_days,
        "languages": ",".join(corporation.languages),
    }


def changes(before: dict[str, str | int], after: dict[str, str | int]) -> Facts:
    changed = [name for name in after if after[name] != before[name]]
    return {f"{name}_{moment}": said[name] for name in changed for moment, said in (("old", before), ("new", after))}
