"""Imports go down only; and what holds them to it does find one that goes up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from portal.local.tools import LINT_IMPORTS
from tests.house.reading import PROJECT

CONTRACT = """
[importlinter]
root_package = home
[importlinter:contract:1]
name = Down only
type = layers
layers =
    home.roof
    home.floor
"""


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", LINT_IMPORTS], cwd=folder, capture_output=True, text=True, check=False)


def test_every_import_goes_down() -> None:
    done = lint(PROJECT)
    assert done.returncode == 0, done.stdout


def test_an_import_that_goes_up_is_found(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / ".importlinter").write_text(CONTRACT)
    (tmp_path / "home" / "__init__.py").touch()
    (tmp_path / "home" / "roof.py").touch()
    (tmp_path / "home" / "floor.py").write_text("import home.roof\n")
    assert lint(tmp_path).returncode == 1
