"""Mirrors dsar/; besides it journeys, architecture, faults and bench. `make test` runs it all."""
