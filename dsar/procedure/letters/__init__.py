"""What an answer tells: the statement of Art. 15, and the content of its letter (Art. 12(1))."""
