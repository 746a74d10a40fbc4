"""The checks of what is told before it happens: fees, ends of restrictions, recipients' letters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from dsar.capabilities.decisions.fees import FeeNotice
from dsar.capabilities.fulfilment.afterwards import RecipientNotice
from dsar.capabilities.fulfilment.lifting import RestrictionLift
from dsar.eventlog.models import Event
from dsar.law.letters import LetterKind


def fees(at: datetime) -> Iterator[str]:
    """The last answer to a fee is the one that its event names (Art. 12(5))."""
    said = Event.objects.filter(kind="fee.answered").order_by("pk").values_list("facts", flat=True)
    answers = {facts["fee"]: facts["answer"] for facts in said.iterator()}
    for row in FeeNotice.objects.select_related("case").order_by("pk").iterator():
        if row.answer != answers.get(row.pk, ""):
            yield f"{row.case}: the answer to {row} is not the one that its event names"


def lifts(at: datetime) -> Iterator[str]:
    """A restriction that counts as lifted was announced for that day or before (Art. 18(3))."""
    done = Event.objects.filter(kind="lift.done").values_list("facts", flat=True)
    known = {facts["lift"] for facts in done.iterator()}
    rows = RestrictionLift.objects.filter(lifted_at__isnull=False).select_related("item__case")
    for row in rows.order_by("pk").iterator():
        if row.pk not in known:
            yield f"{row.item.case}: {row} counts as lifted, but no event says so"


def recipient_letters(at: datetime) -> Iterator[str]:
    """The letter to a recipient is one of its own case and kind (Art. 19)."""
    rows = RecipientNotice.objects.filter(letter__isnull=False)
    for row in rows.select_related("case", "letter").order_by("pk").iterator():
        letter = row.letter
        is_one = letter is not None and letter.kind == LetterKind.RECIPIENT_NOTICE
        if letter is None or not is_one or letter.case_id != row.case_id:
            yield f"{row.case}: {row} names a letter that is not its own"
