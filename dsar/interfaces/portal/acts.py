"""What the person can do to a case: take it back, or ask us to look again (Art. 12(4), 77)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import CannotMove, State
from dsar.eventlog.actors import PERSON
from dsar.interfaces.portal import errors, grants
from dsar.interfaces.portal.follow import actions
from dsar.interfaces.portal.forms import Contest
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.pages import language, page
from dsar.law.remedies import remedies
from dsar.organisation.controller.models import Controller
from dsar.procedure import close
from dsar.procedure import contest as disagreement


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, reference: str) -> HttpResponse:
    """One page that says what happens, one button; no reason is asked."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.LINK)
    if case.state == State.WITHDRAWN:
        return _back_to(case)
    if "withdraw" not in actions(case):
        return errors.changed(request)
    if request.method != "POST":
        return page(request, "withdraw.html", {"case": case})
    try:
        case.version = _posted_version(request)
        close.withdraw(case, at=at)
    except (ChangedMeanwhile, CannotMove):
        return errors.changed(request)
    return _back_to(case)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def contest(request: HttpRequest, reference: str) -> HttpResponse:
    """Ask us to look again; the authority and the courts stay open meanwhile."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.LINK)
    if case.state == State.CONTESTED:
        return _back_to(case)
    if "contest" not in actions(case):
        return errors.changed(request)
    if request.method != "POST":
        return _draw(request, case, Contest(), status=200)
    form = Contest(request.POST)
    if not form.is_valid():
        return _draw(request, case, form, status=400)
    try:
        case.version = _posted_version(request)
        disagreement.contest(case, text=form.cleaned_data["text"], at=at, by=PERSON)
    except (ChangedMeanwhile, CannotMove, disagreement.CannotContest):
        case.refresh_from_db()
        form.add_error(None, errors.MEANWHILE)
        return _draw(request, case, form, status=409)
    return _back_to(case)


def _draw(request: HttpRequest, case: Case, form: Contest, *, status: int) -> HttpResponse:
    outside = remedies(language(), Controller.current().country)
    said = {"case": case, "form": form, "remedies": outside}
    return page(request, "contest.html", said, status=status)


def _posted_version(request: HttpRequest) -> int:
    """The version the page was drawn with; anything else is a version no case ever has."""
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _back_to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(reverse("portal:case", args=[case.reference]))
