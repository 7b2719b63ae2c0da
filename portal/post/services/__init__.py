"""The outbox: asking, working off, and trying again what was parked."""

from portal.post.services.asking import announce, put_mail, put_message
from portal.post.services.parked import retry_job, retry_message
from portal.post.services.working import deliver_due, run_due

__all__ = ["announce", "deliver_due", "put_mail", "put_message", "retry_job", "retry_message", "run_due"]
