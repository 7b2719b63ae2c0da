"""The inspector's pages: his list, a home, a room, a thing, and sending."""

from wishes.inspection.views.home import begin, check, facts_close, home, submit, visits, withdraw
from wishes.inspection.views.rooms import room
from wishes.inspection.views.things import (
    condition,
    defect_end,
    defects,
    element,
    facts,
    line_remove,
    lines,
)

__all__ = [
    "begin",
    "check",
    "condition",
    "defect_end",
    "defects",
    "element",
    "facts",
    "facts_close",
    "home",
    "line_remove",
    "lines",
    "room",
    "submit",
    "visits",
    "withdraw",
]
