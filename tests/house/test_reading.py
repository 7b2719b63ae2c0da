"""The tests of the house can fail: each of their readers finds what it looks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db.models import Q

from tests.house import reading
from tests.house.test_pages import INLINE
from tests.house.test_tables import collect


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a style attribute", '<p class="a" style="color: red">'),
        ("a style element", "<style>p {}</style>"),
        ("a script without src", "<script>alert(1)</script>"),
        ("an event attribute", '<button onclick="go()">'),
        ("an event attribute", '<a href="javascript:go()">'),
        ("|safe", "{{ text|safe }}"),
        ("|safe", "{% autoescape off %}"),
    ],
)
def test_what_the_policy_refuses_is_found(what: str, text: str) -> None:
    assert INLINE[what].search(text)


@pytest.mark.parametrize(
    "text", ['<script src="a.js" type="module"></script>', '<p class="on">', '{% if one == "a" %}']
)
def test_what_the_policy_allows_is_left_alone(text: str) -> None:
    assert [what for what, pattern in INLINE.items() if pattern.search(text)] == []


def test_the_length_of_a_function_leaves_its_decorators_out(tmp_path: Path) -> None:
    (tmp_path / "views.py").write_text("@one\n@two\ndef view():\n    return 1\n")
    assert [reading.length(node) for node in reading.functions(tmp_path / "views.py")] == [2]


def test_bounds_are_found_inside_a_condition() -> None:
    found: dict[str, set[str]] = {}
    collect(Q(price__isnull=True) | Q(price__gte=0, price__lte=10), found)
    assert found == {"price": {"isnull", "gte", "lte"}}


def test_there_are_rooms_to_read() -> None:
    assert {"trail", "dwellings", "policy"} <= {room.name for room in reading.rooms()}
