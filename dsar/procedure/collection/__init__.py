"""What each system says it holds, or did, and what is owed there afterwards (Art. 15-17, 19).

Knows nothing of packages, and of letters only which addresses a confirmation bans.
"""
