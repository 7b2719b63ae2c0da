"""Mail servers for the races: they note what they were given, and may take the worker with them."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from pathlib import Path

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class Noting(BaseEmailBackend):
    """Writes the Message-ID of every mail into the file that SENT_MAILS names; several processes may."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        with Path(os.environ["SENT_MAILS"]).open("a", encoding="utf-8") as sent:
            sent.writelines(mail.message()["Message-ID"] + "\n" for mail in email_messages)
        return len(email_messages)


class NotingThenKilled(Noting):
    """The mail server has said yes; the worker never gets to say so."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        super().send_messages(email_messages)
        os.kill(os.getpid(), signal.SIGKILL)
        return 0
