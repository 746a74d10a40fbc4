"""What was decided is opened for a new decision; the old one stays on record (Art. 5(2))."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dsar.capabilities.decisions.models import Decision
from dsar.cases.models import Case, CaseItem
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.procedure import lift_restriction, respond
from dsar.procedure.package import package


def unsent(case: Case) -> list[CaseItem]:
    """The parts whose decision has not left the house; what was answered before stands (N4)."""
    letters = respond.answer_letters_of(case)
    return list({letter.item_id: letter.item for letter in letters if letter.item}.values())


def undecide(case: Case, *, at: datetime, items: Sequence[CaseItem] | None = None) -> None:
    """Open the decided items, or these alone, for a new decision; the old stays (Art. 5(2)).

    What the person took back stays so, unless it is named.
    """
    mine = CaseItem.objects.filter(case=case).exclude(right=Right.MARKETING_OBJECTION)
    if items is None:
        mine = mine.exclude(outcome=Outcome.WITHDRAWN)
    else:
        mine = mine.filter(pk__in=[item.pk for item in items])
    opened = list(mine)
    live = Decision.objects.filter(item__in=opened, superseded_at__isnull=True)
    superseded = list(live.values_list("pk", flat=True))
    for item in opened:
        package.supersede(case, at=at, item=item)
        lift_restriction.fall(item, at=at)
    mine.update(outcome=Outcome.PENDING, settled_at=None)
    # After the items: a refused item may not lose its decision, not for a moment.
    Decision.objects.filter(pk__in=superseded).update(superseded_at=at)
