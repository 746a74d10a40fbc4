"""The door of systems' owners: what waits for them, and their answers (Art. 15-17, 19).

Opened by a mailed link and a mailed code, for half an hour. It knows no account, grants nothing
in any other house of ours, and shows a person's identifiers only while their system is searched.
"""
