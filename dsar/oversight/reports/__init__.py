"""Figures over all cases, for people and monitors; reads only."""
