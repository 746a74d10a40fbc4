"""Tests of events, chains, seals and their guards."""
