"""Pages for when something went wrong: what happened, and how to go on."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.response import HttpResponseBase
from django.middleware.csrf import REASON_NO_CSRF_COOKIE
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.interfaces.portal import guard
from dsar.interfaces.portal.grants import NotOpen
from dsar.interfaces.portal.guard import Guess
from dsar.interfaces.portal.pages import other_languages, page

Said = str | Promise
MEANWHILE = _("The case changed while this page was open. Check it and press the button again")
WRITE_TO_US = _("You can also write to us. The address is at the foot of this page.")
KEPT = frozenset({"ask", "contest"})
UNSEEN = frozenset({"idempotency_key", "end", "version", "web_page"})

WORDS: Final[dict[str, tuple[Said, list[Said]]]] = {
    "bad": (
        _("We could not read what was sent"),
        [
            _("Nothing was saved. It was too large, or it was not a form of ours."),
            _("Go back, shorten your text and send it again."),
            WRITE_TO_US,
        ],
    ),
    "file name": (
        _("We could not read what was sent"),
        [
            _("Nothing was saved. The name of a file is probably too long."),
            _("Give the file a shorter name, at most 100 characters, and send it again."),
            WRITE_TO_US,
        ],
    ),
    "forbidden": (
        _("This page may not be opened"),
        [_("Go back to where you came from and try again."), WRITE_TO_US],
    ),
    "missing": (
        _("There is no such page"),
        [_("Check the address, or begin from the front page."), WRITE_TO_US],
    ),
    "closed": (
        _("This page is not open"),
        [
            _("For your safety a case stays open in a browser for 30 minutes only."),
            _("To open it again, use the link in our e-mail and press the button there."),
            _("Nothing was saved. If you were sending a file, send it again there."),
            WRITE_TO_US,
        ],
    ),
    "link": (
        _("This link is not valid or has expired"),
        [
            _("Check that the whole link was copied, from beginning to end."),
            _("If it still does not open, write to us and we will send you a new one."),
            _("Tell us the reference of your request. It begins with TP."),
        ],
    ),
    "recalled": (
        _("This answer was taken back"),
        [
            _("We noticed that it has to be corrected. Nobody had opened it."),
            _("A new message with a new link comes when the corrected answer is ready."),
            _("You need not do anything."),
            WRITE_TO_US,
        ],
    ),
    "too many": (
        _("Too many attempts"),
        [
            _("Too many pages that do not exist were asked for from your network."),
            _("You can send us a request all the while."),
            WRITE_TO_US,
        ],
    ),
    "file": (
        _("This file is no longer available"),
        [_("The time for downloading it is over. Write to us and we will send it anew.")],
    ),
    "undisclosed": (
        _("This file cannot be opened yet"),
        [_("We must first know that it is you who is asking. Write to us to go on.")],
    ),
    "changed": (
        _("The case has changed"),
        [_("Nothing was done. Open the case again and look at where it stands now.")],
    ),
    "not ready": (
        _("We cannot take requests here yet"),
        [_("Nothing was saved. These pages are still being set up. Try again later.")],
    ),
    "broken": (
        _("Something went wrong at our end"),
        [
            _("If you were sending a form, go back and send it again. It is never saved twice."),
            WRITE_TO_US,
        ],
    ),
}


def say(request: HttpRequest, what: str, *, status: int, **more: Any) -> HttpResponse:
    """One of our own error pages; it is never stored and tells no other site where it was."""
    title, lines = WORDS[what]
    answer = page(request, "error.html", {"title": title, "lines": lines} | more, status=status)
    answer.headers["Cache-Control"] = "no-store, private"
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


def gone_link(request: HttpRequest, *, has_button: bool = False) -> HttpResponse:
    """Of a link to an answer, with the button that mails a new one, whatever became of the old."""
    return _missed(request, "link", Guess.LINK, "/fi/status/-/", has_button=has_button)


def recalled_answer(request: HttpRequest) -> HttpResponse:
    """Of a link that once was good, so whoever holds it was told of the answer."""
    return say(request, "recalled", status=410, languages=other_languages("/fi/status/-/"))


def gone_file(request: HttpRequest) -> HttpResponse:
    return say(request, "file", status=404)


def not_disclosable(request: HttpRequest) -> HttpResponse:
    return say(request, "undisclosed", status=403)


def changed(request: HttpRequest) -> HttpResponse:
    return say(request, "changed", status=409)


def not_ready(request: HttpRequest) -> HttpResponse:
    return say(request, "not ready", status=503)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    # What a browser sends is hardly ever misshapen otherwise.
    is_misshapen = isinstance(exception, MultiPartParserError)
    return say(request, "file name" if is_misshapen else "bad", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return say(request, "forbidden", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, NotOpen):
        return _missed(request, "closed", Guess.REFERENCE, "/fi/case/-/")
    return say(request, "missing", status=404)


def _missed(request: HttpRequest, what: str, guess: Guess, path: str, **more: Any) -> HttpResponse:
    """The same bytes for every miss, whatever was asked for; after many, a page that says wait."""
    at, same = timezone.now(), {"languages": other_languages(path)} | more
    until = guard.missed(request, guess, at=at)
    if until is None:
        return say(request, what, status=404, **same)
    return _too_many(request, until, at=at, **same)


def _too_many(request: HttpRequest, until: datetime, *, at: datetime, **more: Any) -> HttpResponse:
    first, *others = WORDS["too many"][1]
    lines = [first, guard.try_again(until, at=at), *others]
    answer = say(request, "too many", status=429, lines=lines, **more)
    return guard.wait(answer, until, at=at)


def server_error(request: HttpRequest) -> HttpResponseBase:
    """The one page that may not need the database, for it may be what is broken."""
    try:
        return say(request, "broken", status=500)
    except DatabaseError:
        title, lines = WORDS["broken"]
        said = {"title": title, "lines": lines, "languages": other_languages(request.path)}
        return render(request, "portal/error.html", said, status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long, or cookies are off: keep what was typed and offer to send it."""
    match = request.resolver_match
    if match is None or match.namespace != "portal" or match.url_name not in KEPT:
        return say(request, "forbidden", status=403)
    typed = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    ]
    has_cookie = reason != REASON_NO_CSRF_COOKIE
    said = {"typed": typed, "has_cookie": has_cookie, "unseen": UNSEEN}
    answer = page(request, "expired.html", said, status=403)
    answer.headers["Cache-Control"] = "no-store, private"
    return answer
