"""Stored bytes: encrypted with a key of their own, known by digest, under random names.

They can be wiped for good. Serves Art. 32; must not know what a file means to a case.
"""
