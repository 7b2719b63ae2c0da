"""How far a room is, and what to look at before sending. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from wishes.inspection.choices import RoomState
from wishes.inspection.values import Check, RoomOnVisit, Thing


def state_of(things: Iterable[Thing]) -> RoomState:
    """Done: of every open thing something was said; busy: of some."""
    said = [not thing.is_silent for thing in things if thing.lock is None]
    if all(said):
        return RoomState.DONE
    return RoomState.BUSY if any(said) else RoomState.TODO


def check(rooms: Iterable[RoomOnVisit]) -> Check:
    """Rooms that nobody looked at, things without a condition, and things that were passed over in silence."""
    seen = list(rooms)
    open_things = [thing for room in seen for thing in room.things if thing.lock is None]
    return Check(
        unvisited=tuple(room for room in seen if room.state is RoomState.TODO),
        without_condition=tuple(thing for thing in open_things if thing.condition is None),
        silent=tuple(thing for thing in open_things if thing.is_silent),
    )
