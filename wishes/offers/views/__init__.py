"""The contractor's pages: his list, a sheet and its rows, and sending."""

from wishes.offers.views.rows import choice, line, nothing, remove
from wishes.offers.views.sheets import begin, check, requests, sheet, submit, withdraw

__all__ = ["begin", "check", "choice", "line", "nothing", "remove", "requests", "sheet", "submit", "withdraw"]
