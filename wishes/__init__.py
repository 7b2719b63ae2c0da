"""What, how much, whether."""
