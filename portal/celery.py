"""The worker and its clock. Rooms are named in strings: one line here for each that has tasks or a schedule."""

import os
from importlib import import_module

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

TASKS: list[str] = [
    "portal.post.tasks",
]
# Each holds `SCHEDULE`, a mapping in the form of Celery's `beat_schedule`.
SCHEDULES: list[str] = [
    "portal.post.schedule",
]

app = Celery("portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.imports = TASKS


def install_schedules() -> None:
    """Collect the rooms' schedules; called when the clock starts, after Django is ready."""
    for name in SCHEDULES:
        app.conf.beat_schedule.update(import_module(name).SCHEDULE)


app.on_after_finalize.connect(lambda sender, **_: install_schedules(), weak=False)
