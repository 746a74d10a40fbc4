"""Tests of the looks across whole cases."""
