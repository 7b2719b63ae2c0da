"""What was done, by whom and why: events that are only added, in hash chains that show any later change."""
