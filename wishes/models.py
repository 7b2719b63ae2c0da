"""The models of this wing's rooms, for Django; nobody imports this."""

from wishes.catalogue.models import CatalogueChoice, CatalogueWork, Edition, RecipeLine
from wishes.comparison.models import Review
from wishes.costing.models import BookPrice, PriceBook, VatRate
from wishes.decisions.models import (
    AnswerNote,
    ApprovalRequest,
    Decision,
    DecisionFact,
    DecisionLine,
    DecisionReceipt,
    DecisionRow,
    LineAnswer,
    Scope,
    ScopeRow,
)
from wishes.policy.models import LimitRow, LockRow, MandateRow, PolicyVersion, Reason, StandardRow
from wishes.proposals.models import (
    Matter,
    MatterNote,
    Opening,
    OpeningTotal,
    Proposal,
    ProposalLine,
    ProposalStatement,
    RoomAnswer,
    RoomPick,
    StatementNote,
)

__all__ = [
    "AnswerNote",
    "ApprovalRequest",
    "BookPrice",
    "CatalogueChoice",
    "CatalogueWork",
    "Decision",
    "DecisionFact",
    "DecisionLine",
    "DecisionReceipt",
    "DecisionRow",
    "Edition",
    "LimitRow",
    "LineAnswer",
    "LockRow",
    "MandateRow",
    "Matter",
    "MatterNote",
    "Opening",
    "OpeningTotal",
    "PolicyVersion",
    "PriceBook",
    "Proposal",
    "ProposalLine",
    "ProposalStatement",
    "Reason",
    "RecipeLine",
    "Review",
    "RoomAnswer",
    "RoomPick",
    "Scope",
    "ScopeRow",
    "StandardRow",
    "StatementNote",
    "VatRate",
]
