"""Every address: public pages by language, the staff site, the API and the health check."""

from importlib.util import find_spec

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, include, path
from django.utils.module_loading import import_string
from django.utils.translation import get_language


def front_door(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(f"/{get_language() or 'fi'}/")


def door(where: str) -> str | list[URLPattern]:
    """The addresses of a door; none while it is not built yet."""
    try:
        found = find_spec(where)
    except ModuleNotFoundError:
        found = None
    return where if found else []


urlpatterns: list[URLPattern | URLResolver] = [
    path("", front_door),
    path("staff/", admin.site.urls),
    path("api/v1/", include(door("dsar.interfaces.api.v1.urls"))),
    *i18n_patterns(path("", include(door("dsar.interfaces.portal.urls")))),
]
if door("dsar.interfaces.health"):
    urlpatterns.append(path("health", import_string("dsar.interfaces.health.health")))
