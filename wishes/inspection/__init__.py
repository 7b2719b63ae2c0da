"""The inspector's door: what he finds in an empty home, and what he would do about it, with one hand on a tablet."""
