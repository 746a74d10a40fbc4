"""What we hold (Art. 30): systems, categories of data in them, and who receives the data."""
