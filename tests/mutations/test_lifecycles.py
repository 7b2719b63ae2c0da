"""The page of lifecycles says what the code does."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from mutations.management.commands import lifecycles


def test_the_page_in_docs_is_what_the_tables_say() -> None:
    call_command("lifecycles", check=True)


def test_an_old_page_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "lifecycles.md"
    monkeypatch.setattr(lifecycles, "PAGE", old)
    with pytest.raises(CommandError):
        call_command("lifecycles", check=True)

    call_command("lifecycles")

    call_command("lifecycles", check=True)
    assert "registered --> recording" in old.read_text(encoding="utf-8")
    assert "cancelled --> [*]" in old.read_text(encoding="utf-8")
