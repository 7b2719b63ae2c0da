"""Who there is, read for the middleware, for other rooms and for this room's own pages."""

from portal.people.selectors.demo import DEMO_SUFFIX, demo_page
from portal.people.selectors.pages import (
    crew_rows,
    employments,
    engagements,
    firms_page,
    functions_held,
    name_subjects,
    people_page,
)
from portal.people.selectors.who import actor_for, actor_of, crew_of, holders, names_of, place_at, places_of

__all__ = [
    "DEMO_SUFFIX",
    "actor_for",
    "actor_of",
    "crew_of",
    "crew_rows",
    "demo_page",
    "employments",
    "engagements",
    "firms_page",
    "functions_held",
    "holders",
    "name_subjects",
    "names_of",
    "people_page",
    "place_at",
    "places_of",
]
