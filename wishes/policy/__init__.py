"""The corporation's policy as versioned tables: what we would do, what goes by itself, and who may decide the rest."""
