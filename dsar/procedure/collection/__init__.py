"""What each system says it holds, or did, and what is owed there afterwards (Art. 15-17, 19).

Knows nothing of letters and packages.
"""
