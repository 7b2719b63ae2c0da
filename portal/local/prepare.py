"""Brings the demo's database and files up to date; a process of its own, because Django is set up once."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

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


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    main(Path(sys.argv[1]))
