"""The two servers behind the demo: our own, unless the environment names others."""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from portal.local import places, say
from portal.local.postgres import Postgres
from portal.local.problem import Problem
from portal.local.valkey import Valkey


@dataclass(kw_only=True)
class Home:
    """Where this demo keeps its things."""

    var: Path
    data: Path
    sockets: Path

    @property
    def logs(self) -> Path:
        return self.var / "log"

    def loaded(self, database: str = "") -> Path:
        """There once all demo cases were loaded: beside our own data, or named for the database that was given."""
        return self.var / f"loaded-{places.short_name(Path(database))}" if database else self.data / "loaded"


def find_home() -> Home:
    var = places.var_dir()
    (var / "log").mkdir(parents=True, exist_ok=True)
    return Home(var=var, data=places.data_home(var, places.server_account()), sockets=places.socket_dir(var))


@contextmanager
def alone(home: Home) -> Iterator[None]:
    """One demo per data folder."""
    with (home.var / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Problem("The demo already runs here. Stop that one, or give this one its own VAR_DIR.") from error
        yield


def runs(home: Home) -> bool:
    """Whether a demo has these data now."""
    try:
        with alone(home):
            return False
    except Problem:
        return True


def reset(home: Home) -> None:
    if os.environ.get("DATABASE_URL"):
        raise Problem("RESET=1 empties our own database only; empty the one in DATABASE_URL yourself.")
    home.loaded().unlink(missing_ok=True)
    for folder in (home.data / "postgres", home.var / "files"):
        if folder.exists():
            shutil.rmtree(folder)


@contextmanager
def servers(home: Home) -> Iterator[dict[str, str]]:
    """Starts what is not given and yields the environment that reaches it."""
    with ExitStack() as stack:
        env = dict(os.environ)
        if not env.get("DATABASE_URL"):
            env |= own_database(home, stack)
        if not env.get("REDIS_URL"):
            env |= own_broker(home, stack)
        yield env | settings(home)


def own_database(home: Home, stack: ExitStack) -> dict[str, str]:
    postgres = Postgres(data=home.data / "postgres", sockets=home.sockets / "pg", log=home.logs / "postgres.log")
    stack.callback(postgres.stop)
    with say.step("PostgreSQL (for a laptop only; production brings its own)"):
        postgres.start()
        if not home.loaded().exists():  # never loaded, or cut off half-way
            postgres.run("DROP DATABASE IF EXISTS portal WITH (FORCE)")
            postgres.run("CREATE DATABASE portal OWNER owner")
    place = quote(str(postgres.sockets), safe="")
    return {role: f"postgresql://{user}@/portal?host={place}" for role, user in ROLES.items()}


ROLES = {"DATABASE_URL": "web", "DATABASE_OWNER_URL": "owner"}


def own_broker(home: Home, stack: ExitStack) -> dict[str, str]:
    valkey = Valkey(at=home.sockets / "valkey.sock", log=home.logs / "valkey.log")
    stack.callback(valkey.stop)
    with say.step("Valkey (likewise)"):
        valkey.start()
    return {"REDIS_URL": f"unix://{valkey.at}?db=0"}


def settings(home: Home) -> dict[str, str]:
    """What the demo's settings are unless the environment says otherwise."""
    site = f"http://localhost:{places.port()}"
    return {
        "DEMO": "1",
        "SECRET_KEY": secret(home.var / "secret"),
        "SITE_URL": os.environ.get("SITE_URL") or site,
        "ALLOWED_HOSTS": os.environ.get("ALLOWED_HOSTS") or "localhost,127.0.0.1",
        "FILES_DIR": str(home.var / "files"),
        "STATIC_DIR": str(home.var / "static"),
    }


def secret(path: Path) -> str:
    """Made once, so that people stay signed in over a restart."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64))
    return path.read_text()
