"""A version of policy: drafted, edited row by row, published by a second person."""

from wishes.policy.services.drafting import describe, draft, fill
from wishes.policy.services.publishing import publish
from wishes.policy.services.rows import (
    remove_limit,
    remove_lock,
    remove_mandate,
    remove_standard,
    set_limit,
    set_lock,
    set_mandate,
    set_standard,
)

__all__ = [
    "describe",
    "draft",
    "fill",
    "publish",
    "remove_limit",
    "remove_lock",
    "remove_mandate",
    "remove_standard",
    "set_limit",
    "set_lock",
    "set_mandate",
    "set_standard",
]
