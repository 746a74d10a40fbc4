"""Letters: composed from a frozen content, rendered to PDF/A, kept with a digest (Art. 12(1)).

Must not know how a letter travels, nor read a case: a step hands in the content.
"""
