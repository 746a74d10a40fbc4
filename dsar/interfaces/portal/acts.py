"""What the person can do to a case: take it back, or ask us to look again (Art. 12(4), 77)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
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

CLOSED = _("Nothing was sent: this case cannot be contested now. Reply to our e-mail instead")


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
    case = grants.opened(request, reference, at=at, needs=Source.STATUS)
    if request.method != "POST":
        return _offer(request, case)
    form = Contest(request.POST)
    if not form.is_valid():
        return _draw(request, case, form, status=400)
    text = form.cleaned_data["text"]
    try:
        if not _is_taken(case, text):
            case.version = _posted_version(request)
            disagreement.contest(case, text=text, at=at, by=PERSON)
    except (ChangedMeanwhile, CannotMove, disagreement.CannotContest):
        case.refresh_from_db()
        if not _is_taken(case, text):
            form.add_error(None, errors.MEANWHILE if "contest" in actions(case) else CLOSED)
            return _draw(request, case, form, status=409)
    return _back_to(case)


def _offer(request: HttpRequest, case: Case) -> HttpResponse:
    if case.state == State.CONTESTED:
        return _back_to(case)
    if "contest" not in actions(case):
        return errors.changed(request)
    return _draw(request, case, Contest(), status=200)


def _is_taken(case: Case, text: str) -> bool:
    """The same words are waiting already: the button was pressed twice."""
    waiting: bool = case.contests.filter(text=text, reviewed_at__isnull=True).exists()
    return waiting


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
