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


app.set_default()  # for every thread of the web process, not only the first


@app.on_after_finalize.connect
def install_schedules(sender: Celery, **_: object) -> None:
    """The clock's own process collects them, after Django is ready."""
    for name in SCHEDULES:
        sender.conf.beat_schedule.update(import_module(name).SCHEDULE)
