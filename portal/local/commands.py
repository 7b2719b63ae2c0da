"""What the Makefile calls: makes the environment, then runs the command inside it; standard library only."""

from __future__ import annotations

import os
from collections.abc import Sequence

from portal.local import install, places, say
from portal.local.guard import guarded

RUNNING = ("requirements.txt", "requirements-local.txt")
TESTING = (*RUNNING, "requirements-dev.txt")
COMMANDS = {
    "demo": RUNNING,
    "manage": RUNNING,
    "test": TESTING,
    "e2e": TESTING,
    "check": TESTING,
    "bench": TESTING,
    "screenshots": TESTING,
    "texts": TESTING,
    "rooms": TESTING,
}


def main(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        say.line(f"Usage: python -m portal.local {' | '.join(COMMANDS)}")
        return 2
    return guarded(lambda: inside(arguments))


def inside(arguments: Sequence[str]) -> int:
    """Replaces this process, so that signals and exit codes need no passing on."""
    os.chdir(places.PROJECT)
    if arguments[0] == "demo":
        places.refuse_taken_port(places.port())
    install.ensure(COMMANDS[arguments[0]])
    os.execv(install.python(), [str(install.python()), "-m", "portal.local.run", *arguments])  # noqa: S606
