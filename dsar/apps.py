"""The one application, and the admin site that our staff screens live in."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class DsarConfig(AppConfig):
    name = "dsar"
    verbose_name = "Data subject requests"
    default = True


class StaffAdminConfig(AdminConfig):
    default_site = "dsar.interfaces.staff.site.StaffSite"
    default = False
