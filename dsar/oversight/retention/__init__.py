"""Our own retention (Art. 5(1)(e)): what has served its turn is removed.

Only what is no part of the archive goes here; must not touch cases, letters, mail or events.
"""
