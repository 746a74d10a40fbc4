"""Version 1: cases for privacy staff; the one thing to be done here is taking more time."""
