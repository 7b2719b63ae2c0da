"""Invented tenants and streets for a year of cases; all addresses of mail end in demo.example."""

from __future__ import annotations

from mutations.dwellings.choices import DwellingKind

FIRST_NAMES = (
    "Noor", "Sem", "Yara", "Milan", "Aisha", "Lotte", "Omar", "Sanne", "Kofi", "Mila", "Dewi", "Jesse", "Ewa",
    "Rayan", "Fenna", "Tariq", "Lina", "Bram", "Zeynep", "Thijs", "Selma", "Ruben", "Ilse", "Mehmet", "Oksana",
)  # fmt: skip
LAST_NAMES = (
    "Haddad", "Bakker", "van Leeuwen", "Öztürk", "de Boer", "Nowak", "Mensah", "Smits", "Soerjadi", "Kuipers",
    "El Amrani", "Hendriks", "Kovalenko", "Postma", "Ramdin", "Verhoeven", "Aydın", "Scholten", "Dijkstra", "Silva",
)  # fmt: skip

STREETS = {
    DwellingKind.WALK_UP_FLAT: (("Kastanjelaan", "3053AB"), ("Esdoornstraat", "3053CD")),
    DwellingKind.GALLERY_FLAT: (("Havenkade", "3024GH"), ("Scheepsbouwplein", "3024JK")),
    DwellingKind.UPPER_FLOOR: (("Oude Vaart", "3033LM"), ("Marktstraat", "3033NP")),
    DwellingKind.TERRACED: (("Merelhof", "3078RT"), ("Lijsterpad", "3078TV")),
    DwellingKind.CORNER: (("Merelhof", "3078RT"), ("Vinkenweg", "3078WX")),
}
"""Street and postcode by kind of dwelling."""

BUILT = {
    DwellingKind.WALK_UP_FLAT: (1955, 1968),
    DwellingKind.GALLERY_FLAT: (1966, 1979),
    DwellingKind.UPPER_FLOOR: (1930, 1960),
    DwellingKind.TERRACED: (1975, 2004),
    DwellingKind.CORNER: (1975, 2004),
}
RENTS = {
    DwellingKind.WALK_UP_FLAT: 610,
    DwellingKind.GALLERY_FLAT: 645,
    DwellingKind.UPPER_FLOOR: 560,
    DwellingKind.TERRACED: 720,
    DwellingKind.CORNER: 760,
}

WANTS = {
    "KITCHEN_UNIT": ("REPLACE", "RENEW_PARTS", "ADJUST"),
    "KITCHEN_TAP": ("REPLACE", "REPLACE", "REPAIR"),
    "KITCHEN_TILES": ("REPLACE", "REPAIR", ""),
    "WALLS": ("STRIP_SKIM", "STRIP_LOCAL", "LOCAL"),
    "PAINTWORK": ("FULL", "FULL", "SELF"),
    "TOILET_THRESHOLD": ("LOWER_FLOOR", "LOW_SILL", ""),
    "TOILET_BOWL": ("REPLACE", "REPLACE", "SEAT"),
    "BATH_JOINTS": ("REPAIR", "REPAIR", "REPAIR"),
    "BASIN": ("REPLACE", "TAP", "TAP"),
    "SHOWER": ("REPLACE", "REPLACE", "HOSE"),
    "INNER_DOORS": ("REPLACE", "FIT", "SELF"),
    "WINDOW_FRAME": ("WOOD_ROT", "REPAIR", ""),
    "RADIATOR": ("REPLACE", "VALVE", ""),
    "FLOOR": ("STRIP_GLUED", "STRIP", ""),
    "CEILING": ("BOARD", "PLASTER", ""),
    "GARDEN": ("CLEAR", "CLEAR", "SELF"),
    "CLEANING": ("FULL", "FULL", "SELF"),
    "LEFT_BEHIND": ("REMOVE", "REMOVE", "REMOVE"),
    "BOILER": ("REPLACE", "REPLACE", ""),
    "SKIRTING": ("REPLACE", "", ""),
    "WASHING_POINT": ("FIT", "FIT", "FIT"),
}
"""What inspector, contractor and tenant tend to ask for, by kind of element; empty: leave it."""
ANYWAY = frozenset({"TOILET_THRESHOLD", "CLEANING", "LEFT_BEHIND"})
"""Kinds about which they say something whatever the condition."""
