"""What the room hands out: differences, opened plans, and the pages made of them."""

from wishes.comparison.values.differences import Days, Deviation, Difference, Gap, Look, Overlap
from wishes.comparison.values.opened import Laid, Matters, ReviewView, Speaker
from wishes.comparison.values.pages import (
    Cell,
    CellLine,
    Column,
    Comparison,
    Group,
    Heading,
    KindRow,
    KindTable,
    LockView,
    ReviewPage,
    Row,
    Step,
    TradeRow,
)

__all__ = [
    "Cell",
    "CellLine",
    "Column",
    "Comparison",
    "Days",
    "Deviation",
    "Difference",
    "Gap",
    "Group",
    "Heading",
    "KindRow",
    "KindTable",
    "Laid",
    "LockView",
    "Look",
    "Matters",
    "Overlap",
    "ReviewPage",
    "ReviewView",
    "Row",
    "Speaker",
    "Step",
    "TradeRow",
]
