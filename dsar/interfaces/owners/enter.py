"""The way in: the mailed link shows a button, the button sends a code, the code opens the door."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dsar.capabilities.fulfilment.owners import OwnerLink
from dsar.capabilities.identity import codes
from dsar.interfaces.owners import door
from dsar.interfaces.owners.door import Visit, inside, page, say
from dsar.organisation.controller.models import Controller
from dsar.procedure import owner_access
from dsar.procedure.owner_access import TooManyCodes
from dsar.work import limits

# The link of a session that waits for its code; it opens nothing yet.
WAITS: Final = "owner_waits"
# What mail programs glue to the end of a link.
GLUED: Final = "/.>,;:)]'\""
GUESSES: Final = "owner_link"
WINDOW: Final = timedelta(minutes=10)
MOST: Final = 60
MINUTE: Final = timedelta(minutes=1)


class Typed(forms.Form):
    """The digits of the mailed code; what cannot be a code costs no try."""

    use_required_attribute = False
    code = forms.CharField(
        label=gettext_lazy("The code in our e-mail"),
        help_text=gettext_lazy("Eight digits. Spaces do not matter."),
        max_length=40,
        error_messages={
            "required": gettext_lazy("Write the eight digits of the code"),
            "max_length": gettext_lazy("Write the eight digits of the code"),
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def clean_code(self) -> str:
        digits = codes.clean(self.cleaned_data["code"])
        if not digits:
            raise ValidationError(_("Write the eight digits of the code"))
        return digits


# The token is the proof, and without a referrer browsers send `Origin: null`, which the CSRF
# check refuses; so another site's forms are told by Sec-Fetch-Site.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Looking changes nothing, for mail scanners look, too; the button sends a code."""
    at = timezone.now()
    found = owner_access.find(token.rstrip(GLUED), at=at)
    if found is None:
        return _missed(request, at=at)
    if request.method != "POST":
        answer = page(request, "link.html")
        answer.headers["Referrer-Policy"] = "no-referrer"
        return answer
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        raise PermissionDenied
    request.session[WAITS] = found.pk
    return _send(request, found, at=at)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """A field for the code, and a button for another one."""
    at = timezone.now()
    found = owner_access.still_open(request.session.get(WAITS, 0), at=at)
    if found is None:
        return door.closed(request)
    if request.method != "POST":
        return _draw(request, Typed())
    if "code" not in request.POST:
        return _send(request, found, at=at)
    form = Typed(request.POST)
    if form.is_valid():
        if owner_access.enter(found, form.cleaned_data["code"], at=at):
            request.session.pop(WAITS, None)
            door.let_in(request, found, at=at)
            return HttpResponseRedirect(reverse("owners:waiting"))
        form.add_error("code", _in_words(found))
    return _draw(request, form, status=400)


@inside("POST")
def leave(visit: Visit) -> HttpResponse:
    """End the session; the link in the mail stays good."""
    door.let_out(visit.request)
    title = _("You have left")
    lines = [_("To come back, use the link in our e-mail. We send you a new code.")]
    return page(visit.request, "said.html", {"title": title, "lines": lines, "is_inside": False})


@inside("POST")
def end(visit: Visit) -> HttpResponse:
    """End the session and every link that this colleague has."""
    owner_access.end_links(visit.user, at=visit.at)
    door.let_out(visit.request)
    title = _("Your links have ended")
    lines = [_("Nobody gets in by the e-mails that you have. Our next e-mail brings a new link.")]
    return page(visit.request, "said.html", {"title": title, "lines": lines, "is_inside": False})


def _send(request: HttpRequest, found: OwnerLink, *, at: datetime) -> HttpResponse:
    try:
        owner_access.send_code(found, at=at)
    except TooManyCodes as error:
        told = _("You have had five codes within an hour. Try again at %(time)s.")
        said = told % {"time": _clock(error.until)}
        return _wait(_draw(request, Typed(), status=429, told=said), error.until, at=at)
    return HttpResponseRedirect(reverse("owners:code"))


def _in_words(found: OwnerLink) -> str:
    left = owner_access.tries_left(found)
    if not left:
        return _("This code cannot be used any more. Ask for a new code.")
    said = ngettext(
        "This is not the code, or it is too old. You have %(left)d try left.",
        "This is not the code, or it is too old. You have %(left)d tries left.",
        left,
    )
    return said % {"left": left}


def _draw(request: HttpRequest, form: Typed, *, status: int = 200, told: str = "") -> HttpResponse:
    minutes = int(codes.VALID.total_seconds()) // 60
    said: dict[str, Any] = {"form": form, "told": told, "minutes": minutes}
    return page(request, "code.html", said, status=status)


def _missed(request: HttpRequest, *, at: datetime) -> HttpResponse:
    """The same page for every link that opens nothing; after many, one that says wait."""
    who = request.META.get("REMOTE_ADDR", "")
    count = limits.note(GUESSES, who, at=at, window=WINDOW)
    if count <= MOST:
        answer = say(request, "link", status=404)
    else:
        answer = _wait(say(request, "link", status=429), limits.ends(at, WINDOW), at=at)
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


def _wait(answer: HttpResponse, until: datetime, *, at: datetime) -> HttpResponse:
    answer.headers["Retry-After"] = str(max(1, -int(-(until - at).total_seconds() // 1)))
    return answer


def _clock(until: datetime) -> str:
    place = ZoneInfo(Controller.current().time_zone)
    moment = (until + MINUTE - timedelta.resolution).astimezone(place)
    return moment.strftime("%H:%M" if door.language() == "en" else "%H.%M")
