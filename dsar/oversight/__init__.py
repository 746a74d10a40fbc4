"""Looks across whole cases: the archive export and its verifier, reports and health.

Reads; the only things it writes are its own records. Serves Art. 5(2) and 24.
"""
