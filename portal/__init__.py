"""The foundation: who you are, what was recorded, how a page is answered."""
