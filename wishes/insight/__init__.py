"""Figures over many cases: what the standard and every seat came to, home by home."""
