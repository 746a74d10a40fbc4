"""A document that was destroyed before anybody recorded what it shows is asked for again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from dsar.capabilities.identity.models import ProofRequest
from dsar.law import explain
from dsar.organisation.controller.models import Controller
from dsar.procedure import correspondence, questions

# To find the document once more and send it.
AGAIN: Final = timedelta(days=7)


def ask_again(row: ProofRequest, *, why: str, at: datetime, once: str) -> None:
    """Tell who answered that the document is gone and why, with days to send it (Art. 12(2))."""
    today = Controller.current().day_of(at)
    row.reply_by = max(row.reply_by, today + AGAIN)
    if row.remind_on and row.reminder_id is None:
        row.remind_on = questions.remind_on(today, row.reply_by)
    row.save(update_fields=["reply_by", "remind_on"])
    reply_by = explain.on_day(row.reply_by, row.case.language)
    words = questions.proof_words(row) | {"why": why, "reply_by": reply_by}
    correspondence.mail(row.case, "proof_gone", at=at, context=words, once=once)
