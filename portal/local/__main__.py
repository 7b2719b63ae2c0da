"""`python -m portal.local COMMAND`: what the Makefile calls. Until .venv is there, only the standard library is."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Python 3.11 or newer is needed; this is %d.%d. Install one and name it: make demo PYTHON=python3.11"
        % sys.version_info[:2]
    )

from portal.local.commands import main  # noqa: E402 (an old Python could not even read it)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
