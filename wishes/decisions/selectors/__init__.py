"""Rows of deciding into values; each a fixed number of queries."""

from wishes.decisions.selectors.answers import SHOWN_WITH as ANSWER_WITH
from wishes.decisions.selectors.answers import tenant_answer
from wishes.decisions.selectors.dossier import Opened, asked_rows, fresh_dossier, opened, rows_of
from wishes.decisions.selectors.people import (
    Holders,
    barred,
    barred_by,
    barred_in,
    eligible,
    holders_of,
    who_holds,
)
from wishes.decisions.selectors.receipts import SHOWN_WITH as RECEIPT_WITH
from wishes.decisions.selectors.receipts import decision_list, decision_of, holds, receipt_page
from wishes.decisions.selectors.requests import SHOWN_WITH as REQUEST_WITH
from wishes.decisions.selectors.requests import (
    Replies,
    by_itself_on,
    forward_to,
    found_request,
    inbox,
    needed,
    previews,
    request_page,
    why_asked,
)
from wishes.decisions.selectors.rows import unreasoned
from wishes.decisions.selectors.scope import open_scope, reasons_of, scope_page
from wishes.decisions.selectors.wording import says, thing_of, whys

__all__ = [
    "ANSWER_WITH",
    "RECEIPT_WITH",
    "REQUEST_WITH",
    "Holders",
    "Opened",
    "Replies",
    "asked_rows",
    "barred",
    "barred_by",
    "barred_in",
    "by_itself_on",
    "decision_list",
    "decision_of",
    "eligible",
    "forward_to",
    "found_request",
    "fresh_dossier",
    "holders_of",
    "holds",
    "inbox",
    "needed",
    "open_scope",
    "opened",
    "previews",
    "reasons_of",
    "receipt_page",
    "request_page",
    "rows_of",
    "says",
    "scope_page",
    "tenant_answer",
    "thing_of",
    "unreasoned",
    "who_holds",
    "why_asked",
    "whys",
]
