"""What a room is called alone, in a sentence and as a place, in the reader's language. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from mutations.dwellings.choices import RoomKind
from portal.value import value
from portal.words import _, pgettext_lazy
from wishes.tenant.values import RoomName

THE = {
    RoomKind.LIVING: _("de woonkamer"),
    RoomKind.LIVING_KITCHEN: _("de woonkamer met keuken"),
    RoomKind.KITCHEN: _("de keuken"),
    RoomKind.BEDROOM: _("de slaapkamer"),
    RoomKind.BATHROOM: _("de badkamer"),
    RoomKind.BATHROOM_TOILET: _("de badkamer met toilet"),
    RoomKind.SHOWER: _("de doucheruimte"),
    RoomKind.TOILET: _("het toilet"),
    RoomKind.HALL: _("de hal"),
    RoomKind.CORRIDOR: _("de gang"),
    RoomKind.LANDING: _("de overloop"),
    RoomKind.ATTIC: _("de zolder"),
    RoomKind.STORAGE: _("de berging"),
    RoomKind.BALCONY: _("het balkon"),
    RoomKind.GARDEN: _("de tuin"),
    RoomKind.WHOLE: _("de rest van de woning"),
}
UPON = _("op %(room)s")
PLACES = {
    RoomKind.LANDING: UPON,
    RoomKind.BALCONY: UPON,
    RoomKind.ATTIC: pgettext_lazy("attic", "op %(room)s"),
}
WITHIN = _("in %(room)s")
WHICH = {
    "grote": _("grote"),
    "kleine": _("kleine"),
    "eerste": _("eerste"),
    "tweede": _("tweede"),
    "derde": _("derde"),
}


@value
class Parts:
    """A given name taken apart: "Grote slaapkamer 2" is which, core and number."""

    which: str
    core: str
    number: str


def first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def parts_of(name: str) -> Parts:
    *words, last = name.split() or [""]
    words, number = (words, last) if words and last.isdigit() else ([*words, last], "")
    which = words[0].casefold() if len(words) > 1 and words[0].casefold() in WHICH else ""
    return Parts(which=which, core=" ".join(words[1:] if which else words), number=number)


def room_name(kind: RoomKind, name: str, *, usual: Mapping[RoomKind, str]) -> RoomName:
    """`usual` is the Dutch name of each kind; a room that is called otherwise keeps its name in every language."""
    parts = parts_of(name)
    the = str(THE[kind])
    article, core = the.split(maxsplit=1)
    if kind is not RoomKind.WHOLE and parts.core.casefold() != usual[kind].casefold():
        the = f"{article} {name.lower()}" if parts.core.casefold().endswith("kamer") else name
        return RoomName(alone=name, the=the, within=_within(kind, the))
    if parts.number:
        core = the = f"{core} {parts.number}"
    if parts.which:
        core = f"{WHICH[parts.which]} {core}"
        the = f"{article} {core}"
    return RoomName(alone=first_up(core), the=the, within=_within(kind, the))


def _within(kind: RoomKind, the: str) -> str:
    return str(PLACES.get(kind, WITHIN)) % {"room": the}
