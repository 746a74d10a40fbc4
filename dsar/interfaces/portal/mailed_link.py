"""What every link in our mails has in common: looking changes nothing, only a button does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import SecretLink
from dsar.interfaces.portal.errors import gone_link
from dsar.procedure import readdress

# What mail programs glue to the end of a link.
GLUED: Final = "/.>,;:)]'\""


def mailed_link(
    look: Callable[[HttpRequest, SecretLink], HttpResponse],
    press: Callable[..., HttpResponse],
) -> Callable[..., HttpResponse]:
    """The view of a link: `look` draws its page, which mail scanners may open; `press` acts."""

    # The token is the proof, and without a referrer browsers send `Origin: null`, which the CSRF
    # check refuses; so another site's forms are told by Sec-Fetch-Site.
    @csrf_exempt
    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    def view(request: HttpRequest, token: str, purpose: str) -> HttpResponse:
        at = timezone.now()
        link = links.find(token.rstrip(GLUED), purpose, at=at)
        if link is None or readdress.is_held_by_another(link, at=at):
            return gone_link(request)
        if request.method != "POST":
            drawn = look(request, link)
            drawn.headers["Referrer-Policy"] = "no-referrer"
            return drawn
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
            raise PermissionDenied
        return press(request, link, at=at)

    return view
