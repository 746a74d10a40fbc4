"""What runs by itself: when each sweep ran, when it is next due, what failed in it (Art. 24).

Shows and starts sweeps by name; must not know how any of them does its work.
"""
