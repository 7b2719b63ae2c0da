"""Cases, seats and links as values; each a fixed number of queries."""

from mutations.cases.selectors.links import (
    case_behind,
    claimed,
    demo_invitations,
    link,
    look_up,
    session_is_valid,
)
from mutations.cases.selectors.lists import head, head_of, page_of_cases, vacancy_of
from mutations.cases.selectors.seats import (
    addresses_at_table,
    addresses_on,
    coordinators,
    firms,
    inspectors,
    seating_plan,
    seats_of,
    seats_to_invite,
    tenant_of,
    who_can_sit,
)

__all__ = [
    "addresses_at_table",
    "addresses_on",
    "case_behind",
    "claimed",
    "coordinators",
    "demo_invitations",
    "firms",
    "head",
    "head_of",
    "inspectors",
    "link",
    "look_up",
    "page_of_cases",
    "seating_plan",
    "seats_of",
    "seats_to_invite",
    "session_is_valid",
    "tenant_of",
    "vacancy_of",
    "who_can_sit",
]
