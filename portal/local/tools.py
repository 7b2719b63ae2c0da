"""The targets for developers: tests, checks, measurements."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from portal.local import places, processes, say
from portal.local.problem import Problem

WINGS = ("portal", "mutations", "wishes")
TEST_SETTINGS = {"DJANGO_SETTINGS_MODULE": "tests.settings"}
# A production that exists nowhere: what `check --deploy` judges.
PRODUCTION = {
    "DEMO": "0",
    "SECRET_KEY": "a-key-for-the-check-only-" * 3,
    "SITE_URL": "https://portal.example",
    "DATABASE_URL": "postgresql://web@localhost/portal",
    "REDIS_URL": "redis://localhost:6379/0",
    "MAIL_URL": "smtp://mail.example:587",
    "MAIL_FROM": "post@portal.example",
    "BEHIND_PROXY": "1",
}
# The package's own script has a path in its first line that a deep folder makes too long.
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS: Mapping[str, tuple[Sequence[str], Mapping[str, str]]] = {
    "Style (ruff check)": (["-m", "ruff", "check", "--quiet", "--output-format", "concise"], {}),
    "Style (ruff format)": (["-m", "ruff", "format", "--check", "--quiet"], {}),
    "Types (mypy)": (["-m", "mypy"], TEST_SETTINGS),
    "Imports (import-linter)": (["-c", LINT_IMPORTS], {}),
    "Migrations are complete": (["-W", "ignore", "manage.py", "makemigrations", "--check"], TEST_SETTINGS),
    "Safe to put on the internet": (["manage.py", "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
    "Templates can be read": (["manage.py", "check_templates"], TEST_SETTINGS),
    "Every text has its English": (["manage.py", "extract_texts", "--check"], TEST_SETTINGS),
}


def test(arguments: Sequence[str]) -> int:
    return pytest(["-m", "not e2e and not bench", "-n", workers(), *arguments], {})


def e2e(arguments: Sequence[str]) -> int:
    return pytest(["-m", "e2e and not screenshots", *arguments], {"CHROMIUM": chromium()})


def bench(arguments: Sequence[str]) -> int:
    return pytest(["-m", "bench", "-s", *arguments], {})


def screenshots(arguments: Sequence[str]) -> int:
    return pytest(["-m", "screenshots", *arguments], {"CHROMIUM": chromium()})


def pytest(arguments: Sequence[str], env: Mapping[str, str]) -> int:
    """Replaces this process, so that Ctrl-C is pytest's own."""
    os.execve(sys.executable, [sys.executable, "-m", "pytest", *arguments], os.environ | env)  # noqa: S606


def workers() -> str:
    """One per core; a test process has servers of its own, so more than four gain nothing."""
    return str(min(os.cpu_count() or 1, 4))


def chromium() -> str:
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None or not Path(found).exists():
        raise Problem("No Chromium. Install it (apt install chromium), or say where it is: CHROMIUM=/path/to/chromium")
    return found


def check(arguments: Sequence[str]) -> int:
    """All of them, also after one failed."""
    failed = [name for name, (command, env) in CHECKS.items() if not passes(name, command, env)]
    say.line(f"{len(failed)} of {len(CHECKS)} failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def passes(name: str, command: Sequence[str], env: Mapping[str, str]) -> bool:
    begun = time.monotonic()
    code, said = processes.finish([sys.executable, *command], os.environ | env)
    say.line(f"  {name}: {'FAILED' if code else 'ok'} ({time.monotonic() - begun:.1f} s)")
    if code:
        say.line(said)
    return code == 0


def rooms(arguments: Sequence[str]) -> int:
    for wing in WINGS:
        say.line(f"{wing:<24}{sentence(places.PROJECT / wing)}")
        for room, words in room_sentences(wing):
            say.line(f"    {room:<20}{words}")
    return 0


def room_sentences(wing: str) -> Iterator[tuple[str, str]]:
    """From the roof down, as the import contract in pyproject.toml orders them."""
    contracts = tomllib.loads((places.PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = next(each["layers"] for each in contracts["contracts"] if each.get("containers") == [wing])
    for name in re.findall(r"\w+", " ".join(layers)):
        package = places.PROJECT / wing / name
        if (package / "__init__.py").exists() and sentence(package):
            yield name, sentence(package)


def sentence(package: Path) -> str:
    return (ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or "").split("\n")[0]


def texts(arguments: Sequence[str]) -> int:
    command = [sys.executable, "manage.py", "extract_texts", *arguments]
    return subprocess.run(command, env=os.environ | TEST_SETTINGS, check=False).returncode
