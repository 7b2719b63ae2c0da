"""Turns signals and problems into one line and an exit code; standard library only."""

from __future__ import annotations

import signal
from collections.abc import Callable
from types import FrameType

from portal.local import say
from portal.local.problem import Problem, of_os_error

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Ctrl-C or SIGTERM: everything on the way out stops what it started."""


def stop(number: int, frame: FrameType | None) -> None:
    for each in SIGNALS:
        signal.signal(each, signal.SIG_IGN)  # a second Ctrl-C must not cut the tidying short
    raise Stopped


def guarded(work: Callable[[], int]) -> int:
    for each in SIGNALS:
        signal.signal(each, stop)
    try:
        return work()
    except Problem as problem:
        say.line(str(problem))
    except OSError as error:
        say.line(str(of_os_error(error)))
    except Stopped:
        say.line("Stopped.")
        return 0
    return 1
