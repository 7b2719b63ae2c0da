"""Composing a scope, deciding it, and answering a request for approval."""

from wishes.decisions.services.answering import answer, approve, forward
from wishes.decisions.services.composing import set_row, start_scope
from wishes.decisions.services.deciding import decide

__all__ = ["answer", "approve", "decide", "forward", "set_row", "start_scope"]
