"""Makes .venv and puts the pinned packages in it: by uv, with pip when uv cannot. Standard library only."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from portal.local import places, processes, say
from portal.local.problem import Problem, disk_full

UV_PIN = Path(__file__).with_name("uv.txt")
HASHED = ["--require-hashes", "--only-binary", ":all:"]
NEEDED = 500_000_000  # bytes: the environment, and a database with a year of cases


def ensure(files: Sequence[str]) -> None:
    """Install what these requirement files name, unless that was done before."""
    if not works():
        if places.room_left(places.VENV) < NEEDED:
            raise disk_full(places.PROJECT)
        make_venv()
    missing = [name for name in files if stamped(name) != digest(name)]
    if missing:
        with say.step(f"Packages of {', '.join(missing)}"):
            install(missing)
        for name in missing:
            stamp(name).write_text(digest(name))


def python() -> Path:
    return places.VENV / "bin" / "python"


def works() -> bool:
    """A .venv that was moved, or whose Python is gone, does not."""
    if not python().exists():
        return False
    test = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([python(), "-c", test], capture_output=True, check=False).returncode == 0


def make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise Problem(f"Python's venv is missing. Install it first: apt install python3-venv (or python{version}-venv)")
    with say.step("A Python environment in .venv"):
        run([sys.executable, "-m", "venv", "--clear", str(places.VENV)], what=".venv could not be made")


def install(files: Sequence[str]) -> None:
    chosen = [part for name in files for part in ("-r", str(places.PROJECT / name))]
    try:
        run([python(), "-m", "pip", "install", "-q", *HASHED, "-r", UV_PIN], what="uv could not be installed")
        run([python(), "-m", "uv", "pip", "install", "-q", "--python", python(), *HASHED, *chosen], what="uv failed")
    except Problem as problem:
        say.line(f" {problem} Trying pip, which is slower …")
        run([python(), "-m", "pip", "install", "-q", *HASHED, *chosen], what="Packages could not be installed")


def run(command: Sequence[str | Path], *, what: str) -> None:
    """Quiet when it goes well; its last line when it does not."""
    env = os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore", "VIRTUAL_ENV": ""}
    code, said = processes.finish([str(part) for part in command], env)
    if code == 0:
        return
    if "No space left on device" in said:
        raise disk_full(places.PROJECT)
    raise Problem(f"{what}: {said.splitlines()[-1].strip() if said else 'it said nothing'}")


def stamp(name: str) -> Path:
    return places.VENV / f"installed-{name}"


def stamped(name: str) -> str:
    return stamp(name).read_text() if stamp(name).exists() else ""


def digest(name: str) -> str:
    return hashlib.sha256((places.PROJECT / name).read_bytes()).hexdigest()
