"""Sending a picture of a masked document: what to cover, one or two files, and a clear answer."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from dsar.capabilities.identity.models import NotAsked
from dsar.capabilities.identity.proofs import LARGEST, NotAProof
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.interfaces.portal import errors, grants, guard
from dsar.interfaces.portal.grants import NotOpen, Source
from dsar.interfaces.portal.guard import Guess
from dsar.interfaces.portal.pages import language, page
from dsar.interfaces.portal.uploads import InMemory, held_in_memory, is_over, thrown_away
from dsar.law.explain import on_day
from dsar.law.identity import MANDATE
from dsar.organisation.controller.identity_policy import IdentityPolicy
from dsar.procedure.proofs import proof
from dsar.work import limits

TRIED: Final = "proof"
TRIES: Final = 10
WINDOW: Final = timedelta(hours=1)
# How telephones begin a picture in a form of their own (HEIC, AVIF).
PHONES: Final = re.compile(rb".{4}ftyp(hei|hev|mif|msf|avi)", re.DOTALL)
PROBLEMS: Final[dict[str, tuple[int, str | Promise]]] = {
    "empty": (400, _("The file is empty. Choose another file")),
    "large": (413, _("The file is larger than 10 MB. Choose a smaller file")),
    "type": (400, _("Send a PDF, JPG or PNG file")),
    "phone": (
        400,
        _("We cannot open HEIC pictures. Take a screenshot of the picture and send that instead"),
    ),
    "damaged": (400, _("We cannot open this file. Take a new picture and send that")),
    "locked": (400, _("The PDF is locked with a password. Send it without the password")),
    "infected": (400, _("A virus was found in the file. It was not saved. Send another file")),
    "many": (400, _("Send one or two files, not more")),
    "none": (400, _("Choose the file that you want to send")),
    "cut": (400, _("The upload broke off. Nothing was saved. Send the file again")),
    "tries": (429, _("Too many attempts. Try again at %(time)s or reply to our e-mail")),
}


# The body must not be read before its handler is set, so the check for forged posts comes inside.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, reference: str) -> HttpResponse:
    """The page that says what to send; only who holds the mailed link sees it."""
    at = timezone.now()
    try:
        case = grants.opened(request, reference, at=at, needs=Source.STATUS)
    except NotOpen:
        # The person may have come too late; whoever guesses is not listened to for long.
        if guard.shut_until(request, Guess.REFERENCE, at=at) is None:
            thrown_away(request, patience=proof.MOST * LARGEST)
        raise
    if proof.asked_in(case) is None:
        thrown_away(request)
        return errors.changed(request) if request.method == "POST" else _back_to(case)
    if request.method != "POST":
        return _draw(request, case)
    if limits.counted(TRIED, case.reference, at=at, window=WINDOW) >= TRIES:
        thrown_away(request)
        return _wait(request, case, at=at)
    if is_over(request, most=proof.MOST, largest=LARGEST):
        thrown_away(request)
        return _problem(request, case, "large")
    handler = held_in_memory(request, most=proof.MOST, largest=LARGEST)
    answer: HttpResponse = _taken(request, case, handler, at=at)
    return answer


@csrf_protect
def _taken(request: HttpRequest, case: Case, handler: InMemory, *, at: datetime) -> HttpResponse:
    # Only here, for what another site forges is not the person's try.
    if limits.note(TRIED, case.reference, at=at, window=WINDOW) > TRIES:
        return _wait(request, case, at=at)
    # The last field of the form: without it the connection broke off somewhere before.
    is_whole = request.POST.get("end") == "1"
    contents = [file.read() for _name, files in request.FILES.lists() for file in files]
    if handler.is_too_many or handler.is_too_large:
        return _problem(request, case, "many" if handler.is_too_many else "large")
    if not is_whole or not contents:
        return _problem(request, case, "none" if is_whole else "cut")
    try:
        same = proof.send(case, contents, at=at)
    except NotAProof as error:
        is_phones = error.code == "type" and any(map(PHONES.match, contents))
        return _problem(request, case, "phone" if is_phones else error.code)
    except (NotAsked, ChangedMeanwhile):
        return errors.changed(request)
    address = reverse("portal:proof", args=[case.reference])
    return HttpResponseRedirect(f"{address}?same=1" if same else address)


def _wait(request: HttpRequest, case: Case, *, at: datetime) -> HttpResponse:
    until = limits.ends(at, WINDOW)
    answer = _problem(request, case, "tries", time=guard.clock_time(until, at=at))
    return guard.wait(answer, until, at=at)


def _problem(request: HttpRequest, case: Case, code: str, **told: str) -> HttpResponse:
    status, sentence = PROBLEMS[code]
    return _draw(request, case, problem=str(sentence) % told, status=status)


def _draw(
    request: HttpRequest, case: Case, *, problem: str = "", status: int = 200
) -> HttpResponse:
    row = proof.asked_in(case)
    if row is None:
        return errors.changed(request)
    said: dict[str, Any] = {
        "case": case,
        "problem": problem,
        "is_mandate": row.method == MANDATE,
        "reply_by": on_day(row.reply_by, language()),
        "days": IdentityPolicy.current().proof_days,
        "count": proof.sent(row).count(),
        "is_same": "same" in request.GET,
    }
    return page(request, "proof.html", said, status=status)


def _back_to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(reverse("portal:case", args=[case.reference]))
