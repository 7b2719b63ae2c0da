"""What the trail hands out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from portal.trail.choices import Fault
from portal.value import value

Facts = Mapping[str, str | int | None]


@value
class Link:
    """An event as it is verified; `columns` are those that the sealed body repeats."""

    chain: UUID
    sequence: int
    prev: str
    hash: str
    body: str
    columns: Mapping[str, object]
    salt: str
    words: tuple[str, ...]
    erased: bool


@value
class BrokenLink:
    """The first link of a chain that does not hold."""

    chain: UUID
    sequence: int
    fault: Fault


@value
class Head:
    """Where a chain ends: kept elsewhere, it shows later that nothing was cut off."""

    chain: UUID
    count: int
    hash: str


@value
class Entry:
    """One line of a timeline; `name` and `reason` are empty once erased. `about` is the showing room's."""

    id: UUID
    sequence: int
    event: str
    label: str
    about: str = ""
    at: datetime
    recorded_at: datetime
    name: str
    reason: str
    erased: bool
    person: UUID | None
    participant: UUID | None
    on_behalf_of: UUID | None
    functions: tuple[str, ...]
    subject_type: str
    subject_id: UUID
    policy_version: UUID | None
    request_id: str
    facts: Facts
    hash: str
