"""Loads the demo by calling the portal's own services."""

from wishes.demo.services.loading import load
from wishes.demo.services.reference import found_corporation, load_corporation
from wishes.demo.services.story import load_story
from wishes.demo.services.year import load_year

__all__ = ["found_corporation", "load", "load_corporation", "load_story", "load_year"]
