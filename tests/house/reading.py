"""Reads the project's own files for the tests beside this."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
WINGS = ("portal", "mutations", "wishes")
NOT_ROOMS = {"migrations", "management"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*folders: str) -> list[Path]:
    """Of these top folders, migrations left out: they are generated."""
    found = (path for folder in folders for path in (PROJECT / folder).rglob("*.py"))
    return sorted(path for path in found if "migrations" not in path.parts)


def templates() -> list[Path]:
    return sorted((PROJECT / "templates").rglob("*.html"))


def rooms() -> list[Path]:
    found = (init.parent for wing in WINGS for init in (PROJECT / wing).glob("*/__init__.py"))
    return sorted(room for room in found if room.name not in NOT_ROOMS)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def length(node: Function) -> int:
    """Lines from its name to its end: a table of cases above a test is no step of it."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def name(path: Path, line: int | None = None) -> str:
    return path.relative_to(PROJECT).as_posix() + (f":{line}" if line else "")
