"""What every link in our mails has in common: looking changes nothing, only a button does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dsar.capabilities.delivery import links
from dsar.capabilities.delivery.models import Purpose, SecretLink
from dsar.interfaces.portal import guard
from dsar.interfaces.portal.errors import gone_link, recalled_answer
from dsar.interfaces.portal.guard import Guess
from dsar.interfaces.portal.pages import other_languages, page
from dsar.procedure import answer_period, readdress, recall

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
            return _gone(request, token.rstrip(GLUED), purpose, at=at)
        if request.method != "POST":
            drawn = look(request, link)
            drawn.headers["Referrer-Policy"] = "no-referrer"
            return drawn
        _insist_on_our_page(request)
        return press(request, link, at=at)

    return view


def _gone(request: HttpRequest, token: str, purpose: str, *, at: datetime) -> HttpResponse:
    """A dead link; the one to an answer whose time is over can be had anew, by mail only."""
    is_answer = purpose == Purpose.ANSWER
    old = links.closed(token, purpose) if is_answer else None
    if old and recall.took_back(old) and not readdress.is_held_by_another(old, at=at):
        return recalled_answer(request)
    if request.method != "POST" or "again" not in request.POST or not is_answer:
        return gone_link(request, has_button=is_answer)
    _insist_on_our_page(request)
    if guard.missed(request, Guess.LINK, at=at):
        return gone_link(request, has_button=True)
    link = links.expired(token, purpose, at=at)
    if link is not None and not readdress.is_held_by_another(link, at=at):
        answer_period.renew(link.case, at=at)
    return page(request, "renewed.html", {"languages": other_languages("/fi/status/-/")})


def _insist_on_our_page(request: HttpRequest) -> None:
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        raise PermissionDenied
