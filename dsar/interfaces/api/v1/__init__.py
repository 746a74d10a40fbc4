"""Version 1: cases for privacy staff, read only."""
