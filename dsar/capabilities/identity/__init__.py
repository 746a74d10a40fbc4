"""Questions to the person, and what answers them: one-time codes, and documents cleaned here.

Serves Art. 12(6), 5(1)(c) and 32. Knows no mail, no letter and no state of a case; what a check
found stands on the cases floor.
"""
