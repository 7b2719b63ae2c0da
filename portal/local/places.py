"""Where things are kept: data, logs, and sockets, whose paths may be 107 bytes long at most."""

from __future__ import annotations

import hashlib
import os
import pwd
import shutil
import socket
import subprocess
from pathlib import Path

from portal.local.problem import Problem

PROJECT = Path(__file__).resolve().parents[2]
VENV = PROJECT / ".venv"
# Where root keeps what the database's user cannot reach inside the project.
ELSEWHERE = Path("/var/lib")
HIGHEST_PORT = 65_535


def var_dir() -> Path:
    return Path(os.environ.get("VAR_DIR") or PROJECT / "var").absolute()


def server_account() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root; then it runs as `nobody`."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


def reaches(path: Path, account: pwd.struct_passwd | None) -> bool:
    """Whether the database's user can enter this folder or run this file."""
    if account is None:
        return True
    test = ["/bin/sh", "-c", 'test -r "$0" && test -x "$0"', str(path)]
    done = subprocess.run(test, user=account.pw_uid, group=account.pw_gid, extra_groups=[], cwd="/", check=False)
    return done.returncode == 0


def short_name(path: Path) -> str:
    """The same for the same path, in twelve characters."""
    return hashlib.sha256(str(path).encode()).hexdigest()[:12]


def data_home(var: Path, account: pwd.struct_passwd | None) -> Path:
    """`var/` itself, or a folder elsewhere when the database's user cannot come there."""
    if reaches(var, account):
        return var
    home = ELSEWHERE / f"drempel-{short_name(var)}"
    home.mkdir(mode=0o755, exist_ok=True)
    return home


def socket_dir(var: Path) -> Path:
    """A short path for sockets, ours alone; refused when somebody else made it first."""
    return private_dir(Path("/tmp") / f"drempel-{os.geteuid()}-{short_name(var)}")  # noqa: S108 (checked below)


def private_dir(path: Path) -> Path:
    path.mkdir(mode=0o711, exist_ok=True)
    found = path.lstat()
    if path.is_symlink() or not path.is_dir() or found.st_uid != os.geteuid():
        raise Problem(f"{path} belongs to somebody else. Remove it, then run the same command again.")
    return path


def give(path: Path, account: pwd.struct_passwd | None) -> Path:
    """Make a folder that only the database's user may enter."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    if account is not None:
        os.chown(path, account.pw_uid, account.pw_gid)
    path.chmod(0o700)
    return path


def room_left(path: Path) -> int:
    """Bytes free on the disk of a folder that may not exist yet."""
    while not path.exists():
        path = path.parent
    return shutil.disk_usage(path).free


def port() -> int:
    given = os.environ.get("PORT") or "8000"
    if not given.isdecimal() or not 1 <= int(given) <= HIGHEST_PORT:
        raise Problem(f"PORT must be a number from 1 to {HIGHEST_PORT}, not {given!r}.")
    return int(given)


def host() -> str:
    return os.environ.get("HOST") or "127.0.0.1"


def refuse_taken_port(number: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host(), number))
        except PermissionError as error:
            raise Problem(f"Port {number} is for root only. Take another: make demo PORT=8001") from error
        except OSError as error:
            raise Problem(f"Port {number} is taken. Take another: make demo PORT={number + 1}") from error
