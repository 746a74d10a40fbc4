"""How the answers of a case left, and who opened them, as plain values for the archive.

What is empty is left out: records sealed before there were such rows keep their digest.
"""

from __future__ import annotations

from typing import Any

from dsar.capabilities.delivery.models import DeliveryChoice, Dispatch, Download
from dsar.cases.models import Case
from dsar.oversight.archive.values import Words, by, moment, shown


def dispatch_of(row: Dispatch, say: Words = shown) -> dict[str, Any]:
    """One answer on its way, sealed with the case."""
    told = {
        "id": row.pk,
        "channel": row.channel,
        "mail": row.mail_id,
        "queued_at": moment(row.queued_at),
        "dispatched_at": moment(row.dispatched_at),
        "expires_at": moment(row.expires_at),
        "files": [
            {"file": entry.file_id, "title": say(entry.title), "discloses": entry.discloses}
            | {"identity_check": entry.identity_check_id}
            for entry in row.files.all()
        ],
    }
    was_recalled = row.dispatched_at is not None and row.cancelled_at is not None
    more = {
        "code_way": row.code_way,
        "sent_anew_at": moment(row.sent_anew_at),
        "reminded_at": moment(row.reminded_at),
        "posted_on": row.posted_on.isoformat() if row.posted_on else None,
        "left_by": by(row.left_by_id),
        "handed_to": say(row.handed_to),
        "seen_how": say(row.seen_how),
        "recalled_at": moment(row.cancelled_at) if was_recalled else None,
    }
    return told | {key: value for key, value in more.items() if value}


def choices_of(case: Case) -> list[dict[str, Any]]:
    """How the answer was to leave, as it was settled."""
    return [_choice(row) for row in case.delivery_choices.order_by("pk")]


def _choice(row: DeliveryChoice) -> dict[str, Any]:
    return {
        "channel": row.channel,
        "code_way": row.code_way,
        "chosen_at": moment(row.chosen_at),
        "chosen_by": by(row.chosen_by_id),
    }


def downloads_of(case: Case) -> dict[str, Any]:
    """Who opened what and when; it may go on after the seal, so that no seal holds it."""
    rows = Download.objects.filter(entry__dispatch__case=case).select_related("entry")
    told = [_download(row) for row in rows.order_by("pk")]
    return {"downloads": told} if told else {}


def _download(row: Download) -> dict[str, Any]:
    return {
        "file": row.entry.file_id,
        "dispatch": row.entry.dispatch_id,
        "code": row.code_id,
        "opened_at": moment(row.opened_at),
        "told_at": moment(row.told_at),
    }
