"""What a browser session may open: one case for half an hour, and how it was allowed.

Whoever sent the form may follow the case; files and decisions need the mailed link.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from django.http import Http404, HttpRequest

from dsar.cases.models import Case

LASTS = timedelta(minutes=30)
KEY = "open_cases"


class Source(StrEnum):
    FORM = "form"
    LINK = "link"


class NotOpen(Http404):
    """This session may not see the case, or there is none; the page is the same."""


def grant(request: HttpRequest, case: Case, source: Source, *, at: datetime) -> None:
    """Open a case to this session; a form sent again never lessens or widens what a link gave."""
    if source is Source.FORM and source_of(request, case.reference, at=at):
        return
    held = dict(request.session.get(KEY, {}))
    held[case.reference] = [source.value, (at + LASTS).timestamp()]
    request.session[KEY] = held
    request.session.cycle_key()


def source_of(request: HttpRequest, reference: str, *, at: datetime) -> Source | None:
    source, until = request.session.get(KEY, {}).get(reference, (None, 0))
    return Source(source) if source and until > at.timestamp() else None


def opened(
    request: HttpRequest, reference: str, *, at: datetime, needs: Source = Source.FORM
) -> Case:
    """The case this session may see; raises NotOpen otherwise."""
    source = source_of(request, reference, at=at)
    if source is None or needs not in {Source.FORM, source}:
        raise NotOpen
    case: Case | None = (
        Case.objects.select_related("data_subject").filter(reference=reference).first()
    )
    if case is None:
        raise NotOpen
    return case
