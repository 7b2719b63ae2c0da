"""Editions: drafted, edited, published by a second person; and what price books and policy share with them."""

from wishes.catalogue.services.dating import latest, line_up, next_number, put_in_force
from wishes.catalogue.services.drafting import draft, fill, remove_choice, remove_work, set_choice, set_start, set_work
from wishes.catalogue.services.publishing import publish

__all__ = [
    "draft",
    "fill",
    "latest",
    "line_up",
    "next_number",
    "publish",
    "put_in_force",
    "remove_choice",
    "remove_work",
    "set_choice",
    "set_start",
    "set_work",
]
