"""The life of a case, a module per step; the only writers of case data.

Each step is one transaction: the move, its event and the outgoing rows.
Time and actor are passed in; no step knows a page, a command or a task.
"""
