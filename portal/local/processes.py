"""Starts servers so that none of them outlives us, and stops them."""

from __future__ import annotations

import ctypes
import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from subprocess import PIPE, STDOUT

from portal.local import places
from portal.local.problem import Problem, disk_full

PR_SET_PDEATHSIG = 1
LEAST_ROOM = 5_000_000  # bytes
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None

Process = subprocess.Popen[bytes]


def end_with_parent(how: signal.Signals) -> None:
    """Runs in the child: the kernel sends this signal when we are gone, kill -9 included (Linux only)."""
    if LIBC is not None:
        LIBC.prctl(PR_SET_PDEATHSIG, how)


def start(
    command: Sequence[str],
    *,
    log: Path,
    env: Mapping[str, str] | None = None,
    account: pwd.struct_passwd | None = None,
    ends_on: signal.Signals = signal.SIGTERM,
) -> Process:
    """In a session of its own, so that Ctrl-C reaches us first and we stop things in their order."""
    with log.open("ab") as output:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=env,
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
            extra_groups=[] if account else None,
            cwd="/" if account else None,
            start_new_session=True,
            preexec_fn=partial(end_with_parent, ends_on),  # noqa: PLW1509 (no thread is running yet)
        )


def finish(command: Sequence[str], env: Mapping[str, str], *, shown: bool = False) -> tuple[int, str]:
    """Run to its end and return its code and what it said; when we are stopped, it goes with all that it started."""
    process = subprocess.Popen(
        command,
        env=env,
        stdout=None if shown else PIPE,
        stderr=STDOUT,
        start_new_session=True,
        preexec_fn=partial(end_with_parent, signal.SIGTERM),  # noqa: PLW1509 (no thread is running yet)
    )
    try:
        said, _ = process.communicate()
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
    return process.returncode, (said or b"").decode(errors="replace").strip()


def stop(process: Process, how: signal.Signals = signal.SIGTERM, *, seconds: float = 10) -> None:
    """Ask, wait, then insist; whatever is left of its session goes too."""
    if process.poll() is None:
        process.send_signal(how)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def wait_until(ready: Callable[[], bool], process: Process, *, name: str, log: Path, seconds: float = 30) -> None:
    """Until it answers; a server that stops or stays silent is a problem, told with its own last words."""
    deadline = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise Problem(f"{name} did not start: {last_words(log)} (all of it: {log})")
        time.sleep(0.02)


def last_words(log: Path) -> str:
    text = log.read_text(encoding="utf-8", errors="replace")
    if "No space left on device" in text[-4000:] or places.room_left(log.parent) < LEAST_ROOM:
        raise disk_full(log.parent)  # a full disk may leave it speechless
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"
