"""Today and all cases: what needs somebody, most urgent first, in a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.core.exceptions import BadRequest
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.letters.drafts import Draft
from dsar.capabilities.mail.models import InboundMail, OutgoingMail
from dsar.cases.addressee import listed_name
from dsar.cases.clock import GROUPS, SOON_DAYS, days_of, group_of
from dsar.cases.identity import IdentityCheck
from dsar.cases.models import Case
from dsar.cases.states import OPEN, State
from dsar.cases.time_limits import Inquiry
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.delivery_step import in_dispatch
from dsar.interfaces.staff.faults import faults
from dsar.interfaces.staff.keyset import page
from dsar.interfaces.staff.later import owed
from dsar.interfaces.staff.mail_desk import SHELVES
from dsar.interfaces.staff.proofs import waiting
from dsar.interfaces.staff.screens import as_reference, draw, only, screen, staff_of, today
from dsar.interfaces.staff.steps import FREE, NOTHING, STEPS
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import answer_period, digest, post
from dsar.work.counts import count, in_words

MOST_TODAY = 40
MOST_BOUNCED = 20
MOST_ASKED = 20
FILTERS: Final = ("state", "due", "q", "after")
WITHIN: Final[dict[str, str | Promise]] = {
    "late": gettext_lazy("Late"),
    "3": gettext_lazy("Within 3 days"),
    "7": gettext_lazy("Within 7 days"),
    "later": gettext_lazy("Later"),
}


@dataclass(frozen=True)
class Row:
    """One case as a list shows it."""

    case: Case
    kinds: list[Any]
    name: str
    due: str
    due_tone: str
    state: Any
    state_tone: str
    verb: Any
    initials: str
    is_protected: bool
    is_counted: bool = True


@screen(Permission.VIEW_CASES)
def today_page(request: HttpRequest) -> HttpResponse:
    """What needs me: late first, then by due date."""
    only(request, ())
    on = today()
    ours = Case.objects.visible_to(request.user).open()
    found = list(_with_parts(ours).most_urgent_first()[: MOST_TODAY + 1])
    counts = [
        {"key": key, "label": label, "count": _count(ours.filter(due_on__range=days_of(key, on)))}
        for key, label in WITHIN.items()
        if key != "later"
    ]
    now = timezone.now()
    context = {
        "title": _("Today"),
        "groups": [*_asked_by_authority(on), *_groups(found[:MOST_TODAY], on)],
        "has_more": len(found) > MOST_TODAY,
        "counts": counts,
        "unsorted": _count(InboundMail.objects.filter(SHELVES["unsorted"][1])),
        "replies": _count(InboundMail.objects.filter(SHELVES["replies"][1])),
        "bounced": _bounced(),
        "unfetched": _unfetched(now),
        "to_post": count(post.queue()),
        "documents": waiting(),
        "to_confirm": _to_confirm(),
        "to_sign": _to_sign(staff_of(request)),
        "owed": owed(on),
        "faults": faults(at=now),
        "digest": _digest_of(staff_of(request), at=now),
        "late": counts[0]["count"],
        "day": due.long_today(on),
    }
    return draw(request, "today.html", context)


def _asked_by_authority(on: date) -> list[dict[str, Any]]:
    """What the authority wants to know soon, of open and of ended cases."""
    near = Inquiry.objects.filter(
        answered_on__isnull=True, answer_by__lte=on + timedelta(days=SOON_DAYS)
    )
    parts = "case__data_subject", "case__handler"
    near = near.select_related(*parts).prefetch_related("case__items", "case__dispatches")
    rows = [
        replace(
            row_of(row.case, on),
            due=due.day_words(row.answer_by, on),
            due_tone=due.tone_of(row.answer_by, on),
            verb=_("Answer the authority"),
            is_counted=False,
        )
        for row in near[:MOST_ASKED]
    ]
    return [{"key": "authority", "label": _("Authority asks"), "rows": rows}] if rows else []


def _bounced() -> list[tuple[Case, str]]:
    """Cases whose mail came back, until somebody noted how the person was reached."""
    back = OutgoingMail.objects.filter(bounced_at__isnull=False, bounce_settled_at__isnull=True)
    rows = back.select_related("case").order_by("bounced_at")[:MOST_BOUNCED]
    found = {
        row.case.pk: (row.case, due.moment(row.bounced_at))
        for row in rows
        if row.case and row.bounced_at
    }
    return list(found.values())


def _unfetched(at: datetime) -> list[tuple[Case, str]]:
    """Cases whose answer nobody has downloaded for days, longest waiting first."""
    rows = answer_period.undownloaded(at=at).select_related("case")[:MOST_BOUNCED]
    found = {row.case_id: (row.case, row.sent_anew_at or row.dispatched_at) for row in rows}
    return [(case, due.day_of(since)) for case, since in found.values() if since]


def _to_confirm() -> list[Case]:
    """Cases in which one officer knows who is asking, and another one has yet to agree."""
    half = IdentityCheck.objects.waiting().filter(case__state__in=OPEN)
    rows = half.select_related("case").order_by("checked_at")[:MOST_BOUNCED]
    return list({row.case_id: row.case for row in rows}.values())


def _to_sign(by: User) -> list[Case]:
    """Cases in which another officer asks for a second signature."""
    rows = Draft.objects.filter(proposed_at__isnull=False, signed_at__isnull=True)
    # Where the case changed since, the decision is to be written anew.
    rows = rows.filter(case_version=F("case__version")).exclude(made_by=by).only("case")
    return [row.case for row in rows.select_related("case").order_by("proposed_at")[:MOST_BOUNCED]]


def _digest_of(user: User, *, at: datetime) -> tuple[str, str]:
    """What became of this colleague's morning mail, and its tone; empty when there was none."""
    if not user.email:
        said = _("Your account has no e-mail address, so no reminder or morning mail reaches you.")
        return said, "problem"
    if digest.is_missing(user, at=at):
        return _("This morning's mail to you was not written."), "problem"
    last = digest.last_of(user)
    if last is None or last.mail is None or not user.wants_digest:
        return "", ""
    when = due.moment(last.made_at)
    if last.mail.failed_at and not last.mail.done_at:
        return _("The morning mail of %(when)s to you could not be sent.") % {
            "when": when
        }, "problem"
    return _("Last morning mail to you: %(when)s") % {"when": when}, "quiet"


@screen(Permission.VIEW_CASES)
def case_list(request: HttpRequest) -> HttpResponse:
    """All cases by due date, filtered by what the list offers and nothing else."""
    only(request, FILTERS)
    asked = {name: request.GET.get(name, "") for name in FILTERS}
    is_search = bool(asked["q"].strip())
    wanted = as_reference(asked["q"])
    cases = Case.objects.visible_to(request.user)
    if wanted and cases.filter(reference=wanted).exists():
        return HttpResponseRedirect(reverse("admin:case", args=[wanted]))
    on = today()
    rows = page(_filtered(cases, asked, on), "due_on", asked["after"])
    context = {
        "title": _("Cases"),
        "rows": [] if is_search else [row_of(case, on) for case in rows.rows],
        "after": "" if is_search else rows.after,
        "asked": asked,
        "states": [("open", _("All open")), *words.STATES.items(), ("all", _("All"))],
        "dues": list(WITHIN.items()),
    }
    return draw(request, "cases.html", context)


def row_of(case: Case, on: date) -> Row:
    verb = _verb(case)
    return Row(
        case=case,
        kinds=[words.KINDS[item.right] for item in case.items.all()],
        name=listed_name(case.data_subject),
        due=due.due_words(case, on),
        due_tone=due.due_tone(case, on),
        state=words.STATES[case.state],
        state_tone=words.TONES.get(case.state, "calm"),
        verb=_("Open the case") if verb is NOTHING else verb,
        initials=case.handler.initials if case.handler else "",
        is_protected=case.data_subject.protected_at is not None,
    )


def _verb(case: Case) -> str | Promise:
    if case.state == State.RECEIVED and case.only_stops_marketing:
        return NOTHING
    if case.state == State.RECEIVED and not case.needs_identity:
        return FREE.verb
    if case.state == State.DECIDED:
        waiting = [
            row
            for row in case.dispatches.all()
            if row.dispatched_at is None and row.cancelled_at is None
        ]
        if waiting:
            return in_dispatch(waiting[0]).verb
    return STEPS[case.state].verb


def _with_parts(cases: QuerySet[Case]) -> Any:
    return cases.select_related("data_subject", "handler").prefetch_related("items", "dispatches")


def _filtered(cases: Any, asked: dict[str, str], on: date) -> QuerySet[Case]:
    state, due_in = asked["state"] or "open", asked["due"]
    if due_in and due_in not in WITHIN:
        raise BadRequest("unknown due filter")
    if state not in ("open", "all", *State):
        raise BadRequest("unknown state")
    if state != "all":
        cases = cases.filter(state__in=OPEN if state == "open" else [state])
    if due_in:
        cases = cases.filter(due_on__range=days_of(due_in, on))
    found: QuerySet[Case] = _with_parts(cases)
    return found


def _count(rows: QuerySet[Any]) -> str:
    return in_words(count(rows))


def _groups(cases: list[Case], on: date) -> list[dict[str, Any]]:
    groups: dict[str, list[Row]] = {key: [] for key in GROUPS}
    for case in cases:
        groups[group_of(case.due_on, on)].append(row_of(case, on))
    return [
        {"key": key, "label": WITHIN[key], "rows": rows} for key, rows in groups.items() if rows
    ]
