"""What the person can do to a case: take it back, and take it up again (Art. 12(2))."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import CannotMove, State
from dsar.interfaces.portal import errors, grants
from dsar.interfaces.portal.follow import actions
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.pages import page
from dsar.procedure import close, reopen


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, reference: str) -> HttpResponse:
    """One page that says what happens, one button; no reason is asked."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.STATUS)
    if case.state == State.WITHDRAWN:
        return _back_to(case)
    if "withdraw" not in actions(case):
        return errors.changed(request)
    if request.method != "POST":
        return page(request, "withdraw.html", {"case": case})
    try:
        case.version = posted_version(request)
        close.withdraw(case, at=at)
    except (ChangedMeanwhile, CannotMove):
        return errors.changed(request)
    return _back_to(case)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_up(request: HttpRequest, reference: str) -> HttpResponse:
    """Take up a request that was taken back; one page, one button, no reason asked."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.STATUS)
    if "take_up" not in actions(case):
        return _back_to(case) if case.is_open else errors.changed(request)
    if request.method != "POST":
        return page(request, "take_up.html", {"case": case})
    try:
        case.version = posted_version(request)
        reopen.take_up(case, at=at)
    except (ChangedMeanwhile, CannotMove, reopen.CannotReopen):
        return errors.changed(request)
    return _back_to(case)


def posted_version(request: HttpRequest) -> int:
    """The version the page was drawn with; anything else is a version no case ever has."""
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _back_to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(reverse("portal:case", args=[case.reference]))
