"""Every address: public pages and the owners' door by language, staff, API and health check."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import get_language

# The schedule, by which /health and the workflow page tell what is late.
from config import celery  # noqa: F401
from dsar.interfaces.calendar import calendar
from dsar.interfaces.health import health


def front_door(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(f"/{get_language() or 'fi'}/")


urlpatterns: list[URLPattern | URLResolver] = [
    path("", front_door),
    path("health", health, name="health"),
    path("calendar/<str:token>.ics", calendar, name="calendar"),
    path("staff/", admin.site.urls),
    path("api/v1/", include("dsar.interfaces.api.v1.urls")),
    *i18n_patterns(
        path("systems/", include("dsar.interfaces.owners.urls")),
        path("", include("dsar.interfaces.portal.urls")),
    ),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "dsar.interfaces.portal.errors.not_found"
handler500 = "dsar.interfaces.portal.errors.server_error"
