"""Makers of hostile files: bytes are made in code, so that no such file lies about."""
