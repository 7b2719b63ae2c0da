"""Reading the outbox: what is parked, and in the demo every mail."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import QuerySet

from portal.actor import Actor
from portal.post.models import Job, Message


def parked_page(actor: Actor) -> Mapping[str, QuerySet[Message] | QuerySet[Job]]:
    """What was given up after five attempts, newest first. Two queries."""
    return {
        "parked_messages": Message.objects.visible_to(actor).parked().order_by("-created_at", "pk"),
        "parked_jobs": Job.objects.visible_to(actor).parked().order_by("-created_at", "pk"),
    }


def all_mail(words: str = "") -> QuerySet[Message]:
    """For the demo only: every mail, newest first, with the corporation that wrote it."""
    mails = Message.objects.select_related("corporation").defer("html", "text").order_by("-created_at", "-pk")
    return mails.filter(to__icontains=words) if words else mails
