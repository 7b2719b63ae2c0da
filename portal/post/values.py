"""What the outbox hands out."""

from __future__ import annotations

from email.utils import parseaddr
from uuid import UUID


def mail_id(message_id: UUID, sender: str) -> str:
    """The Message-ID header: the same at every attempt, so that a mailbox shows a repeated mail once."""
    domain = parseaddr(sender)[1].rpartition("@")[2] or "localhost"
    return f"<{message_id}@{domain}>"
