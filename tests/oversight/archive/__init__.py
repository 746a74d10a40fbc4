"""Tests of the archive package and of its verifier."""
