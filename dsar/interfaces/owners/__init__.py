"""The door of systems' owners: what waits for them, and their answers (Art. 15-17, 19).

Opened by a mailed link and a mailed code, until half an hour passes without a step. It knows no
account, grants nothing in any other house of ours, and shows a person's identifiers only while
their system is searched.
"""
