"""What waits to be printed and posted, or handed over: the one to be posted first on top.

No address stands here: it is looked at in the window of the letter itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from dsar.capabilities.delivery.models import Dispatch
from dsar.capabilities.delivery.print_out import one_pdf
from dsar.cases.addressee import listed_name
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.files import store
from dsar.interfaces.staff import due
from dsar.interfaces.staff.delivery_forms import CHANNELS
from dsar.interfaces.staff.delivery_step import in_dispatch
from dsar.interfaces.staff.downloads import by_pieces
from dsar.interfaces.staff.screens import draw, find_case, only, screen, today
from dsar.law.deadlines import post_by
from dsar.organisation.accounts.roles import Permission
from dsar.organisation.controller.models import Controller
from dsar.procedure import post

MOST_LISTED = 100
PDF = "application/pdf"


@screen(Permission.VIEW_CASES)
def queue(request: HttpRequest) -> HttpResponse:
    """One row an answer, with the day by which it has to be in the post."""
    only(request, ())
    mine = Case.objects.visible_to(request.user)
    rows = post.queue().filter(case__in=mine).select_related("case__data_subject")
    found = list(rows.prefetch_related("files", "case__letters")[: MOST_LISTED + 1])
    context = {
        "title": _("Post"),
        "rows": list(_rows(found[:MOST_LISTED])),
        "has_more": len(found) > MOST_LISTED,
    }
    return draw(request, "post.html", context)


def _rows(found: list[Dispatch]) -> Iterator[dict[str, Any]]:
    """Each with the company's holidays as they are now, asked for once."""
    controller, on = Controller.current(), today()
    calendar, days = controller.calendar, controller.paper_working_days
    for row in found:
        yield _row(row, on, post_by(row.case.due_on, calendar, days))


def _row(row: Dispatch, on: date, leaves_by: date) -> dict[str, Any]:
    case = row.case
    is_posted = row.channel != Dispatch.Channel.COLLECT and not case.data_subject.protected_at
    letters = {letter.file_id for letter in case.letters.all()}
    last = leaves_by if is_posted else case.due_on
    # A copy for who was answered already has no last day.
    waits = case.state == State.DECIDED
    return {
        "case": case,
        "row": row,
        "name": listed_name(case.data_subject),
        "is_protected": case.data_subject.protected_at is not None,
        "channel": CHANNELS[row.channel] if row.mail_id is None else _("The e-mail failed"),
        "last": due.day_words(last, on) if waits else _("no last day: answered already"),
        "tone": due.tone_of(last, on) if waits else "calm",
        "is_late": waits and on > last,
        "verb": in_dispatch(row).verb,
        "files": sum(entry.file_id not in letters for entry in row.files.all()),
    }


@screen(Permission.VIEW_CASES)
def print_out(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """All letters of one answer as one PDF, in their order; opening it leaves its event."""
    case = find_case(request, reference)
    row = case.dispatches.filter(pk=pk, cancelled_at__isnull=True).first()
    if row is None:
        raise Http404
    written = set(case.letters.values_list("file_id", flat=True))
    entries = row.files.select_related("file").order_by("pk")
    try:
        pages = [store.read(one.file) for one in entries if one.file_id in written]
    except store.Gone as error:
        raise Http404 from error
    if not pages:
        raise Http404
    whole, name = one_pdf(pages), f"{case.reference}.pdf"
    given = {"name": name, "media_type": PDF, "seen": "letter"}
    return by_pieces(request, case, iter([whole]), **given)
