"""Fetching mail over IMAP (Art. 12(2)): stored and committed first, flagged or moved after.

Knows the company's mailboxes and how far each was read; nothing of what a message says.
"""
