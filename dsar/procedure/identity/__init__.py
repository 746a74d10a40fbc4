"""Who is asking, and who asks for them: proof, codes, documents, mandates, addresses (Art. 12(6)).

Knows nothing of what the systems hold.
"""
