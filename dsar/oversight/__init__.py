"""Looks across whole cases: archive and verifier, reports and health, who may be the same person.

Reads; the only things it writes are its own records. Serves Art. 5(2) and 24.
"""
