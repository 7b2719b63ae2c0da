"""Whatever goes wrong is one line, and whatever was started is stopped."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Iterator

import pytest

from portal.local import guard
from portal.local.problem import Problem


@pytest.fixture(autouse=True)
def signals_as_they_were() -> Iterator[None]:
    before = {each: signal.getsignal(each) for each in guard.SIGNALS}
    yield
    for each, handler in before.items():
        signal.signal(each, handler)


def raising(error: BaseException) -> int:
    raise error


def test_a_problem_is_one_line_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert guard.guarded(lambda: raising(Problem("Port 8000 is taken."))) == 1
    assert capsys.readouterr().out == "Port 8000 is taken.\n"


def test_a_full_disk_is_told_with_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    guard.guarded(lambda: raising(OSError(errno.ENOSPC, "No space left on device", "/var/x")))
    assert capsys.readouterr().out == (
        "The disk of /var/x is full. Make room (about 1 GB), then run the same command again.\n"
    )


@pytest.mark.parametrize("number", guard.SIGNALS)
def test_a_signal_stops_the_work_and_runs_what_tidies_up(number: signal.Signals) -> None:
    tidied: list[bool] = []

    def work() -> int:
        try:
            os.kill(os.getpid(), number)
            signal.pause()
        finally:
            tidied.append(True)
        return 1

    assert guard.guarded(work) == 0
    assert tidied == [True]


def test_a_second_ctrl_c_does_not_cut_the_tidying_short() -> None:
    tidied: list[bool] = []

    def work() -> int:
        try:
            os.kill(os.getpid(), signal.SIGINT)
            signal.pause()
        finally:
            os.kill(os.getpid(), signal.SIGINT)
            tidied.append(True)
        return 1

    assert guard.guarded(work) == 0
    assert tidied == [True]
