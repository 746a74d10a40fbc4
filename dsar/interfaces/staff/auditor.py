"""The archive, read only: ended cases, their events and their unbroken chain."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from dsar.capabilities.decisions.models import Decision
from dsar.capabilities.letters.compose import title_of
from dsar.cases.models import Case
from dsar.cases.states import OPEN, State
from dsar.eventlog.chain import first_break
from dsar.eventlog.models import Event
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.downloads import serve_letter
from dsar.interfaces.staff.extend_form import extension_facts
from dsar.interfaces.staff.ground_labels import labelled
from dsar.interfaces.staff.keyset import page
from dsar.interfaces.staff.pauses import pause_facts
from dsar.interfaces.staff.screens import (
    as_reference,
    draw,
    find_case,
    only,
    screen,
    staff_of,
    today,
)
from dsar.interfaces.staff.time_facts import time_facts
from dsar.interfaces.staff.timeline import name_of, of_events
from dsar.law.explain import long_date, short_date
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import handle
from dsar.procedure.correspondence import steps_in_words

ENDED: Final = tuple(state.value for state in State if state not in OPEN)
FILTERS: Final = ("q", "from", "to", "after")


@screen(Permission.VIEW_ARCHIVE)
def archive_list(request: HttpRequest) -> HttpResponse:
    """Ended cases by reference or by the day they arrived, newest first."""
    only(request, FILTERS)
    asked = {name: request.GET.get(name, "").strip() for name in FILTERS}
    cases = Case.objects.visible_to(request.user).filter(state__in=ENDED)
    if asked["q"]:
        cases = cases.filter(reference=as_reference(asked["q"]))
    for name, lookup in (("from", "received_on__gte"), ("to", "received_on__lte")):
        if asked[name]:
            cases = cases.filter(**{lookup: _day(asked[name])})
    cases = cases.select_related("data_subject").prefetch_related("items")
    rows = page(cases, "received_at", asked["after"], newest_first=True)
    context = {
        "title": _("Archive"),
        "rows": [_row(case) for case in rows.rows],
        "after": rows.after,
        "asked": asked,
    }
    return draw(request, "archive.html", context)


@screen(Permission.VIEW_ARCHIVE)
def archive_case(request: HttpRequest, reference: str) -> HttpResponse:
    """One ended case with its whole chain of events; looking leaves one event."""
    only(request, ())
    case = _ended(request, reference)
    handle.looked_at(case, screen="archive", at=timezone.now(), by=staff_of(request))
    events = list(Event.objects.filter(stream=case.reference).order_by("seq"))
    entries = list(zip(events, of_events(events), strict=True))
    context = _row(case) | {
        "title": case.reference,
        "broken": first_break(event.as_dict() for event in events),
        "entries": entries[::-1],
        "count": len(events),
        "letters": _letters(case),
        "decisions": _decisions(case),
        "due_on": long_date(case.due_on, words.language()),
        "due_steps": steps_in_words(case, words.language()),
        **_time(case),
        "channel": words.CHANNELS[case.channel],
    }
    return draw(request, "archive_case.html", context)


@screen(Permission.VIEW_ARCHIVE)
def archive_letter(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """The very letter that was sent; proofs and collected files stay closed here."""
    return serve_letter(request, _ended(request, reference), pk)


def masked(name: str) -> str:
    """`A… L…`: enough to tell two people apart, not to know who they are."""
    return " ".join(f"{word[0]}…" for word in name.split()[:3])


def _ended(request: HttpRequest, reference: str) -> Case:
    case = find_case(request, reference)
    if case.state not in ENDED:
        raise Http404
    return case


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadRequest("write the day as 2026-12-31") from error


def _row(case: Case) -> dict[str, Any]:
    tongue = words.language()
    items = case.items.all()
    return {
        "case": case,
        "kinds": [words.KINDS[item.right] for item in items],
        "outcomes": [(words.KINDS[item.right], words.OUTCOMES[item.outcome]) for item in items],
        "name": masked(case.data_subject.name),
        "received_on": short_date(case.received_on, tongue),
        "state": words.STATES[case.state],
        "state_tone": words.TONES.get(case.state, "calm"),
        "answered_on": due.day_of(case.answered_at) if case.answered_at else "",
        "closed_on": due.day_of(case.closed_at) if case.closed_at else "",
    }


def _time(case: Case) -> dict[str, Any]:
    """The sums that staff saw, without what anybody wrote about the person."""
    time, extension = time_facts(case, today()), extension_facts(case)
    inquiries = [row | {"text": ""} for row in time["inquiries"]]
    return {
        "time": time | {"inquiries": inquiries},
        "pauses": pause_facts(case),
        "extension": extension and extension | {"facts": ""},
    }


def _letters(case: Case) -> list[dict[str, Any]]:
    tongue = words.language()
    rows = case.letters.select_related("file")
    return [{"row": row, "title": title_of(row.content, language=tongue)} for row in rows]


def _decisions(case: Case) -> list[dict[str, Any]]:
    rows = Decision.objects.filter(item__case=case).select_related("decided_by", "seconded_by")
    return [
        {
            "kind": words.KINDS[row.right],
            "outcome": words.OUTCOMES[row.outcome],
            "grounds": [labelled(given["ground"]) for given in row.grounds],
            "who": name_of(row.decided_by),
            "second": name_of(row.seconded_by) if row.seconded_by else "",
            "alone": row.alone_reason,
            "at": due.moment(row.decided_at),
            "is_live": row.superseded_at is None,
        }
        for row in rows.order_by("decided_at", "pk")
    ]
