"""Dwellings added and put right, their facts noted, and the hold that an open case has on them."""

from mutations.dwellings.services.facts import add_element, end_defect, measure_room, note_defect, note_element
from mutations.dwellings.services.holding import close_facts, hold, release
from mutations.dwellings.services.keeping import add_dwelling, change_dwelling

__all__ = [
    "add_dwelling",
    "add_element",
    "change_dwelling",
    "close_facts",
    "end_defect",
    "hold",
    "measure_room",
    "note_defect",
    "note_element",
    "release",
]
