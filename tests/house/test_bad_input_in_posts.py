"""Whatever is sent to an address by somebody who may come there: never a fault of ours, and nothing stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import pytest
from django.db import connection, transaction
from django.test import Client

from tests.house.addresses import Address, addresses
from tests.house.corpus import NUL, SCRIPT
from tests.house.rows import fingerprint, written
from tests.house.samples import names
from tests.house.scene import Scene, make_after, make_before, scene_of, twin

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=XX"
PART = b'Content-Disposition: form-data; name="text"'
NO = (403, 404, 405)
ENDLESS = 3_000_000
AFTER = {"comparison", "decisions"}
BUTTONS = {
    "behalf:how",
    "cases:call_done",
    "cases:glued",
    "cases:invitation",
    "cases:invite",
    "cases:revoke",
    "decisions:scope",
    "dwellings:end_defect",
    "inspection:begin",
    "inspection:defect_end",
    "inspection:facts_close",
    "inspection:room",
    "inspection:submit",
    "offers:begin",
    "offers:submit",
    "tenant:check",
    "tenant:help",
    "tenant:how",
}
"""Pressed, they do one thing, whatever is sent along."""
REASONS = {"cases:cancel", "cases:seat", "cases:withdraw", "dwellings:copy_type"}
"""They ask for a few words, and any words are words."""
MATTERS = {"tenant:matters", "behalf:matters"}
"""Nothing needs to matter."""

Send = Callable[[Client, str], int]
"""Posts something to an address, and says which status came back."""


def everywhere(text: str) -> Send:
    """The same in every field that any form has."""
    data = dict.fromkeys(names(), text)
    return lambda client, url: client.post(url, data).status_code


def raw(body: bytes, kind: str = FORM) -> Send:
    return lambda client, url: client.generic("POST", url, body, content_type=kind).status_code


def in_bytes(text: bytes) -> bytes:
    return b"&".join(name.encode() + b"=" + text for name in names())


def garbage(scene: Scene) -> Mapping[str, Send]:
    return {
        "nothing": everywhere(""),
        "a null byte": everywhere(NUL),
        "half a surrogate as bytes": raw(in_bytes(b"%ED%A0%80")),
        "bytes of no text": raw(in_bytes(b"%FF%FE%00")),
        "a script": everywhere(SCRIPT),
        "not a number": everywhere("NaN"),
        "a negative number": everywhere("-1"),
        "a number of a thousand figures": everywhere("9" * 1000),
        "a long text": everywhere("x" * 6_000),
        "ids of another corporation": everywhere(str(scene.world.charlie.person)),
        "ids of the flat next door": everywhere(str(scene.next_door.table.case)),
        "everything three times": raw(b"&".join([in_bytes(b"1"), in_bytes(b""), in_bytes(b"a")])),
        "ten thousand fields": raw(b"&".join(b"a%d=1" % number for number in range(10_000))),
        "three megabytes": raw(b"text=" + b"x" * ENDLESS),
        "broken JSON": raw(b'{"revision": ', "application/json"),
        "a broken upload": raw(b"--XX\r\n" + PART[:-6], MULTIPART),
        "an upload without an end": raw(b"--XX\r\n" + PART + b"\r\n\r\nhalf", MULTIPART),
        "no kind at all": raw(b"\x00\xff" * 50, ""),
    }  # fmt: skip


WORDS = {
    "half a surrogate as bytes",
    "a script",
    "not a number",
    "a negative number",
    "ids of another corporation",
    "ids of the flat next door",
    "everything three times",
}
EMPTY = {"broken JSON", "a broken upload", "an upload without an end", "no kind at all"}
FINE: Mapping[str, set[str]] = {**dict.fromkeys(REASONS, WORDS), **dict.fromkeys(MATTERS, EMPTY)}
"""What may be stored all the same, by address."""


def who_may(url: str, everybody: Mapping[str, Client]) -> Iterator[str]:
    """The first to whom this address answers anything but no."""
    for who, client in everybody.items():
        with transaction.atomic():
            answer = twin(client).post(url)
            transaction.set_rollback(True)
        if answer.status_code not in NO and not answer.headers.get("Location", "").startswith("/account/login/"):
            yield who
            return


def faults(address: Address, url: str, client: Client, sent: Mapping[str, Send]) -> Iterator[str]:
    stood = fingerprint()
    for case, send in sent.items():
        with transaction.atomic():
            count = written()
            status = send(twin(client), url)
            is_ours = status >= 500
            found = stood if is_ours or count == written() else fingerprint()
            transaction.set_rollback(True)
        stored = [table for table in stood if found[table] != stood[table]]
        if is_ours or (stored and address.name not in BUTTONS and case not in FINE.get(address.name, ())):
            yield f"{address.name}, {case}: {status} {' '.join(stored)}"


@pytest.fixture
def quick(db: None) -> None:
    """Statistics of this transaction are read again at every question."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL stats_fetch_consistency = 'none'")


def test_garbage_is_never_our_fault_and_is_not_stored(
    db: None, monkeypatch: pytest.MonkeyPatch, quick: None, quiet: None
) -> None:
    scene = scene_of("before", make_before, monkeypatch)
    assert_all_refuse(scene, [address for address in addresses() if address.room not in AFTER])


def test_nor_is_it_after_the_opening(db: None, monkeypatch: pytest.MonkeyPatch, quick: None, quiet: None) -> None:
    scene = scene_of("after", make_after, monkeypatch)
    assert_all_refuse(scene, [address for address in addresses() if address.room in AFTER])


def assert_all_refuse(scene: Scene, asked: Iterable[Address]) -> None:
    everybody, sent = scene.everybody(), garbage(scene)
    urls = {address: address.at(scene.ids_for(address)) for address in asked}
    tried = [(address, url, who) for address, url in urls.items() for who in who_may(url, everybody)]
    found = [fault for address, url, who in tried for fault in faults(address, url, everybody[who], sent)]
    assert not found, "\n".join(found)
