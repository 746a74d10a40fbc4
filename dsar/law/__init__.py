"""The rulebook: rights, time limits, refusal grounds, letters' mandatory parts, remedies.

Plain Python with articles cited beside the rules; knows no Django, no clock and no database.
"""
