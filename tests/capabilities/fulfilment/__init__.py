"""What a system handed in, and what of it leaves."""
