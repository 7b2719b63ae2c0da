"""The corporation's dwellings: found, added, put right, and the facts of what is in them."""
