"""Who may do what with the outbox."""

from portal.actor import Actor, Function
from portal.post.models import Job, Message


def can_retry(actor: Actor, row: Message | Job) -> bool:
    """Whoever keeps a corporation's people also sees to it that they are reached."""
    return actor.holds(Function.ADMINISTRATOR) and row.corporation_id == actor.corporation
