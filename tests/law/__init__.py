"""Tests of the rulebook; no database, no Django."""
