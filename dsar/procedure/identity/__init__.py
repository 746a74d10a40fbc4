"""Who is asking, and who asks for them: checks, mandates, addresses (Art. 12(6))."""
