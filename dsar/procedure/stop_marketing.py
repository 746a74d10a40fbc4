"""A marketing objection is honoured at once: no identity, no fee, no refusal (Art. 21(2)-(3))."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from dsar.capabilities.suppression import blocklist
from dsar.cases.models import Case, CaseItem
from dsar.cases.moves import ChangedMeanwhile, claim, move
from dsar.cases.states import State
from dsar.eventlog.actors import SYSTEM, Actor
from dsar.eventlog.append import append
from dsar.law.letters import LetterKind
from dsar.law.outcomes import Outcome
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure import close, correspondence
from dsar.procedure.collection import suppression_tasks
from dsar.work import passing


@dataclass(frozen=True)
class Blocked:
    """One address or number that marketing must stop for; channel is `email` or `phone`."""

    channel: str
    address: str


def honour(case: Case, blocked: Sequence[Blocked], *, at: datetime, by: Actor) -> CaseItem:
    """Fulfil the objection while receiving it (Art. 21(3)) and owe its confirmation."""
    item = CaseItem.objects.create(
        case=case, right=Right.MARKETING_OBJECTION, outcome=Outcome.FULFILLED, settled_at=at
    )
    for entry in blocked:
        row = blocklist.add(entry.channel, entry.address, reference=case.reference, at=at)
        facts = {"channel": entry.channel, "digest": row.digest}
        append(case.reference, "suppression.added", at=at, by=SYSTEM, facts=facts)
    told = {"right": item.right, "channels": sorted({entry.channel for entry in blocked})}
    append(case.reference, "item.fulfilled", at=at, by=by, facts=told)
    suppression_tasks.ask(item, at=at)
    _confirm(case, item, blocked, at=at)
    return item


def _confirm(case: Case, item: CaseItem, blocked: Sequence[Blocked], *, at: datetime) -> None:
    today = Controller.current().day_of(at)
    words = {
        "addresses": [entry.address for entry in blocked],
        "effective_on": correspondence.day_in_words(today, case.language),
    }
    carrier = correspondence.mail(
        case, "marketing_confirmation", at=at, context=words, held=True, once="honoured"
    )
    correspondence.letter(
        case,
        LetterKind.MARKETING_CONFIRMATION,
        at=at,
        item=item,
        carried_by=carrier,
        is_automatic=True,
        extra={
            "right": item.right,
            "channels": [{"channel": b.channel, "address": b.address} for b in blocked],
            "effective_on": today.isoformat(),
        },
    )


def finish_next(*, at: datetime) -> Case | None:
    """Close the next pure opt-out case whose confirmation is written; nobody need touch it."""
    others = CaseItem.objects.exclude(right=Right.MARKETING_OBJECTION)
    written = Case.objects.filter(
        ~Exists(others.filter(case=OuterRef("pk"))),
        state=State.RECEIVED,
        letters__kind=LetterKind.MARKETING_CONFIRMATION,
        letters__file__isnull=False,
    )
    due = written.order_by("due_on", "pk")
    return passing.first(due, lambda case: _finish(case, at=at), lost=(ChangedMeanwhile,))


@transaction.atomic
def _finish(case: Case, *, at: datetime) -> None:
    in_time = Controller.current().day_of(at) <= case.due_on
    claim(case, answered_at=at)
    told = {"channel": "portal", "in_time": in_time}
    move(case, "case.answered", by=SYSTEM, at=at, facts=told)
    close.close(case, at=at)
