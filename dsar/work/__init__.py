"""What makes a row of work survive a crash: leases, back-off and the tests' failpoints.

Knows nothing of cases; every sweep in tasks.py rests on it.
"""
