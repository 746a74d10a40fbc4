"""Addresses and numbers never to market to (Art. 21(3)), known by keyed digest only."""
