"""The operator's door: one command per file in commands/."""
