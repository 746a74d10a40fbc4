"""Decisions per item with their grounds and facts (Art. 12(4)), signed by one officer or two."""
