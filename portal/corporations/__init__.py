"""The housing corporations on this installation, the contractor firms that serve them, and their settings."""
