"""Who reads the catalogue; who drafts and who publishes a dated version: catalogue, price book, policy."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, auto
from uuid import UUID

from portal.actor import Actor, Function


class Act(StrEnum):
    READ = auto()
    DRAFT = auto()
    PUBLISH = auto()


MAY: Mapping[Act, frozenset[Function]] = {
    Act.READ: frozenset({Function.POLICY_OWNER, Function.COORDINATOR, Function.INSPECTOR, Function.AUDITOR}),
    Act.DRAFT: frozenset({Function.POLICY_OWNER}),
    Act.PUBLISH: frozenset({Function.POLICY_OWNER, Function.MANAGER, Function.DIRECTOR}),
}
"""READ: the catalogue; books and policy have readers of their own.

That the publisher is another person than the drafter is a rule, not a function.
"""


def may(actor: Actor, act: Act, corporation_id: UUID) -> bool:
    return actor.is_staff and actor.corporation == corporation_id and actor.holds(*MAY[act])
