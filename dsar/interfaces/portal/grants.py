"""What a browser session may open: one case for half an hour, and how it was allowed.

Whoever sent the form may follow the case; acts need a mailed link, and files the answer's link.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from django.http import Http404, HttpRequest

from dsar.cases.models import Case

LASTS = timedelta(minutes=30)
KEY = "opened_cases"


class Source(StrEnum):
    """How a case was opened, weakest first; each may all that those before it may."""

    FORM = "form"
    STATUS = "status"
    ANSWER = "answer"


class NotOpen(Http404):
    """This session may not see the case, or there is none; the page is the same."""


def grant(request: HttpRequest, case: Case, source: Source, *, at: datetime) -> None:
    """Open a case to this session; no way in lessens or widens what another gave."""
    held = dict(request.session.get(KEY, {}))
    ways = held.get(case.reference, {})
    held[case.reference] = ways | {source.value: (at + LASTS).timestamp()}
    request.session[KEY] = held
    request.session.cycle_key()


def source_of(request: HttpRequest, reference: str, *, at: datetime) -> Source | None:
    """The strongest way in that still holds."""
    ways = request.session.get(KEY, {}).get(reference, {})
    live = [source for source in Source if ways.get(source.value, 0) > at.timestamp()]
    return live[-1] if live else None


def opened(
    request: HttpRequest, reference: str, *, at: datetime, needs: Source = Source.FORM
) -> Case:
    """The case this session may see; raises NotOpen otherwise."""
    source = source_of(request, reference, at=at)
    ranks = list(Source)
    if source is None or ranks.index(source) < ranks.index(needs):
        raise NotOpen
    case: Case | None = (
        Case.objects.select_related("data_subject").filter(reference=reference).first()
    )
    if case is None:
        raise NotOpen
    return case
