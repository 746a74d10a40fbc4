"""Rules about the house itself, so that they need not be remembered."""
