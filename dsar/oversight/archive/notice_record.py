"""What the person was told before it happened, as plain values for the archive.

What is empty is left out: records sealed before there were such rows keep their digest.
"""

from __future__ import annotations

from typing import Any

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.capabilities.fulfilment.lifting import RestrictionLift
from dsar.cases.models import Case
from dsar.oversight.archive.values import Words, by, moment, shown


def told_before(case: Case, say: Words = shown) -> dict[str, Any]:
    """The fees that were announced with their answers, and the ends of restrictions."""
    lifts = RestrictionLift.objects.filter(item__case=case).order_by("pk")
    told = {
        "fees": [_fee(row, say) for row in FeeNotice.objects.filter(case=case).order_by("pk")],
        "lifts": [_lift(row, say) for row in lifts],
    }
    return {key: rows for key, rows in told.items() if rows}


def _fee(row: FeeNotice, say: Words) -> dict[str, Any]:
    return {
        "id": row.pk,
        "why": row.why,
        "amount": f"{row.amount:.2f}",
        "costs": say(row.costs),
        "facts": say(row.facts),
        "reply_by": row.reply_by.isoformat(),
        "announced_by": by(row.announced_by_id),
        "announced_at": moment(row.announced_at),
        "seconded_by": by(row.seconded_by_id),
        "alone_reason": say(row.alone_reason),
        "mail": row.mail_id,
        "posted_at": moment(row.posted_at),
        "answer": row.answer,
        "person_words": say(row.person_words),
        "answered_at": moment(row.answered_at),
        "answered_by": by(row.answered_by_id),
    }


def _lift(row: RestrictionLift, say: Words) -> dict[str, Any]:
    return {
        "id": row.pk,
        "item": row.item_id,
        "why": say(row.why),
        "lifts_on": row.lifts_on.isoformat(),
        "announced_by": by(row.announced_by_id),
        "announced_at": moment(row.announced_at),
        "mail": row.mail_id,
        "posted_at": moment(row.posted_at),
        "replaced_at": moment(row.replaced_at),
        "lifted_at": moment(row.lifted_at),
        "lifted_by": by(row.lifted_by_id),
    }
