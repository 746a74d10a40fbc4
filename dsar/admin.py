"""The index of staff screens, for Django's eyes only."""

from dsar.interfaces.staff import identity_policy_admin, map_tables, tables

__all__ = ["identity_policy_admin", "map_tables", "tables"]
