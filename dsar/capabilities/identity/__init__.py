"""Asking for proof of who is asking (Art. 12(6)); the outcome is recorded on the cases floor."""
