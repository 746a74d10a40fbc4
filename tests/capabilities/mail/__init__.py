"""Tests of the mail capability."""
