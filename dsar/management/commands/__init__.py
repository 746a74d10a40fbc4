"""Operator commands; scripts rely on their names, options and output."""
