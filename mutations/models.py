"""The models of this wing's rooms, for Django; nobody imports this."""

from mutations.cases.models import Case, Invitation, Participant, Seat, SeatingPlan
from mutations.dwellings.models import (
    Defect,
    Dwelling,
    DwellingType,
    Element,
    ElementKind,
    Room,
    TypeElement,
    TypeRoom,
)

__all__ = [
    "Case",
    "Defect",
    "Dwelling",
    "DwellingType",
    "Element",
    "ElementKind",
    "Invitation",
    "Participant",
    "Room",
    "Seat",
    "SeatingPlan",
    "TypeElement",
    "TypeRoom",
]
