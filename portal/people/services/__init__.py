"""The administrator's use cases, and how a session begins and ends."""

from portal.people.services.corporations import change_settings, found_corporation
from portal.people.services.firms import employ, end_employment, end_engagement, engage_firm
from portal.people.services.people import add_person, end_function, give_function
from portal.people.services.sessions import choose_place, enter_as_staff, enter_as_tenant, leave

__all__ = [
    "add_person",
    "change_settings",
    "choose_place",
    "employ",
    "end_employment",
    "end_engagement",
    "end_function",
    "engage_firm",
    "enter_as_staff",
    "enter_as_tenant",
    "found_corporation",
    "give_function",
    "leave",
]
