"""What the letter of each decision tells, taken from what the systems said (Art. 12(1))."""
