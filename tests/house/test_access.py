"""Who may open what: every address of the portal for everybody, as docs/access-matrix.md says it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Protocol

import pytest
from django.db import transaction
from django.test import Client

from portal.value import value
from tests.house.addresses import NOWHERE, Address, addresses
from tests.house.reading import PROJECT
from tests.house.rows import fingerprint
from tests.house.scene import Scene, make_after, make_before, scene_of
from tests.world import browser

PAGE = PROJECT / "docs" / "access-matrix.md"
WRITE = "WRITE_ACCESS_MATRIX"
HOW = f"The code says something else than docs/access-matrix.md. Look whether that is meant, then set {WRITE}=1."
HEAD = """\
# Access matrix

Made from the URLconf by `{write}=1 .venv/bin/pytest tests/house/test_access.py`; CI refuses a page that says
something else, and an address that is not on it. Everything that an address names is the story's own: its case, its
dwelling, its corporation. Asked with GET; an address that only takes a POST gets an empty one.

`200` the page · `→` on to another page · `login` to the sign-in page · `403` not for this function · `404` nothing
there · `409` and `422` refused with a sentence, nothing stored. Two words: before the opening / after it, with approval
asked. Addresses under `/demo` exist in demo mode only.

The last column is a coordinator of another corporation. What he and everybody else there gets is, to the byte, what
they get for something that does not exist.
"""
METHODS = {True: "POST", False: "GET"}
ONCE_ONLY = re.compile(rb'(?<=name="csrfmiddlewaretoken" value=")\w+')
OWN_SECRET = {"account_confirm_email", "account_reset_password_from_key", "cases:invitation", "cases:glued"}
"""Who has the key in such an address may open it, whoever he is."""
FOR_ALL = {"ui:theme", "post:mail", "post:mail_html"}
"""A colour is nobody's, and the demo's mailbox is everybody's."""
NOT_GET = "405"
Said = Mapping[str, str]


class Answer(Protocol):
    @property
    def status_code(self) -> int: ...
    @property
    def content(self) -> bytes: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


@value
class Line:
    """What everybody gets at one address."""

    address: Address
    is_post: bool
    said: Said


def line(address: Address, ids: Mapping[str, str], everybody: Mapping[str, Client]) -> Line:
    url = address.at(ids)
    said = {who: word(client.get(url)) for who, client in everybody.items()}
    is_post = NOT_GET in said.values()
    if is_post:
        said = {who: word(posted(client, url)) for who, client in everybody.items()}
    return Line(address=address, is_post=is_post, said=said)


def posted(client: Client, url: str, data: Mapping[str, str] | None = None) -> Answer:
    """What it did is taken back."""
    with transaction.atomic():
        answer = client.post(url, data)
        transaction.set_rollback(True)
    return answer


def word(answer: Answer) -> str:
    if answer.status_code != 302:
        return str(answer.status_code)
    return "login" if answer.headers["Location"].startswith("/account/login/") else "→"


def written(before: Sequence[Line], after: Sequence[Line]) -> str:
    pairs = list(zip(before, after, strict=True))
    sections = [section(room, list(rows)) for room, rows in groupby(pairs, key=lambda pair: pair[0].address.room)]
    return "\n".join([HEAD.format(write=WRITE), *sections])


def section(room: str, pairs: Sequence[tuple[Line, Line]]) -> str:
    everybody = list(pairs[0][0].said)
    head = [f"## {room}", "", f"| address | {' | '.join(everybody)} |", f"|---|{'---|' * len(everybody)}"]
    return "\n".join([*head, *(row(*pair) for pair in pairs), ""])


def row(before: Line, after: Line) -> str:
    cells = [both(before.said[who], after.said[who]) for who in before.said]
    shape = before.address.shape.replace("|", "\\|")
    return f"| {METHODS[before.is_post]} `{shape}` | {' | '.join(cells)} |"


def both(before: str, after: str) -> str:
    return before if before == after else f"{before} / {after}"


def test_the_page_in_docs_is_what_everybody_gets(db: None, monkeypatch: pytest.MonkeyPatch, quiet: None) -> None:
    """And asking changes nothing: a GET never does, an empty POST was taken back."""
    told = []
    for key, make in (("before", make_before), ("after", make_after)):
        with transaction.atomic():
            scene = scene_of(key, make, monkeypatch)
            everybody = scene.everybody()
            stood = fingerprint()
            told.append([line(address, scene.ids_for(address), everybody) for address in addresses()])
            assert fingerprint() == stood
            transaction.set_rollback(True)
    text = written(*told)
    if os.environ.get(WRITE):
        PAGE.write_text(text, encoding="utf-8")
    kept = PAGE.read_text(encoding="utf-8").splitlines()
    assert [line for line in text.splitlines() if line not in kept] == [], HOW
    assert text.splitlines() == kept, HOW


def named() -> list[Address]:
    """Addresses of something that is somebody's."""
    return [address for address in addresses() if address.needs and address.name not in OWN_SECRET | FOR_ALL]


def test_another_corporation_cannot_tell_ours_from_nothing(
    db: None, monkeypatch: pytest.MonkeyPatch, quiet: None
) -> None:
    scene = scene_of("after", make_after, monkeypatch)
    staff = [browser(actor) for actor in scene.world.proefdam.people.values()]
    found = {address.name: [told(client, address, scene) for client in staff] for address in named()}

    assert [name for name, pairs in found.items() if any(ours != nothing for ours, nothing in pairs)] == []
    assert {ours.status for pairs in found.values() for ours, _nothing in pairs} == {403, 404}
    in_scope_of_none = [name for name, pairs in found.items() if {ours.status for ours, _nothing in pairs} == {403}]
    assert [name for name in in_scope_of_none if not name.startswith("tenant:")] == []


def test_a_tenant_cannot_tell_another_case_from_nothing(db: None, monkeypatch: pytest.MonkeyPatch, quiet: None) -> None:
    scene = scene_of("before", make_before, monkeypatch)
    noura = browser(scene.next_door.fatma)
    found = {address.name: told(noura, address, scene) for address in named()}

    assert [name for name, (ours, nothing) in found.items() if ours != nothing] == []
    assert {ours.status for ours, _nothing in found.values()} == {403, 404}


def test_whose_it_is_can_tell(db: None, monkeypatch: pytest.MonkeyPatch, quiet: None) -> None:
    """The control of the two above: the comparison sees a difference where there is one."""
    scene = scene_of("before", make_before, monkeypatch)
    [page] = [address for address in addresses() if address.name == "desk:case"]

    ours, nothing = told(browser(scene.world.coordinator), page, scene)

    assert (ours.status, nothing.status) == (200, 404)
    assert ours.body != nothing.body


@value
class Told:
    """Everything that a browser gets, but for what is made anew for each page."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def told(client: Client, address: Address, scene: Scene) -> tuple[Told, Told]:
    """Of ours, and of what is nowhere."""
    ids = scene.ids_for(address)
    nowhere = {need: NOWHERE if need.endswith("_id") else ids[need] for need in address.needs}
    return answer_to(client, address.at(ids)), answer_to(client, address.at(nowhere))


def answer_to(client: Client, url: str) -> Told:
    answer: Answer = client.get(url)
    if str(answer.status_code) == NOT_GET:
        answer = posted(client, url)
    body = ONCE_ONLY.sub(b"", answer.content.replace(url.encode(), b""))
    return Told(status=answer.status_code, headers=dict(answer.headers), body=body)
