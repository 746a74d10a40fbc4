"""How many open cases stand near or past their last day; references and names stay out."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from dsar.cases.clock import days_of
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.work import counts


def at_risk(today: date) -> dict[str, int]:
    """Open cases by their strict last day (Art. 12(3)); counting stops just beyond a hundred."""
    groups = {
        **{key: Q(due_on__range=days_of(key, today)) for key in ("late", "3", "7")},
        "waiting": Q(suspensions__ended_on__isnull=True, suspensions__isnull=False),
        "contested": Q(state=State.CONTESTED),
    }
    return {key: counts.count(Case.objects.open().filter(group)) for key, group in groups.items()}
