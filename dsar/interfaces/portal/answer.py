"""The answer on the page of the case: its files behind link and code, and a new time for them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from dsar.capabilities.delivery.models import Dispatch
from dsar.cases.models import Case
from dsar.interfaces.portal import downloads, grants
from dsar.interfaces.portal.grants import Source
from dsar.interfaces.portal.pages import page
from dsar.procedure import answer_period, download_code


def files_on_page(
    request: HttpRequest, case: Case, source: Source | None, *, at: datetime
) -> dict[str, Any]:
    """The files for who came by the answer's link and typed a code; others hear what is needed."""
    link_id = grants.link_of(request, case.reference, source)
    is_answer = source is Source.ANSWER
    found = downloads.files_of(case, at=at, link_id=link_id if is_answer else None)
    is_open = is_answer and _is_open(request, case, at=at)
    shown = [entry for entry in found if is_open or not entry.discloses]
    last = case.dispatches.filter(cancelled_at__isnull=True).order_by("pk").last()
    by_hand = last if last and last.channel == Dispatch.Channel.COLLECT else None
    is_ours = source in (Source.STATUS, Source.ANSWER)
    return {
        "files": downloads.offered(case, shown) if is_answer else [],
        "is_locked": is_answer and len(shown) < len(found),
        "has_unopened": bool(found) and source is Source.STATUS and by_hand is None,
        "is_to_collect": is_ours and by_hand is not None and by_hand.dispatched_at is None,
        "is_collected": is_ours and by_hand is not None and by_hand.dispatched_at is not None,
        "is_over": is_ours and answer_period.is_over(case, at=at),
    }


def _is_open(request: HttpRequest, case: Case, *, at: datetime) -> bool:
    code_id = grants.code_of(request, case.reference)
    is_proved = download_code.proof(case, code_id, at=at) is not None
    return is_proved or not download_code.is_needed(case)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def renew(request: HttpRequest, reference: str) -> HttpResponse:
    """A new link and a new time, by mail to who is written to; the page says the same always."""
    at = timezone.now()
    case = grants.opened(request, reference, at=at, needs=Source.STATUS)
    if request.method != "POST":
        return HttpResponseRedirect(reverse("portal:case", args=[reference]))
    answer_period.renew(case, at=at)
    return page(request, "renewed.html", {"case": case})
