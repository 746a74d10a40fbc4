"""The index of staff screens, for Django's eyes only."""
