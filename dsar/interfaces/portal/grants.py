"""What a browser session may open: one case for half an hour, and how it was allowed.

Whoever sent the form may follow the case; acts need a mailed link, and files the answer's link.
What a link opened is closed with the link.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from django.http import Http404, HttpRequest

from dsar.capabilities.delivery.models import SecretLink
from dsar.cases.models import Case
from dsar.procedure import readdress

LASTS = timedelta(minutes=30)
KEY = "opened_cases"
LINKS = "opened_by"
PROVED = "proved_by"


class Source(StrEnum):
    """How a case was opened, weakest first; each may all that those before it may."""

    FORM = "form"
    STATUS = "status"
    ANSWER = "answer"


class NotOpen(Http404):
    """This session may not see the case, or there is none; the page is the same."""


def grant(
    request: HttpRequest, case: Case, source: Source, *, at: datetime, link_id: int | None = None
) -> None:
    """Open a case to this session; no way in lessens or widens what another gave."""
    until = {source.value: (at + LASTS).timestamp()}
    for key, way in ((KEY, until), (LINKS, {source.value: link_id})):
        held = dict(request.session.get(key, {}))
        held[case.reference] = held.get(case.reference, {}) | way
        request.session[key] = held
    request.session.cycle_key()


def source_of(request: HttpRequest, reference: str, *, at: datetime) -> Source | None:
    """The strongest way in that still holds."""
    ways = request.session.get(KEY, {}).get(reference, {})
    live = [source for source in Source if ways.get(source.value, 0) > at.timestamp()]
    held = [source for source in live if _stands(request, reference, source, at=at)]
    return held[-1] if held else None


def link_of(request: HttpRequest, reference: str, source: Source | None) -> int | None:
    """The link by which this session came, which opens the files that it was mailed for."""
    links = request.session.get(LINKS, {}).get(reference, {})
    link: int | None = links.get(source.value) if source else None
    return link


def prove(request: HttpRequest, reference: str, code_id: int) -> None:
    """Remember the code that this session typed, for the link by which it came alone."""
    held = {"code": code_id, "link": link_of(request, reference, Source.ANSWER)}
    request.session[PROVED] = dict(request.session.get(PROVED, {})) | {reference: held}
    request.session.cycle_key()


def code_of(request: HttpRequest, reference: str) -> int | None:
    """The code that this session typed since it came by the link that it still came by."""
    held = request.session.get(PROVED, {}).get(reference, {})
    is_same = held.get("link") == link_of(request, reference, Source.ANSWER)
    code: int | None = held.get("code") if is_same else None
    return code


def _stands(request: HttpRequest, reference: str, source: Source, *, at: datetime) -> bool:
    if source is Source.FORM:
        return True
    mine = SecretLink.objects.filter(case__reference=reference, revoked_at__isnull=True)
    mine = mine.select_related("case__data_subject")
    link = mine.filter(pk=link_of(request, reference, source) or 0).first()
    return link is not None and not readdress.is_held_by_another(link, at=at)


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
