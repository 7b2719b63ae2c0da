"""`python -m portal.local COMMAND`: what the Makefile calls. Until .venv is there, only the standard library is."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (this file alone is read by an older one)
    found = ".".join(map(str, sys.version_info[:2]))
    sys.exit("Python 3.11 or newer is needed; this is " + found + ". Install one and name it: make PYTHON=python3.11")

from portal.local.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
