"""Asking us to look again: which part, why, perhaps a file; others can be asked too (Art. 77)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from dsar.capabilities.identity.proofs import LARGEST, NotAProof
from dsar.cases.contests import Contest as Disagreement
from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.cases.states import CannotMove, State
from dsar.eventlog.actors import PERSON
from dsar.interfaces.portal import errors, grants, guard
from dsar.interfaces.portal.acts import posted_version
from dsar.interfaces.portal.follow import actions
from dsar.interfaces.portal.forms import Contest
from dsar.interfaces.portal.grants import NotOpen, Source
from dsar.interfaces.portal.guard import Guess
from dsar.interfaces.portal.pages import language, page
from dsar.interfaces.portal.proof import PROBLEMS
from dsar.interfaces.portal.uploads import PATIENCE, InMemory, held_in_memory, is_over, thrown_away
from dsar.law.explain import on_day
from dsar.law.remedies import remedies
from dsar.law.rights import Right, name
from dsar.organisation.controller.models import Controller
from dsar.procedure import contest as disagreement
from dsar.procedure.second_look import contestable, parts_of
from dsar.work import limits

CLOSED: Final = _(
    "Nothing was sent: this case cannot be contested now. Reply to our e-mail instead"
)
ENDED: Final = (State.ANSWERED, State.CLOSED, State.ARCHIVED)
TRIED: Final = "contest"
TRIES: Final = 20
WINDOW: Final = timedelta(hours=1)


# The body must not be read before its handler is set, so the check for forged posts comes inside.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def contest(request: HttpRequest, reference: str) -> HttpResponse:
    """The one page that asks; only who holds the mailed link sees it."""
    at = timezone.now()
    try:
        case = grants.opened(request, reference, at=at, needs=Source.STATUS)
    except NotOpen:
        if guard.shut_until(request, Guess.REFERENCE, at=at) is None:
            thrown_away(request, patience=LARGEST)
        raise
    if request.method != "POST":
        return _offer(request, case)
    # A file that is too large is listened to and skipped, so that no word is lost with it.
    if is_over(request, most=1, largest=PATIENCE):
        thrown_away(request)
        return _draw(request, case, _blank(case), problem="large")
    handler = held_in_memory(request, most=1, largest=LARGEST)
    answer: HttpResponse = _taken(request, case, handler, at=at)
    return answer


@never_cache
@require_safe
def contested(request: HttpRequest, reference: str) -> HttpResponse:
    """That we have it: what is looked at again, by when, and who else can be asked meanwhile."""
    case = grants.opened(request, reference, at=timezone.now(), needs=Source.STATUS)
    row = case.contests.order_by("pk").last()
    if row is None:
        return _back_to(case)
    said = language()
    told = {
        "case": case,
        "parts": [name(Right(item.right), said) for item in parts_of(row)],
        "due": on_day(case.due_on, said) if case.is_open else "",
        "target": on_day(case.target_on, said) if case.is_open and case.target_on else "",
        "has_file": row.file_id is not None,
        "remedies": _outside(),
    }
    return page(request, "contested.html", told)


@csrf_protect
def _taken(request: HttpRequest, case: Case, handler: InMemory, *, at: datetime) -> HttpResponse:
    form = Contest(request.POST, items=contestable(case))
    if handler.is_too_many or handler.is_too_large:
        return _draw(request, case, form, problem="many" if handler.is_too_many else "large")
    if request.POST.get("end") != "1":
        return _draw(request, case, form, problem="cut")
    if not form.is_valid():
        return _draw(request, case, form, status=400)
    upload = b"".join(file.read() for _name, files in request.FILES.lists() for file in files)
    if upload and limits.note(TRIED, case.reference, at=at, window=WINDOW) > TRIES:
        return _wait(request, case, form, at=at)
    try:
        return _sent(request, case, form, upload, at=at)
    except NotAProof as error:
        return _draw(request, case, form, problem=error.code)
    except (ChangedMeanwhile, CannotMove, disagreement.CannotContest):
        case.refresh_from_db()
        form.add_error(None, errors.MEANWHILE if "contest" in actions(case) else CLOSED)
        return _draw(request, case, form, status=409)


def _sent(
    request: HttpRequest, case: Case, form: Contest, upload: bytes, *, at: datetime
) -> HttpResponse:
    text, items = form.cleaned_data["text"], form.chosen()
    digest = disagreement.digest_of(upload)
    if not _is_taken(case, text, {item.pk for item in items}, digest):
        stale = case.version
        case.version = posted_version(request)
        try:
            said: dict[str, Any] = {"text": text, "items": items, "upload": upload}
            disagreement.contest(case, **said, at=at, by=PERSON)
        except (ChangedMeanwhile, CannotMove):
            case.version = stale
            if not _is_taken(case, text, {item.pk for item in items}, digest):
                raise
    return HttpResponseRedirect(reverse("portal:contested", args=[case.reference]))


def _offer(request: HttpRequest, case: Case) -> HttpResponse:
    if case.contests.exists() and case.is_open:
        return HttpResponseRedirect(reverse("portal:contested", args=[case.reference]))
    if "contest" in actions(case):
        return _draw(request, case, _blank(case))
    if case.state not in ENDED or case.only_stops_marketing:
        return errors.changed(request)
    until = disagreement.last_day(case)
    told = {"case": case, "until": on_day(until, language()) if until else ""}
    return page(request, "contest_over.html", told | {"remedies": _outside()})


def _blank(case: Case) -> Contest:
    return Contest(items=contestable(case))


def _is_taken(case: Case, text: str, items: set[int], digest: str) -> bool:
    """The same is waiting already: the button was pressed twice."""
    waiting = case.contests.filter(text=text, reviewed_at__isnull=True).select_related("file")
    return any(_asks(row) == (items, digest) for row in waiting)


def _asks(row: Disagreement) -> tuple[set[int], str]:
    return {item.pk for item in parts_of(row)}, row.file.sha256 if row.file else ""


def _wait(request: HttpRequest, case: Case, form: Contest, *, at: datetime) -> HttpResponse:
    until = limits.ends(at, WINDOW)
    told = {"time": guard.clock_time(until, at=at)}
    return guard.wait(_draw(request, case, form, problem="tries", told=told), until, at=at)


def _draw(
    request: HttpRequest,
    case: Case,
    form: Contest,
    *,
    problem: str = "",
    told: dict[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The form; a problem with the file stands at its field, and says so at the top too."""
    words = ""
    if problem:
        status, sentence = PROBLEMS[problem]
        words = str(sentence) % (told or {})
    said = {"case": case, "form": form, "problem": words, "remedies": _outside()}
    return page(request, "contest.html", said, status=status)


def _outside() -> str:
    """The authority and the courts, which stay open whatever we do."""
    return remedies(language(), Controller.current().country)


def _back_to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(reverse("portal:case", args=[case.reference]))
