"""Opened plans as pages show them; nothing here may be asked before the opening."""

from wishes.comparison.selectors.reading import lay_out, objected, objections, review_view, reviews
from wishes.comparison.selectors.reviewing import answer_to, review_page, said_of
from wishes.comparison.selectors.table import comparison
from wishes.comparison.selectors.walking import step

__all__ = [
    "answer_to",
    "comparison",
    "lay_out",
    "objected",
    "objections",
    "review_page",
    "review_view",
    "reviews",
    "said_of",
    "step",
]
