"""Pages of deciding: the coordinator's, the approver's, the controller's, and the tenant's."""

from wishes.decisions.views.answering import forwarding, request_page, requests
from wishes.decisions.views.composing import decision, row, scope
from wishes.decisions.views.reading import answer, decisions, receipt

__all__ = [
    "answer",
    "decision",
    "decisions",
    "forwarding",
    "receipt",
    "request_page",
    "requests",
    "row",
    "scope",
]
