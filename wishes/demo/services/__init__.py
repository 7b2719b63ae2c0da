"""Loads the demo by calling the portal's own services."""

from wishes.demo.services.reference import load_corporation

__all__ = ["load_corporation"]
