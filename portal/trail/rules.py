"""The canonical text of an event, its hash, the commitment to words that can be erased, and the faults of a link."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from portal.trail.choices import Fault
from portal.trail.values import Link

GENESIS = "0" * 64
MICROSECOND = timedelta(microseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def epoch(moment: datetime) -> int:
    """Whole microseconds since 1970: the same number in every time zone and every language."""
    return (moment - EPOCH) // MICROSECOND


def canonical(content: Mapping[str, object]) -> str:
    """One text per content: keys sorted, no blanks, letters as they are."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def seal(prev: str, body: str) -> str:
    """The hash of a link; the database holds the same rule in a CHECK."""
    return sha256((prev + body).encode()).hexdigest()


def commit(salt: str, words: Iterable[str]) -> str:
    """What the body keeps of words that can be erased; nothing can be guessed from it without the salt."""
    return sha256(canonical({"salt": salt, "words": list(words)}).encode()).hexdigest()


def find_fault(link: Link, *, sequence: int, prev: str) -> Fault | None:
    """What is wrong with a link that should be number `sequence` and follow `prev`."""
    if link.sequence != sequence:
        return Fault.GAP
    if link.prev != prev:
        return Fault.PREV
    if link.hash != seal(link.prev, link.body):
        return Fault.HASH
    return find_difference(link)


def find_difference(link: Link) -> Fault | None:
    """What stands beside a sealed body and no longer says the same."""
    sealed = json.loads(link.body)
    if any(sealed.get(name) != column for name, column in link.columns.items()):
        return Fault.COLUMNS
    if not link.erased and sealed.get("words") != commit(link.salt, link.words):
        return Fault.TEXT
    return None
