"""Types kept, dwellings added and put right, their facts noted, and the hold that an open case has on them."""

from mutations.dwellings.services.facts import add_element, end_defect, measure_room, note_defect, note_element
from mutations.dwellings.services.holding import close_facts, hold, release
from mutations.dwellings.services.keeping import add_dwelling, change_dwelling
from mutations.dwellings.services.templates import copy_type, measure_type_room

__all__ = [
    "add_dwelling",
    "add_element",
    "change_dwelling",
    "close_facts",
    "copy_type",
    "end_defect",
    "hold",
    "measure_room",
    "measure_type_room",
    "note_defect",
    "note_element",
    "release",
]
