"""The calendar of due dates, by a colleague's secret address: references and dates, no persons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from dsar.cases.models import Case
from dsar.cases.time_limits import Inquiry
from dsar.law.explain import long_date
from dsar.organisation.accounts.calendar import reader
from dsar.organisation.accounts.models import User

MOST: Final = 1000
ONE_DAY: Final = timedelta(days=1)
# Nothing about the person is read, so nothing of it can leave.
SHOWN: Final = (
    *("reference", "version", "received_at"),
    *("due_on", "adjusted_due_on", "target_on"),
)
ASKED: Final = ("case_id", "answer_by", "recorded_at")
LOOK_AGAIN: Final = "PT1H"
HEADERS: Final = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
}


@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The due dates of the open cases as iCalendar (RFC 5545); one answer to every wrong token."""
    user = reader(token, at=timezone.now())
    if user is None:
        return HttpResponseNotFound("Not found\n", content_type="text/plain", headers=HEADERS)
    with translation.override(user.language):
        body = _feed(user).to_ical()
    headers = HEADERS | {"Content-Language": user.language}
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=headers)


def _feed(user: User) -> Calendar:
    feed = Calendar()
    feed.add("prodid", "-//Data subject requests//Due dates//EN")
    feed.add("version", "2.0")
    feed.add("calscale", "GREGORIAN")
    for name in ("name", "x-wr-calname"):
        feed.add(name, _("Data subject requests: answer by"))
    feed.add("refresh-interval", LOOK_AGAIN, parameters={"value": "DURATION"})
    feed.add("x-published-ttl", LOOK_AGAIN)
    cases = Case.objects.visible_to(user)
    for case in cases.open().most_urgent_first().only(*SHOWN)[:MOST]:
        feed.add_component(_answer_by(case, user.language))
    # Two bounded reads: as one, SQLite would walk all the cases there are.
    waiting = Inquiry.objects.filter(answered_on__isnull=True).only(*ASKED)
    inquiries = list(waiting.order_by("answer_by", "pk")[:MOST])
    asked = cases.only("reference").in_bulk([inquiry.case_id for inquiry in inquiries])
    for inquiry in inquiries:
        if inquiry.case_id in asked:
            feed.add_component(_authority_by(inquiry, asked[inquiry.case_id]))
    return feed


def _answer_by(case: Case, language: str) -> Event:
    return _event(
        case,
        f"{case.reference}-due",
        case.due_on,
        _("Answer by: %(reference)s") % {"reference": case.reference},
        stamp=case.received_at,
        notes=_notes(case, language),
        sequence=case.version,
    )


def _authority_by(inquiry: Inquiry, case: Case) -> Event:
    return _event(
        case,
        f"{case.reference}-inquiry-{inquiry.pk}",
        inquiry.answer_by,
        _("Answer the authority by: %(reference)s") % {"reference": case.reference},
        stamp=inquiry.recorded_at,
    )


def _notes(case: Case, language: str) -> Iterator[str]:
    """The other dates of a case; the law's own is the day of the event."""
    if case.adjusted_due_on:
        day = long_date(case.adjusted_due_on, language)
        yield _("With the days we waited for the person: %(day)s.") % {"day": day}
    if case.target_on:
        yield _("Our own aim: %(day)s.") % {"day": long_date(case.target_on, language)}


def _event(
    case: Case,
    key: str,
    on: date,
    summary: str,
    *,
    stamp: datetime,
    notes: Iterator[str] | tuple[str, ...] = (),
    sequence: int = 0,
) -> Event:
    """One whole day that leaves the calendar's owner free."""
    link = settings.SITE_URL + reverse("admin:case", args=[case.reference])
    said: dict[str, Any] = {
        "uid": f"{key}@{settings.SITE_HOST}",
        "dtstamp": stamp,
        "dtstart": on,
        "dtend": min(on, date.max - ONE_DAY) + ONE_DAY,
        "summary": summary,
        "description": "\n".join([*notes, link]),
        "url": link,
        "sequence": sequence,
        "transp": "TRANSPARENT",
        "class": "PRIVATE",
    }
    event = Event()
    for name, value in said.items():
        event.add(name, value)
    return event
