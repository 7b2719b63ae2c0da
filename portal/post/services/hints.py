"""Waking a worker after a commit: a courtesy, never a promise."""

from __future__ import annotations

import logging

from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from portal.celery import app

log = logging.getLogger(__name__)


def hint_mail() -> None:
    hint("portal.post.tasks.deliver")


def hint_jobs() -> None:
    hint("portal.post.tasks.run")


def hint(task: str) -> None:
    """With the broker away the rows are there all the same, and the sweep finds them."""
    try:
        app.send_task(task, retry=False, ignore_result=True)
    except (OperationalError, RedisError, OSError) as error:
        log.warning("The broker does not answer (%s); the sweep will do %s.", type(error).__name__, task)
