"""Due dates that today's holidays would move: the earlier and the new day, and the button."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dsar.cases.models import Case
from dsar.cases.moves import ChangedMeanwhile
from dsar.interfaces.staff import words
from dsar.interfaces.staff.screens import draw, only, screen, staff_of
from dsar.law.deadlines import DueDate
from dsar.law.explain import long_date, sentence
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import recount

MOST_LISTED = 100


@screen(Permission.VIEW_CASES, Permission.ADMINISTER, writes=Permission.HANDLE_CASES)
def dates(request: HttpRequest) -> HttpResponse:
    """List the cases whose last day would move; a post counts the shown ones anew."""
    only(request, ())
    found = recount.differing(at=timezone.now(), limit=MOST_LISTED + 1)
    if request.method == "POST":
        return _count_anew(request, found[:MOST_LISTED])
    context = {
        "title": _("Dates that holidays move"),
        "rows": [_row(case, new) for case, new in found[:MOST_LISTED]],
        "has_more": len(found) > MOST_LISTED,
        "may_count": staff_of(request).may(Permission.HANDLE_CASES),
        "may_open": staff_of(request).may(Permission.VIEW_CASES),
    }
    return draw(request, "dates.html", context)


def _row(case: Case, new: DueDate) -> dict[str, Any]:
    tongue = words.language()
    return {
        "reference": case.reference,
        "before": long_date(case.due_on, tongue),
        "after": long_date(new.due_on, tongue),
        "seen": seen(case, new),
        "steps": [sentence(step, tongue) for step in new.steps],
    }


def seen(case: Case, new: DueDate) -> str:
    """What the page showed of a case; it is counted anew only if that still holds."""
    return f"{case.reference} {case.version} {new.due_on}"


def _count_anew(request: HttpRequest, found: list[tuple[Case, DueDate]]) -> HttpResponse:
    wanted = set(request.POST.getlist("case"))
    by = staff_of(request)
    done = sum(_counted(case, by) for case, new in found if seen(case, new) in wanted)
    if done:
        said = ngettext(
            "%(count)d last day was counted anew. The earlier one stays visible.",
            "%(count)d last days were counted anew. The earlier ones stay visible.",
            done,
        )
        messages.success(request, said % {"count": done})
    if done < len(wanted):
        messages.warning(request, _("Some cases have changed meanwhile. Look at them again."))
    return HttpResponseRedirect(reverse("admin:dates"))


def _counted(case: Case, by: User) -> bool:
    try:
        recount.recount(case, at=timezone.now(), by=by)
    except (ChangedMeanwhile, recount.CannotRecount):
        return False
    return True
