"""What runs by itself: each sweep in plain words, when it ran, what failed, and starting it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from dsar.interfaces.staff import due, signature_words
from dsar.interfaces.staff.screens import READS, draw, only, staff_of, today
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.oversight.reports import deadlines
from dsar.oversight.workflow import leftovers, schedule, signatures
from dsar.oversight.workflow.leftovers import LEFTOVERS
from dsar.oversight.workflow.schedule import SweepState
from dsar.work.counts import in_words
from dsar.work.sweeps import Sweep

READERS: Final = (Permission.ADMINISTER, Permission.VIEW_CASES)
STARTERS: Final = (Permission.ADMINISTER, Permission.HANDLE_CASES)
# It is what runs the others when somebody asks.
NOT_BY_HAND: Final = "run_asked"
SHORT: Final = timedelta(minutes=2)

WHAT: Final[dict[str, Promise]] = {
    "fetch_mail": gettext_lazy("Fetches new mail from the mailboxes"),
    "read_mail": gettext_lazy("Reads the mail that came in and puts each message in its place"),
    "end_mandates": gettext_lazy("Turns mail away from those whose mandate ran out"),
    "render_letters": gettext_lazy("Writes letters as PDF files"),
    "build_packages": gettext_lazy("Packs the data of an answer for the person"),
    "send_answers": gettext_lazy("Sends signed answers when their letters are ready"),
    "send_mail": gettext_lazy("Sends mail"),
    "send_heartbeats": gettext_lazy("Sends a test message to each mailbox of ours"),
    "answer_cases": gettext_lazy("Marks cases as answered once the answer has left"),
    "tell_downloads": gettext_lazy("Tells people of downloads and of answers not yet fetched"),
    "close_cases": gettext_lazy("Closes answered cases when their time has passed"),
    "archive_cases": gettext_lazy("Moves ended cases to the archive"),
    "watch_deadlines": gettext_lazy("Looks for time limits that come near"),
    "ask_systems": gettext_lazy("Asks the owners of systems what they hold"),
    "chase_systems": gettext_lazy("Asks systems again that have not answered"),
    "follow_up_changes": gettext_lazy(
        "Reminds of recipients to be told and of kept data whose time is over"
    ),
    "review_data_map": gettext_lazy("Asks owners whether the data map is still right"),
    "tell_colleagues": gettext_lazy("Mails reminders to colleagues"),
    "send_digests": gettext_lazy("Mails the list of the day to colleagues in the morning"),
    "note_questions": gettext_lazy("Notes which questions to people have left"),
    "remind_people": gettext_lazy("Reminds people who have not answered our question"),
    "settle_questions": gettext_lazy("Lets questions rest that nobody answered"),
    "lapse_proofs": gettext_lazy("Ends the wait for proof of identity that never came"),
    "destroy_proofs": gettext_lazy("Destroys proofs of identity whose last day has come"),
    "seal_events": gettext_lazy("Seals the record, so that later changes would show"),
    "sweep_orphans": gettext_lazy("Removes half-written files"),
    "purge": gettext_lazy("Removes old sessions, dead links and past digests"),
    "run_asked": gettext_lazy("Runs what was asked for on this page"),
}
STATES: Final[dict[str, tuple[Promise, str]]] = {
    "works": (gettext_lazy("Works"), "good"),
    "late": (gettext_lazy("Is late"), "late"),
    "fails": (gettext_lazy("Fails"), "late"),
    "new": (gettext_lazy("Has not run yet"), "calm"),
}
COUNTED: Final[dict[str, Callable[[int], str]]] = {
    "letters": lambda n: ngettext("%(n)s letter failed", "%(n)s letters failed", n),
    "packages": lambda n: ngettext("%(n)s package failed", "%(n)s packages failed", n),
    "mails": lambda n: ngettext("%(n)s mail was not sent", "%(n)s mails were not sent", n),
    "mailboxes": lambda n: ngettext(
        "%(n)s mailbox cannot be read", "%(n)s mailboxes cannot be read", n
    ),
    "unread": lambda n: ngettext("%(n)s message was not read", "%(n)s messages were not read", n),
    "quarantined": lambda n: ngettext(
        "%(n)s message could not be opened", "%(n)s messages could not be opened", n
    ),
}
# The counts of open cases, and the filter of the case list that shows them.
RISKS: Final[dict[str, tuple[Promise, str]]] = {
    "late": (gettext_lazy("Late"), "due=late"),
    "3": (gettext_lazy("Within 3 days"), "due=3"),
    "7": (gettext_lazy("Within 7 days"), "due=7"),
    "waiting": (gettext_lazy("The clock waits for the person"), ""),
    "contested": (gettext_lazy("Contested"), "state=contested"),
}


@dataclass(frozen=True)
class Row:
    """One sweep as the page shows it."""

    name: str
    what: Any
    state: Any
    tone: str
    fault: str
    ran: str
    found: str
    last_found: str
    following: str
    left: list[str]
    has_quarantined: bool
    may_retry: bool
    may_run: bool
    asked: str


def page(request: HttpRequest) -> HttpResponse:
    """Every sweep: what it does, when it ran, what it found and what it left behind."""
    _admit(request, READERS if request.method in READS else ())
    only(request, ())
    may_start = _may(request, STARTERS)
    at = timezone.now()
    left, risks = leftovers.left_behind(), deadlines.at_risk(today())
    rows = [_row(state, left, may_start=may_start, at=at) for state in schedule.sweeps(at=at)]
    context = {
        "title": _("Workflow"),
        "rows": sorted(rows, key=_place),
        "signatures": signature_words.line(signatures.standing(at=at), at=at),
        "risks": [
            {"label": label, "filter": asked, "count": in_words(risks[key])}
            for key, (label, asked) in RISKS.items()
        ],
        "may_see_cases": staff_of(request).may(Permission.VIEW_CASES),
    }
    return draw(request, "workflow.html", context)


def start(request: HttpRequest, sweep: str, act: str) -> HttpResponse:
    """One button: run a sweep soon, or try what failed in it again."""
    _admit(request, STARTERS)
    if act not in ACTS or sweep not in schedule.names() or sweep == NOT_BY_HAND:
        raise Http404
    if request.method == "POST":
        ACTS[act](request, sweep, at=timezone.now(), by=staff_of(request))
    return HttpResponseRedirect(reverse("admin:workflow"))


def _admit(request: HttpRequest, enough: Collection[Permission]) -> None:
    if not _may(request, enough):
        raise PermissionDenied


def _may(request: HttpRequest, enough: Collection[Permission]) -> bool:
    return any(staff_of(request).may(permission) for permission in enough)


def _run(request: HttpRequest, sweep: str, *, at: datetime, by: User) -> None:
    leftovers.run_now(sweep, at=at, by=by)
    messages.success(request, _("It will run within seconds."))


def _retry(request: HttpRequest, sweep: str, *, at: datetime, by: User) -> None:
    try:
        leftovers.try_again(sweep, at=at, by=by)
    except leftovers.NothingFailed:
        messages.info(request, _("Nothing waits to be tried again."))
    else:
        messages.success(request, _("It will be tried again at once."))


ACTS: Final[dict[str, Callable[..., None]]] = {"run": _run, "retry": _retry}


def _row(state: SweepState, left: dict[str, int], *, may_start: bool, at: datetime) -> Row:
    row = state.row
    mine = [entry for entry in LEFTOVERS if entry.sweep == state.name and left[entry.kind]]
    word, tone = STATES[_state(state)]
    return Row(
        name=state.name,
        what=WHAT.get(state.name, state.name),
        state=word,
        tone=tone,
        fault=_fault(row),
        ran=_ran(row, at) if row else "",
        found=_found(row) if row else "",
        last_found=_last_found(row, at) if row else "",
        following=_following(state, at),
        left=[_counted(entry.kind, left[entry.kind]) for entry in mine],
        has_quarantined=any(entry.kind == "quarantined" for entry in mine),
        may_retry=may_start and any(entry.anew for entry in mine),
        may_run=may_start and state.name != NOT_BY_HAND,
        asked=_moment(state.asked_at, at) if state.asked_at else "",
    )


def _place(row: Row) -> tuple[bool, int]:
    """What is late or fails comes first, the rest in the order that work flows in."""
    return row.tone != "late", [*WHAT, row.name].index(row.name)


def _state(state: SweepState) -> str:
    if state.failing_since:
        return "fails"
    if state.is_late:
        return "late"
    return "works" if state.row else "new"


def _fault(row: Sweep | None) -> str:
    if row is None or row.failing_since is None:
        return ""
    said = {"when": due.moment(row.failing_since), "error": row.last_error}
    return _("since %(when)s: %(error)s") % said


def _ran(row: Sweep, at: datetime) -> str:
    return f"{_moment(row.started_at, at)} ({number_format(row.seconds, 1)} s)"


def _found(row: Sweep) -> str:
    if row.failing_since:
        return ""
    if not row.found:
        return _("found nothing")
    return ngettext("found %(n)s", "found %(n)s", row.found) % {"n": row.found}


def _last_found(row: Sweep, at: datetime) -> str:
    """When an idle sweep last had something to do."""
    if row.found or row.last_found_at is None:
        return ""
    when = _moment(row.last_found_at, at)
    return _("last found %(n)s, %(when)s") % {"n": row.last_found, "when": when}


def _following(state: SweepState, at: datetime) -> str:
    if state.is_late:
        return _("overdue")
    if state.every < SHORT:
        seconds = round(state.every.total_seconds())
        return ngettext("every %(n)s second", "every %(n)s seconds", seconds) % {"n": seconds}
    if state.next_at is None or state.next_at <= at:
        return _("any moment")
    return _moment(state.next_at, at)


def _moment(moment: datetime, at: datetime) -> str:
    """`today 14.02`, or the day with its date."""
    if timezone.localdate(moment) == timezone.localdate(at):
        return _("today %(time)s") % {"time": due.clock_time(moment)}
    return due.moment(moment)


def _counted(kind: str, number: int) -> str:
    return COUNTED[kind](number) % {"n": in_words(number)}
