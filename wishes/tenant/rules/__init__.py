"""What a tenant is asked and told: names, questions, calendar."""

from wishes.tenant.rules.asking import find_walk, options
from wishes.tenant.rules.calendar import DECIDED, calendar, can_take_back, decides_before, find_standing, is_late
from wishes.tenant.rules.names import first_up, room_name

__all__ = [
    "DECIDED",
    "calendar",
    "can_take_back",
    "decides_before",
    "find_standing",
    "find_walk",
    "first_up",
    "is_late",
    "options",
    "room_name",
]
