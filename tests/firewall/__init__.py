"""The proof that the firewall holds: nothing about a person leaves before it is known who asks.

A detector of leaks, the matrix of all that can be done, random walks, and the known attacks.
"""
