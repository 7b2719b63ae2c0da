"""When something that failed is tried again, and when it is set aside for a person to look at."""

from __future__ import annotations

from datetime import timedelta

LEASE = timedelta(minutes=2)
"""Longer than a mail server is waited for; what a killed worker held is free again after it."""

RETRY_AFTER = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
MAX_ATTEMPTS = len(RETRY_AFTER) + 1


def is_spent(attempts: int) -> bool:
    """After five failures it is parked."""
    return attempts >= MAX_ATTEMPTS


def wait_after(attempts: int) -> timedelta:
    """How long after the failure of attempt number `attempts`, counted from 1, the next one comes."""
    return RETRY_AFTER[min(attempts, len(RETRY_AFTER)) - 1]
