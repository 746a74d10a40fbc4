"""Whether the whole system agrees with itself: small checks, each a list of sentences.

Serves Art. 5(2) and 32; reads everything, repairs nothing.
"""
