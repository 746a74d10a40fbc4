"""Which door says that something went wrong: staff read it on a page of their own site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from dsar.interfaces.portal import errors as public
from dsar.interfaces.staff import problems as staff

STAFF = "/staff/"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    door = staff if request.path.startswith(STAFF) else public
    return door.bad_request(request, exception)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    door = staff if request.path.startswith(STAFF) else public
    return door.forbidden(request, exception)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    door = staff if request.path.startswith(STAFF) else public
    return door.csrf_failure(request, reason)
