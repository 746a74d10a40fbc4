"""The settings, the supervisor and the set-up."""
