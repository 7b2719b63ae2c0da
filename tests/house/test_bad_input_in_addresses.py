"""What is typed behind an address, or into it, is answered: with its page, or with one that says it is not there."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from django.test import Client

from tests.house.addresses import addresses
from tests.house.corpus import NUL, SCRIPT
from tests.house.samples import names
from tests.house.scene import Scene, make_after, scene_of, twin

ID = "11111111-aaaa-4111-8111-111111111111"
QUERIES = {
    "a null byte": NUL,
    "a script": SCRIPT,
    "not a number": "NaN",
    "negative": "-1",
    "many figures": "9" * 300,
    "wildcards": "%_\\' OR 1=1 --",
    "another digit": "٣",
    "an id": ID,
}
PATHS = {
    "a null byte": "/cases/%00/",
    "bytes of no text": "/cases/%ff%fe/",
    "half a surrogate": "/cases/%ed%a0%80/",
    "up and out": "/cases/..%2f..%2fetc/passwd",
    "twice encoded": "/cases/%252e%252e/",
    "an id in braces": f"/cases/{{{ID}}}/",
    "an id with its scheme": f"/cases/urn:uuid:{ID}/",
    "an id without dashes": f"/cases/{ID.replace('-', '')}/",
    "an id in capitals": f"/cases/{ID.upper()}/",
    "eight thousand letters": f"/cases/{'x' * 8000}/",
    "a colour of five": "/theme/12345.css",
    "a key that never was": "/invitation/nooit/",
    "a key with a null byte": "/invitation/%00%ff/",
}
ELSEWHERE = ("//evil.example", "https://evil.example", "https:evil.example", "/\\evil.example", "javascript:alert(1)")


@pytest.fixture
def scene(db: None, monkeypatch: pytest.MonkeyPatch, quiet: None) -> Scene:
    return scene_of("after", make_after, monkeypatch)


def test_garbage_behind_an_address_is_never_our_fault(scene: Scene) -> None:
    everybody = scene.everybody()
    urls = {address.name: address.at(scene.ids_for(address)) for address in addresses()}
    readers = {name: reader_of(url, everybody) for name, url in urls.items()}
    asked = [(urls[name], client) for name, client in readers.items() if client is not None]
    answers = {
        f"{url} {case}": twin(client).get(url, dict.fromkeys(names(), text)).status_code
        for url, client in asked
        for case, text in QUERIES.items()
    }

    assert len(asked) > 60
    assert [what for what, status in answers.items() if status >= 500] == []


def reader_of(url: str, everybody: Mapping[str, Client]) -> Client | None:
    """Who reads this page; the last of those who do, for the first is often nobody."""
    return next((client for client in reversed(list(everybody.values())) if client.get(url).status_code == 200), None)


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_an_address_that_is_none_says_so(scene: Scene, path: str) -> None:
    client = twin(scene.everybody()["coordinator"])

    assert client.get(path).status_code == 404
    assert client.post(path).status_code in (403, 404)


@pytest.mark.parametrize("where", ELSEWHERE)
def test_nobody_is_sent_to_another_site(scene: Scene, where: str) -> None:
    answer = Client().post("/language", {"language": "en", "next": where})

    assert answer.status_code == 302
    assert answer.headers["Location"] in ("/", "/language")


@pytest.mark.parametrize("method", ["put", "delete", "patch", "trace", "options", "head"])
def test_other_methods_change_nothing_and_break_nothing(scene: Scene, method: str) -> None:
    client = twin(scene.everybody()["coordinator"])
    case = f"/cases/{scene.world.table.case}/"

    assert {client.generic(method.upper(), f"{case}{page}").status_code for page in ("", "seats/", "timetable/")} <= {
        200,
        405,
    }
