"""Collection tasks: one per system and item, and what each system's owner answered (Art. 15-17)."""
