"""`make demo`: servers, tables, cases, then the portal itself, until it is told to stop."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from portal.local import places, processes, say
from portal.local.problem import Problem
from portal.local.services import Home, alone, find_home, reset, runs, servers

WRITTEN = ("DEMO", "SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS", "DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")
SERVER_ERROR = 500


def demo(arguments: Sequence[str]) -> int:
    begun = time.monotonic()
    home = find_home()
    with alone(home), ExitStack() as stack:
        if os.environ.get("RESET") == "1":
            reset(home)
        env = stack.enter_context(servers(home))
        note(home, env, stack)
        prepare(home, env)
        web = start_web(home, env, stack)
        processes.wait_until(answers, web, name="The portal", log=home.logs / "web.log")
        worker = start_worker(home, env, stack)  # second, so that the first page has both cores
        invite(home, env, seconds=time.monotonic() - begun)
        watch({"The portal": (web, home.logs / "web.log"), "The worker": (worker, home.logs / "worker.log")})
    return 0


def manage(arguments: Sequence[str]) -> int:
    """One of Django's commands, on the demo that runs, or with its servers up for as long as it takes."""
    home = find_home()
    with ExitStack() as stack:
        env = dict(os.environ)
        if not runs(home):
            stack.enter_context(alone(home))
            env = stack.enter_context(servers(home))
        return subprocess.run([sys.executable, "manage.py", *arguments], env=env, check=False).returncode


def note(home: Home, env: Mapping[str, str], stack: ExitStack) -> None:
    """Leaves the addresses for manage.py, as long as they answer."""
    path = home.var / "demo.env"
    path.touch(mode=0o600)
    path.write_text("".join(f"{name}={env[name]}\n" for name in (*WRITTEN, "FILES_DIR", "STATIC_DIR") if name in env))
    stack.callback(path.unlink, missing_ok=True)


def prepare(home: Home, env: Mapping[str, str]) -> None:
    """Tables, rights, texts, static files and the demo's cases: in a process of its own, as the owner."""
    loaded = home.loaded(os.environ.get("DATABASE_URL", ""))
    command = [sys.executable, "-m", "portal.local.prepare", str(loaded)]
    # Thousands of small commits need not wait for the disk: what is cut off is loaded afresh.
    hurried = {**env, "PGOPTIONS": "-c synchronous_commit=off"}
    if processes.finish(command, hurried, shown=True)[0] != 0:
        raise Problem("The demo could not be prepared; the lines above say why. To start afresh: make demo RESET=1")


def start_web(home: Home, env: Mapping[str, str], stack: ExitStack) -> processes.Process:
    options = ["--worker-class", "gthread", "--workers", "2", "--threads", "4", "--preload", "--no-control-socket"]
    place = ["--bind", f"{places.host()}:{places.port()}", "--graceful-timeout", "5"]
    command = [sys.executable, "-m", "gunicorn", "portal.wsgi:application", *options, *place]
    return start(command, home.logs / "web.log", env, stack)


def start_worker(home: Home, env: Mapping[str, str], stack: ExitStack) -> processes.Process:
    """One process: worker and clock."""
    options = ["--pool", "solo", "--beat", "--schedule", str(home.sockets / "beat"), "--loglevel", "INFO"]
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    command = [sys.executable, "-m", "celery", "--app", "portal.celery", "worker", *options, *quiet]
    return start(command, home.logs / "worker.log", env, stack)


def start(command: list[str], log: Path, env: Mapping[str, str], stack: ExitStack) -> processes.Process:
    log.write_bytes(b"")
    without_owner = {name: value for name, value in env.items() if name != "DATABASE_OWNER_URL"}
    process = processes.start(command, log=log, env=without_owner)
    stack.callback(processes.stop, process)
    return process


def answers() -> bool:
    connection = http.client.HTTPConnection(places.host(), places.port(), timeout=10)
    try:
        connection.request("GET", "/", headers={"Host": "localhost"})
        return connection.getresponse().status < SERVER_ERROR
    except OSError:
        return False
    finally:
        connection.close()


def invite(home: Home, env: Mapping[str, str], *, seconds: float) -> None:
    say.line(f"Ready after {seconds:.1f} s: {env['SITE_URL']}/demo")
    say.line(
        "There you become a coordinator, tenant, inspector, contractor, team lead or auditor with one button each."
    )
    data = "the database that you gave" if os.environ.get("DATABASE_URL") else home.data
    say.line(f"The data stays in {data} (make demo RESET=1 starts afresh). Ctrl-C stops everything.")


def watch(running: Mapping[str, tuple[processes.Process, Path]]) -> None:
    """Until a signal; a process that stops by itself is a problem."""
    while True:
        for name, (process, log) in running.items():
            if process.poll() is not None:
                raise Problem(f"{name} stopped: {processes.last_words(log)} (all of it: {log})")
        time.sleep(0.5)
