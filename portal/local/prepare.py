"""Brings the demo's database and files up to date; a process of its own, because Django is set up once."""

from __future__ import annotations

import io
import os
import signal
import sys
from pathlib import Path
from types import FrameType

import django
from django.conf import settings
from django.core.management import call_command, get_commands
from django.db import connections

from portal.local import say


def main(loaded: Path) -> None:
    django.setup()
    owner = "owner" if "owner" in settings.DATABASES else "default"
    with say.step("Tables"):
        quietly("migrate", database=owner)
        quietly("grant_web", database=owner)
    with say.step("Texts and static files"):
        quietly("compile_texts")
        quietly("collectstatic", interactive=False)
    if not loaded.exists():
        load(loaded)
    connections.close_all()


def quietly(command: str, **options: str | bool) -> None:
    call_command(command, verbosity=0, stdout=io.StringIO(), **options)


def load(loaded: Path) -> None:
    """A load that was cut off is not complete, and says so the next time."""
    if "load_demo" in get_commands():
        with say.step("Demo: two corporations, the story and a year of cases"):
            quietly("load_demo")
    loaded.touch()


def end_all(number: int, frame: FrameType | None) -> None:
    """The load has helpers that would wait for work for ever."""
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, end_all)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    main(Path(sys.argv[1]))
