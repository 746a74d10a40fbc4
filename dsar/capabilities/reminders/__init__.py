"""What colleagues were reminded of, each once, and the digests they got (Art. 12(3), 24).

Knows no letter and no mail: it names rows of theirs at most.
"""
