"""Scope, approval request, decision with its rows, lines and facts, and the receipt that recomputes it."""

from wishes.decisions.models.decision import Decision, DecisionFact, DecisionLine, DecisionReceipt, DecisionRow
from wishes.decisions.models.scope import AnswerNote, ApprovalRequest, LineAnswer, Scope, ScopeRow

__all__ = [
    "AnswerNote",
    "ApprovalRequest",
    "Decision",
    "DecisionFact",
    "DecisionLine",
    "DecisionReceipt",
    "DecisionRow",
    "LineAnswer",
    "Scope",
    "ScopeRow",
]
