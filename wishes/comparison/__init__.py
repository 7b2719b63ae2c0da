"""The plans side by side with the standard: what differs in scope, quantity and price, and the inspector's review."""
