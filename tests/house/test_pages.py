"""The Content-Security-Policy is 'self' only, so no page may ask for more."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.house import reading

# Mails need inline styles; they are shown under a policy of their own.
INLINE = {
    "a style attribute": re.compile(r"<[^>{}]*\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "a script without src": re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", re.IGNORECASE),
    "an event attribute": re.compile(r"<[^>{}]*\son[a-z]+\s*=|hx-on|hx-vals=.js:|javascript:", re.IGNORECASE),
    "|safe": re.compile(r"\|\s*safe\b|\{%\s*autoescape\s+off"),
}


def test_no_template_has_inline_style_script_or_unescaped_text() -> None:
    pages = [path for path in reading.templates() if "mail" not in path.parts]
    assert [fault for path in pages for fault in faults(path)] == []


def test_no_code_declares_text_safe_that_it_did_not_write_itself() -> None:
    """A literal may be: nobody typed it."""
    assert [
        reading.name(path, node.lineno)
        for path in reading.python_files(*reading.WINGS)
        for node in ast.walk(reading.tree(path))
        if isinstance(node, ast.Call) and declares_safe(node)
    ] == []


def declares_safe(call: ast.Call) -> bool:
    named = isinstance(call.func, ast.Name) and call.func.id in {"mark_safe", "SafeString"}
    return named and not all(isinstance(argument, ast.Constant) for argument in call.args)


def faults(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [f"{reading.name(path)}: {what}" for what, pattern in INLINE.items() if pattern.search(text)]
