"""The demo: Minikone, a fictional machine dealer, and people who never existed.

Loaded by seed_demo through the real procedure; holds no rule of its own.
"""
