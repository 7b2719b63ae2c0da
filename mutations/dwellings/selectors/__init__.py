"""Rows of a dwelling into values: as the core looks at it, and as pages show it."""

from mutations.dwellings.selectors.core import dwelling, dwelling_with_words, kind_words, words_in
from mutations.dwellings.selectors.pages import (
    boxes_of,
    element_view,
    kinds_of,
    page_of_dwellings,
    room_view,
    rooms_of,
    types_of,
)
from mutations.dwellings.selectors.types import all_types, rooms_of_type

__all__ = [
    "all_types",
    "boxes_of",
    "dwelling",
    "dwelling_with_words",
    "element_view",
    "kind_words",
    "kinds_of",
    "page_of_dwellings",
    "room_view",
    "rooms_of",
    "rooms_of_type",
    "types_of",
    "words_in",
]
