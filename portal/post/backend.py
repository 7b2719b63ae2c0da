"""Where Django and allauth hand over their mails: into the outbox, like every other."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.timezone import now
from django.utils.translation import get_language

from portal.post import services


class OutboxBackend(BaseEmailBackend):
    """Stores instead of sending; the worker sends through `POST_TRANSPORT`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for mail in email_messages:
            for address in mail.recipients():
                services.put_mail(
                    to=address,
                    language=get_language() or "",
                    sender=mail.from_email,
                    subject=str(mail.subject),
                    text=str(mail.body),
                    html=html_of(mail),
                    now=now(),
                )
        return len(email_messages)


def html_of(mail: EmailMessage) -> str:
    alternatives = mail.alternatives if isinstance(mail, EmailMultiAlternatives) else []
    return next((str(content) for content, mimetype in alternatives if mimetype == "text/html"), "")
