"""The tenant's door to a plan: phone first, one thing at a time, for himself or with a coordinator on the line."""
