"""The index of staff screens, for Django's eyes only."""

from dsar.interfaces.staff import tables

__all__ = ["tables"]
