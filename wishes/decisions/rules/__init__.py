"""What a controller could dispute: the scope, its verdict, what became of each wish, who may sign, the receipt."""

from wishes.decisions.rules.mandate import (
    REQUEST_MOVES,
    SCOPE_MOVES,
    check_editable,
    check_request_move,
    check_scope_move,
    eligible,
    from_rung,
    higher,
    signs_as,
)
from wishes.decisions.rules.matters import CARD_RULES, Picture, consequences
from wishes.decisions.rules.outcomes import ANSWERED, NOT_GRANTED, count, outcome_of, says_same
from wishes.decisions.rules.receipts import holds, read, recompute, seal, write
from wishes.decisions.rules.scope import (
    can_take,
    choices_for,
    deviations,
    fall_back,
    is_fixed,
    order_plan,
    scope_plan,
    seats_to_follow,
    statement_of,
    suggest,
    weigh,
)
from wishes.decisions.rules.sentences import sentence, written

__all__ = [
    "ANSWERED",
    "CARD_RULES",
    "NOT_GRANTED",
    "REQUEST_MOVES",
    "SCOPE_MOVES",
    "Picture",
    "can_take",
    "check_editable",
    "check_request_move",
    "check_scope_move",
    "choices_for",
    "consequences",
    "count",
    "deviations",
    "eligible",
    "fall_back",
    "from_rung",
    "higher",
    "holds",
    "is_fixed",
    "order_plan",
    "outcome_of",
    "read",
    "recompute",
    "says_same",
    "scope_plan",
    "seal",
    "seats_to_follow",
    "sentence",
    "signs_as",
    "statement_of",
    "suggest",
    "weigh",
    "write",
    "written",
]
