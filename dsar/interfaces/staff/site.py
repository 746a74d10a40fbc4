"""The site staff sign in to."""

from __future__ import annotations

from django.contrib.admin import AdminSite


class StaffSite(AdminSite):
    """Our screens inside the stock admin site; who may enter follows from the role."""
