"""The phrases of machines and of people, by group and language."""
