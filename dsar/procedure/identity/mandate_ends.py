"""A mandate runs out by itself: from the next day nothing of the case goes to who held it.

The firewall asks the date at every step; here what is already on its way is turned, once. Where
the answer has left, nobody acts any more, so that the person can open it.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Final

from django.db import transaction

from dsar.cases.moves import ChangedMeanwhile, claim
from dsar.cases.representatives import Representative
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM
from dsar.eventlog.append import append
from dsar.organisation.controller.models import Controller
from dsar.procedure import readdress
from dsar.procedure.identity import represent
from dsar.work import passing

# Where nothing waits for another mandate.
HAS_LEFT: Final = frozenset({State.ANSWERED, State.CLOSED})


def run_out_next(*, at: datetime) -> Representative | None:
    """Note that the next mandate ran out, and turn what waits to leave (EDPB 01/2022, 81).

    An archived case stays as it was sealed; its links open nothing all the same.
    """
    over = Representative.objects.run_out(on=Controller.current().day_of(at))
    due = over.exclude(case__state=State.ARCHIVED).select_related("case__data_subject")
    return passing.first(due, partial(_run_out, at=at), lost=(ChangedMeanwhile,))


@transaction.atomic
def _run_out(row: Representative, *, at: datetime) -> None:
    claim(row.case)
    Representative.objects.filter(pk=row.pk).update(ran_out_at=at)
    facts = {"representative": row.pk}
    append(row.case.reference, "representative.ran_out", at=at, by=SYSTEM, facts=facts)
    if row.case.state in HAS_LEFT:
        represent.end_now(row, row.case, at=at, by=SYSTEM)
    else:
        readdress.turn(row.case, at=at)
