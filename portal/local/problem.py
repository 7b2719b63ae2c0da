"""What stops a command: one line that says what is wrong and the way out."""

import errno


class Problem(Exception):
    """Shown as one line, without a traceback."""


def disk_full(where: object) -> Problem:
    return Problem(f"The disk of {where} is full. Make room (about 1 GB), then run the same command again.")


def of_os_error(error: OSError) -> Problem:
    """The operating system's refusal in one line."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(error.filename or "this project")
    return Problem(f"{error.strerror or error}: {error.filename or 'no file named'}")
