"""How the answers of a case left, and what became of them, in plain lines."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dsar.capabilities.delivery.models import Dispatch, Download
from dsar.cases.models import Case
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.delivery_forms import CHANNELS
from dsar.law.explain import long_date
from dsar.procedure import download_code


def delivery_facts(case: Case) -> dict[str, Any]:
    """A line for each answer, and whether a code may be said for the one that waits."""
    rows = list(case.dispatches.select_related("mail").order_by("-pk"))
    live = download_code.left(case).filter(expires_at__gt=timezone.now())
    return {
        "answers": [_lines(row) for row in rows],
        "may_say_code": download_code.is_needed(case) and live.exists(),
    }


def _lines(row: Dispatch) -> list[str]:
    told = [str(CHANNELS[row.channel]), *_left(row)]
    if row.cancelled_at is not None:
        stopped = _("taken back on %(day)s") if row.dispatched_at else _("stopped on %(day)s")
        told.append(stopped % {"day": due.day_of(row.cancelled_at)})
    opened = Download.objects.filter(entry__dispatch=row)
    count, last = opened.count(), opened.last()
    if last is not None:
        said = ngettext(
            "%(count)d download, the last at %(when)s",
            "%(count)d downloads, the last at %(when)s",
            count,
        )
        told.append(said % {"count": count, "when": due.moment(last.opened_at)})
    return told


def _left(row: Dispatch) -> list[str]:
    if row.dispatched_at is None:
        return []
    if row.posted_on:
        return [_("posted on %(day)s") % {"day": long_date(row.posted_on, words.language())}]
    day = due.day_of(row.dispatched_at)
    if row.handed_to:
        said = {"day": day, "name": row.handed_to, "how": row.seen_how}
        return [_("handed over on %(day)s to %(name)s, seen by: %(how)s") % said]
    until = {"day": day, "until": due.day_of(row.expires_at)}
    return [_("left on %(day)s, open until %(until)s") % until]
