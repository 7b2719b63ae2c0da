"""What waits for whom, and one case; a fixed number of queries each."""

from wishes.desk.selectors.cases import case_page
from wishes.desk.selectors.waiting import sections_for

__all__ = ["case_page", "sections_for"]
