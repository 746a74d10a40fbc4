"""How many open cases stand near or past their last day; references and names stay out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from django.db.models import Q

from dsar.cases.clock import SOON_DAYS, URGENT_DAYS
from dsar.cases.models import Case
from dsar.cases.states import State

MOST_COUNTED: Final = 100


def at_risk(today: date) -> dict[str, int]:
    """Open cases by their strict last day (Art. 12(3)); counting stops just beyond a hundred."""
    urgent, soon = today + timedelta(days=URGENT_DAYS), today + timedelta(days=SOON_DAYS)
    groups = {
        "late": Q(due_on__lt=today),
        "3": Q(due_on__range=(today, urgent)),
        "7": Q(due_on__gt=urgent, due_on__lte=soon),
        "waiting": Q(suspensions__ended_on__isnull=True, suspensions__isnull=False),
        "contested": Q(state=State.CONTESTED),
    }
    return {
        key: Case.objects.open().filter(group).order_by()[: MOST_COUNTED + 1].count()
        for key, group in groups.items()
    }
