"""The commands themselves, inside the environment."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from portal.local import demo, tools
from portal.local.guard import guarded

RUN: dict[str, Callable[[Sequence[str]], int]] = {
    "demo": demo.demo,
    "manage": demo.manage,
    "test": tools.test,
    "e2e": tools.e2e,
    "check": tools.check,
    "bench": tools.bench,
    "screenshots": tools.screenshots,
    "texts": tools.texts,
    "rooms": tools.rooms,
}

if __name__ == "__main__":
    sys.exit(guarded(lambda: RUN[sys.argv[1]](sys.argv[2:])))
