"""A page that is older than what stands, or than the stage of its case, and a button that is pressed twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest
from django.test import Client

from mutations.dwellings.models import Dwelling, Room
from portal.corporations.models import Corporation
from portal.trail.models import Event
from portal.value import value
from tests.house.addresses import addresses
from tests.house.rows import fingerprint
from tests.house.samples import A_DWELLING
from tests.house.scene import Scene, make_after, make_before, scene_of, twin
from wishes.proposals.models import ProposalLine, ProposalStatement

Typed = Mapping[str, str]
WORDS = "Dit schreef ik zelf."


@value
class Saved:
    """A page that is saved: by whom, what is typed, and what of it must come back when it is refused."""

    who: str
    data: Typed
    revision: int
    kept: str = WORDS


def statement(scene: Scene, code: str) -> ProposalStatement:
    return ProposalStatement.objects.get(proposal__seat=scene.world.table.seats[code], element=scene.walls)


def line(scene: Scene, code: str) -> ProposalLine:
    return ProposalLine.objects.get(pk=scene.line(code))


def dates(scene: Scene) -> Typed:
    case = scene.world.case
    return {
        "lease_ends_on": case.lease_ends_on.strftime("%d-%m-%Y"),
        "key_expected_on": (case.key_expected_on + timedelta(days=7)).strftime("%d-%m-%Y"),
        "reason": WORDS,
    }


BEFORE: Mapping[str, Callable[[Scene], Saved]] = {
    "cases:timetable": lambda scene: Saved(
        who="coordinator",
        data={"closes_on": scene.world.case.key_expected_on.strftime("%d-%m-%Y"), "reason": WORDS},
        revision=scene.world.case.revision,
    ),
    "cases:dates": lambda scene: Saved(who="coordinator", data=dates(scene), revision=scene.world.case.revision),
    "dwellings:change": lambda scene: Saved(
        who="coordinator",
        data={**A_DWELLING, "city": WORDS},
        revision=Dwelling.objects.get(pk=scene.world.dwelling).revision,
    ),
    "dwellings:room": lambda scene: Saved(
        who="coordinator",
        data={"floor_area": "9,87", "wall_area": "20", "ceiling_area": "9", "perimeter": "12"},
        revision=Room.objects.get(pk=scene.walls.room_id).revision,
        kept="9,87",
    ),
    "dwellings:element": lambda scene: Saved(
        who="coordinator",
        data={"year_placed": "1987", "condition": "3", "count": "1", "length": "2,4"},
        revision=scene.walls.revision,
        kept="1987",
    ),
    "inspection:facts": lambda scene: Saved(
        who="inspector",
        data={"year_placed": "1987", "condition": "3", "count": "1", "length": "2,4"},
        revision=scene.walls.revision,
        kept="1987",
    ),
    "inspection:element": lambda scene: Saved(
        who="inspector",
        data={"choice": "choice:LOCAL", "note": WORDS},
        revision=statement(scene, "O").revision,
    ),
    "offers:nothing": lambda scene: Saved(
        who="contractor", data={}, revision=statement(scene, "A").revision, kept="Niets nodig"
    ),
    "tenant:element": lambda scene: Saved(
        who="tenant",
        data={"choice": "OTHER", "words_OTHER": WORDS},
        revision=statement(scene, "H").revision,
    ),
}
"""While parties record."""
AFTER: Mapping[str, Callable[[Scene], Saved]] = {
    "comparison:answer": lambda scene: Saved(who="inspector", data={"stance": "keep", "text": WORDS}, revision=0),
    "people:settings": lambda scene: Saved(
        who="administrator",
        data={
            "phone": "010 555 01 00",
            "email": "woning@voorbeeld.nl",
            "address": WORDS,
            "brand_colour": "#1f6f5c",
            "mandate_basis": "incl",
            "answer_days": "9",
            "languages": "nl",
        },
        revision=Corporation.objects.get(pk=scene.world.corporation).version,
    ),
}
"""While somebody decides."""
SAVED = {**BEFORE, **AFTER}
TOO_LATE = {"comparison:answer"}
"""Reviewing ended when deciding began."""


def seen(scene: Scene, name: str, saved: Saved) -> tuple[Client, str]:
    [address] = [address for address in addresses() if address.name == name]
    return twin(scene.everybody()[saved.who]), address.at(scene.ids_for(address))


def typed(saved: Saved, revision: int) -> Typed:
    return {**saved.data, "revision": str(revision), "version": str(revision)}


def scene_for(name: str, monkeypatch: pytest.MonkeyPatch) -> Scene:
    key, make = ("before", make_before) if name in BEFORE else ("after", make_after)
    return scene_of(key, make, monkeypatch)


@pytest.mark.parametrize("name", SAVED)
@pytest.mark.parametrize("off", [-1, 1, 900])
def test_a_page_of_another_version_is_refused_and_kept(
    db: None, monkeypatch: pytest.MonkeyPatch, quiet: None, name: str, off: int
) -> None:
    scene = scene_for(name, monkeypatch)
    saved = SAVED[name](scene)
    client, url = seen(scene, name, saved)
    stood = fingerprint()

    answer = client.post(url, typed(saved, saved.revision + off))

    assert answer.status_code in (200, 409, 422)
    assert fingerprint() == stood
    assert saved.kept in answer.content.decode()


@pytest.mark.parametrize("name", sorted(SAVED.keys() - TOO_LATE))
def test_pressed_twice_it_is_done_once(db: None, monkeypatch: pytest.MonkeyPatch, quiet: None, name: str) -> None:
    scene = scene_for(name, monkeypatch)
    saved = SAVED[name](scene)
    client, url = seen(scene, name, saved)
    before = Event.objects.count()

    first = client.post(url, typed(saved, saved.revision))
    again = client.post(url, typed(saved, saved.revision))

    assert first.status_code == 302
    assert again.status_code in (200, 302, 409, 422)
    assert Event.objects.count() == before + 1
