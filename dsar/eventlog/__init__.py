"""Append-only events, hash-chained per stream, and the seals over the heads of all streams.

Serves accountability (Art. 5(2)); holds references, codes and digests, never personal data.
"""
