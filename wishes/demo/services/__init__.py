"""Loads the demo by calling the portal's own services."""

from wishes.demo.services.reference import found_corporation, load_corporation

__all__ = ["found_corporation", "load_corporation"]
