"""What the tests of the tenant's pages find in the story's flat, and how they read a page."""

from __future__ import annotations

import re
from html import unescape
from typing import Protocol
from uuid import UUID

from django.http.response import ResponseHeaders
from django.test import Client

from mutations.dwellings.models import Element, Room
from tests.world import World, begin, browser

TAGS = re.compile(r"<[^>]+>")
INLINE = re.compile(r"</?(?:bdi|b|time)\b[^>]*>")


class Answer(Protocol):
    """What the test client gives back, as far as these tests look at it."""

    status_code: int
    content: bytes

    @property
    def headers(self) -> ResponseHeaders: ...


def room(world: World, name: str) -> UUID:
    return Room.objects.get(dwelling_id=world.dwelling, name=name).pk


def element(world: World, room_name: str, kind: str) -> UUID:
    return Element.objects.get(room__dwelling_id=world.dwelling, room__name=room_name, kind__code=kind).pk


def fatma(world: World) -> Client:
    """Fatma, who has read how it works and pressed Begin."""
    begin(world)
    client = browser(world.fatma)
    client.post("/home/how/")
    return client


def text(response: Answer) -> str:
    """What can be read on the page, on one line."""
    return " ".join(unescape(TAGS.sub(" ", INLINE.sub("", response.content.decode()))).split())


def heading(response: Answer) -> str:
    return first(r"<h1>(.*?)</h1>", response)


def title(response: Answer) -> str:
    return first(r"<title>(.*?)</title>", response)


def first(pattern: str, response: Answer) -> str:
    found = re.search(pattern, response.content.decode(), re.DOTALL)
    return unescape(TAGS.sub("", found.group(1))) if found else ""


def tick(client: Client, room_id: UUID, *elements: UUID) -> Answer:
    return client.post(f"/home/rooms/{room_id}/pick/", {"picks": [str(id) for id in elements]})
