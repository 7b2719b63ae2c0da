"""The tree tells the story: every room says what it is, and imports stand where a reader looks for them."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

from tests.house import reading

GIVEN = {
    "manage.py", "portal", "mutations", "wishes", "templates", "static", "tests", "requirements.txt",
    "docker-compose.yml", "README.md",
}  # fmt: skip
EXPECTED = {
    "pyproject.toml", "Makefile", "requirements.in", "requirements-dev.in", "requirements-dev.txt",
    "requirements-local.in", "requirements-local.txt", "Dockerfile", ".ci", ".env.example", ".gitignore",
    "locale", "docs", "LICENSE", "CHANGELOG.md", "SECURITY.md", "CONTRIBUTING.md",
}  # fmt: skip


def test_the_top_level_holds_nothing_else() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=reading.PROJECT, capture_output=True, text=True, check=True)
    top = {line.split("/", 1)[0] for line in listed.stdout.splitlines()}
    assert top - GIVEN - EXPECTED == set()


@pytest.mark.parametrize("room", reading.rooms(), ids=reading.name)
def test_a_room_says_in_one_sentence_what_it_is(room: Path) -> None:
    said = ast.get_docstring(reading.tree(room / "__init__.py")) or ""
    assert said.count("\n") == 0
    assert said.endswith(".")


@pytest.mark.parametrize("room", reading.rooms(), ids=reading.name)
def test_a_room_opens_with_nothing_but_its_sentence(room: Path) -> None:
    assert len(reading.tree(room / "__init__.py").body) == 1


def test_nothing_is_imported_inside_a_function() -> None:
    assert [
        reading.name(path, inner.lineno)
        for path in reading.python_files(*reading.WINGS)
        for function in reading.functions(path)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ] == []


def test_nothing_is_imported_for_types_only() -> None:
    assert [
        reading.name(path, node.lineno)
        for path in reading.python_files(*reading.WINGS)
        for node in ast.walk(reading.tree(path))
        if isinstance(node, ast.Name) and node.id == "TYPE_CHECKING"
    ] == []
