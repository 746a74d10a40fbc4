"""The life of a case, a module per step; the only writers of case data.

Each step is one transaction: the move, its event and the outgoing rows, with time and actor passed in.
"""
