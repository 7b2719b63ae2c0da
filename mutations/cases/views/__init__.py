"""The coordinator's pages of a case, and the door of an invitation."""
