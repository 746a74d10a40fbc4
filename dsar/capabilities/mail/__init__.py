"""Mail in and out: custody of raw messages, parsing, recognition, and the outbox (Art. 12(2)).

Must not decide what a message means for a case: a step does, and a sender is only a claim.
"""
