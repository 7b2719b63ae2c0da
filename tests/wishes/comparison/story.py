"""Rows of the opened story, and how Jan answers them."""

from __future__ import annotations

from uuid import UUID

from mutations.dwellings.models import Element
from tests.world import World
from wishes.comparison import services
from wishes.comparison.choices import ObjectionGround, Stance
from wishes.comparison.models import Review


def element(world: World, kind: str) -> UUID:
    """The first of its kind in the flat."""
    rows = Element.objects.filter(room__dwelling=world.dwelling, kind__code=kind)
    return rows.order_by("room__position", "pk").values_list("pk", flat=True)[0]


def answer(
    world: World,
    kind: str = "TOILET_THRESHOLD",
    stance: Stance = Stance.AGREE,
    *,
    ground: ObjectionGround | None = None,
    text: str = "",
    revision: int = 0,
) -> Review:
    return services.review(
        case_id=world.table.case,
        element_id=element(world, kind),
        stance=stance,
        ground=ground,
        text=text,
        revision=revision,
        actor=world.jan,
        now=world.now,
    )
