"""The administrator's screens, the choice of a place, and the demo's buttons."""
