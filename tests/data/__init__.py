"""What the tests read: letters, vectors, and the makers of hostile files."""
