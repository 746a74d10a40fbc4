"""Us: the controller, the map of systems that hold personal data, and the people who work here.

Serves Art. 30 and Art. 13-15 facts; must not know any case.
"""
