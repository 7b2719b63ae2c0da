"""Recording a plan, freezing it, and the one opening."""

from wishes.proposals.services.lines import remove_line, set_line
from wishes.proposals.services.opening import open_by_deadline, open_if_all_in
from wishes.proposals.services.recording import answer_room, leave, set_matters, start, state
from wishes.proposals.services.submitting import close_draft, submit, withdraw

__all__ = [
    "answer_room",
    "close_draft",
    "leave",
    "open_by_deadline",
    "open_if_all_in",
    "remove_line",
    "set_line",
    "set_matters",
    "start",
    "state",
    "submit",
    "withdraw",
]
