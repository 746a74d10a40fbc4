"""What staff read when a page of theirs could not even be asked for: too large, or not ours."""

from __future__ import annotations

from typing import Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.interfaces.staff.screens import draw

Said = tuple[int, Promise, Promise]
TOO_LARGE: Final[Said] = (
    413,
    _("This was too large"),
    _("Nothing was saved. Go back, shorten the text or send a smaller file."),
)
UNREADABLE: Final[Said] = (
    400,
    _("We could not read what was sent"),
    _("Nothing was saved. Go back, load the page anew and send it once more."),
)
FORBIDDEN: Final[Said] = (
    403,
    _("This page may not be opened"),
    _("Nothing was saved. Go back, load the page anew and send it once more."),
)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _said(request, TOO_LARGE if isinstance(exception, RequestDataTooBig) else UNREADABLE)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _said(request, FORBIDDEN)


def csrf_failure(request: HttpRequest, reason: str) -> HttpResponse:
    return _said(request, FORBIDDEN)


def _said(request: HttpRequest, said: Said) -> HttpResponse:
    status, title, text = said
    context = {"title": title, "text": text}
    return draw(request, "problem.html", context, status=status).render()
