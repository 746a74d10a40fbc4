"""The code that opens the answer: mailed by a button of its own, or said on the phone (Art. 32).

Only who came by the answer's link gets here; neither the link nor the code is enough alone.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dsar.capabilities.identity import codes
from dsar.capabilities.identity.models import NotAsked
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.interfaces.portal import downloads, errors, grants, guard
from dsar.interfaces.portal.code import Typed, in_words
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.guard import Guess
from dsar.interfaces.portal.pages import page
from dsar.organisation.controller.models import Controller
from dsar.procedure import download_code as steps
from dsar.procedure.code import Result, TooManyCodes


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest, reference: str) -> HttpResponse:
    """A field for the code, and a button that mails one where that is the way."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.ANSWER)
    code_id = grants.code_of(request, reference)
    link_id = grants.link_of(request, reference, Source.ANSWER)
    waits = any(entry.discloses for entry in downloads.files_of(case, at=at, link_id=link_id))
    if not waits or steps.proof(case, code_id, at=at) or not steps.is_needed(case):
        return _back(case)
    if request.method != "POST":
        return _draw(request, case, _form(), at=at)
    try:
        return _act(request, case, at=at)
    except (ChangedMeanwhile, NotAsked):
        return errors.changed(request)


def _act(request: HttpRequest, case: Case, *, at: datetime) -> HttpResponse:
    if "code" in request.POST:
        return _enter(request, case, at=at)
    try:
        steps.send(case, at=at)
    except TooManyCodes as error:
        return _wait(request, case, _form(), error.until, at=at)
    return HttpResponseRedirect(reverse("portal:download-code", args=[case.reference]))


def _enter(request: HttpRequest, case: Case, *, at: datetime) -> HttpResponse:
    form = _form(request.POST)
    if until := guard.shut_until(request, Guess.CODE, at=at):
        return _wait(request, case, form, until, at=at)
    if not form.is_valid():
        return _draw(request, case, form, at=at, status=400)
    entered = steps.enter(case, form.cleaned_data["code"], at=at)
    if entered.result is Result.ACCEPTED:
        grants.prove(request, case.reference, entered.code_id)
        return _back(case)
    if entered.result in {Result.WRONG, Result.SPENT}:
        guard.missed(request, Guess.CODE, at=at)
    said = in_words(entered, "" if steps.mailbox(case, at=at) else _("Ask us for a code first."))
    form.add_error("code", said)
    return _draw(request, case, form, at=at, status=400)


def _form(data: Any = None) -> Typed:
    form = Typed(data)
    form.fields["code"].label = _("The code")
    return form


def _back(case: Case) -> HttpResponse:
    return HttpResponseRedirect(reverse("portal:case", args=[case.reference]))


def _wait(
    request: HttpRequest, case: Case, form: Typed, until: datetime, *, at: datetime
) -> HttpResponse:
    told = f"{_('Too many attempts')}. {guard.try_again(until, at=at)}"
    return guard.wait(_draw(request, case, form, at=at, status=429, told=told), until, at=at)


def _draw(
    request: HttpRequest,
    case: Case,
    form: Typed,
    *,
    at: datetime,
    status: int = 200,
    told: str = "",
) -> HttpResponse:
    way = steps.way_of(case, at=at)
    said: dict[str, Any] = {
        "case": case,
        "form": form,
        "told": told,
        "is_mailed": bool(steps.mailbox(case, at=at)),
        "is_on_file": way == steps.Way.FILE,
        "has_code": steps.live(case) is not None,
        "minutes": int(codes.VALID.total_seconds()) // 60,
        "phone": Controller.current().phone,
    }
    return page(request, "download_code.html", said, status=status)
