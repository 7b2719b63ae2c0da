"""The story of the threshold: how the flat stands and what each party says. Amounts follow from the sheets."""

from __future__ import annotations

from collections.abc import Mapping

from portal.value import value


@value
class Standing:
    """Age in years when the demo is loaded, and condition by NEN 2767."""

    age: int | None = None
    condition: int | None = None
    is_addition: bool = False
    may_be_taken_over: bool = False


USUAL = Standing(age=20, condition=2)
UNJUDGED = Standing()

FLAT: Mapping[str, Standing] = {
    "HANDOVER": UNJUDGED,
    "SAFETY_CHECK": UNJUDGED,
    "CLEANING": UNJUDGED,
    "SMOKE_ALARM": Standing(age=14, condition=3),
    "FUSE_BOX": Standing(age=34, condition=3),
    "LOCKS": Standing(age=14, condition=3),
    "WALLS": Standing(age=20, condition=4),
    "PAINTWORK": Standing(age=9, condition=4),
    "INNER_DOORS": Standing(age=30, condition=3),
    "KITCHEN_UNIT": Standing(age=17, condition=4),
    "TOILET_THRESHOLD": Standing(age=58, condition=3),
    "TOILET_BOWL": Standing(age=24, condition=4),
    "TOILET_TILES": Standing(age=30, condition=3),
}
"""By kind of element; kinds that are not named are as usual."""

LAMINATE = Standing(age=4, condition=2, is_addition=True, may_be_taken_over=True)
"""The floor of the living room: the former tenant's own, and left behind."""

WISHES: Mapping[str, Mapping[str, str]] = {
    "O": {
        "CLEANING": "FULL",
        "TOILET_THRESHOLD": "LOWER_FLOOR",
        "TOILET_BOWL": "REPLACE",
        "TOILET_TILES": "REPAIR",
        "KITCHEN_UNIT": "REPLACE",
        "WALLS": "STRIP_SKIM",
        "PAINTWORK": "FULL",
        "INNER_DOORS": "PAINT",
    },
    "A": {
        "CLEANING": "FULL",
        "TOILET_THRESHOLD": "LOW_SILL",
        "TOILET_BOWL": "REPLACE",
        "KITCHEN_UNIT": "RENEW_PARTS",
        "WALLS": "STRIP_LOCAL",
        "PAINTWORK": "FULL",
    },
    "H": {
        "CLEANING": "SELF",
        "TOILET_THRESHOLD": "KEEP",
        "TOILET_BOWL": "SEAT",
        "KITCHEN_UNIT": "ADJUST",
        "WALLS": "LOCAL",
        "PAINTWORK": "SELF",
    },
}
"""Choice by seat and kind of element; everything else each of them leaves as it is."""
