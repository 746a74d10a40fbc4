"""Tests of our own retention."""
