"""What is decided anew: it was contested, or it is no longer known who asks (Art. 12(6), N4)."""

from __future__ import annotations

from datetime import datetime

from dsar.capabilities.decisions.models import Decision
from dsar.cases.models import Case, CaseItem
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right


def undecide(case: Case, *, at: datetime) -> None:
    """Open the decided items for a new decision; the old one stays on record (Art. 5(2))."""
    live = list(Decision.objects.filter(item__case=case, superseded_at__isnull=True))
    items = CaseItem.objects.filter(case=case).exclude(right=Right.MARKETING_OBJECTION)
    items.exclude(outcome=Outcome.WITHDRAWN).update(outcome=Outcome.PENDING, settled_at=None)
    # After the items: a refused item may not lose its decision, not for a moment.
    Decision.objects.filter(pk__in=[row.pk for row in live]).update(superseded_at=at)
