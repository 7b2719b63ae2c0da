"""All tables of this wing, for Django to find; nobody else imports this."""

from portal.corporations.models import Corporation, Engagement, Firm
from portal.people.models import Account, Employment, FunctionHeld, Person
from portal.post.models import Job, Message
from portal.trail.models import Event, EventText

__all__ = [
    "Account",
    "Corporation",
    "Employment",
    "Engagement",
    "Event",
    "EventText",
    "Firm",
    "FunctionHeld",
    "Job",
    "Message",
    "Person",
]
