"""What a seat wishes for the dwelling: its plan as draft, submitted, frozen and sealed until the one opening."""
