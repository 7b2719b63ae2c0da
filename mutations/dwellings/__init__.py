"""The dwelling as it stands: rooms, the things in them, their age and condition, and what an inspection found."""
