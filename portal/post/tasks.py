"""Doors for the worker: safe to run twice, late or never; the rows are the truth."""

from celery import shared_task

from portal.post import services


@shared_task
def deliver() -> int:
    return services.deliver_due()


@shared_task
def run() -> int:
    return services.run_due()
