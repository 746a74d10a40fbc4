"""The one application, and the admin site that our staff screens live in."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.core import checks

from dsar.management.checks import letters_can_be_signed


class DsarConfig(AppConfig):
    name = "dsar"
    verbose_name = "Data subject requests"
    default = True

    def ready(self) -> None:
        """Have `manage.py check` look at more than the code."""
        checks.register(letters_can_be_signed)


class StaffAdminConfig(AdminConfig):
    default_site = "dsar.interfaces.staff.site.StaffSite"
    default = False
