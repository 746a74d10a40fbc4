"""Every kind of event and the facts it may carry: references, codes, counts and digests only."""

from __future__ import annotations

from typing import Final

MOVE: Final = frozenset({"from", "to"})


def _kind(*facts: str) -> frozenset[str]:
    return frozenset(facts)


KINDS: Final[dict[str, frozenset[str]]] = {
    "case.received": _kind("channel", "rights", "language", "received_on", "due_on", "mail"),
    "case.understood_anew": _kind("rights"),
    "case.dismissed": MOVE | {"reason"},
    "case.restored": MOVE,
    "case.withdrawn": MOVE,
    "case.merged": MOVE | {"into"},
    "case.absorbed": _kind("reference", "due_on", "takes_over"),
    "case.let_go": _kind("reference"),
    "case.contested": MOVE | {"due_on"},
    "case.reviewed_again": MOVE,
    "case.sent_back": MOVE,
    "case.extended": _kind("reason", "due_on", "earlier_due_on"),
    "extension.posted": _kind(),
    "case.decision_undone": MOVE,
    "case.decided": MOVE | {"outcomes"},
    "case.answered": MOVE | {"channel", "in_time"},
    "case.closed": MOVE,
    "case.archived": MOVE | {"bundle", "files", "parts"},
    # `redact:<entry>` and `released:<entry>` are read back: a file with data of other people
    # counts as looked through only by such a screen, so these names may not change.
    "case.viewed": _kind("screen"),
    "case.assigned": _kind("to"),
    "clock.suspended": _kind("suspension", "cause", "asked_on"),
    "clock.resumed": _kind("suspension", "cause", "ended_on", "adjusted_due_on"),
    "clock.recomputed": _kind("cause", "due_on", "earlier_due_on"),
    "deadline.reminded": _kind("about", "days_left", "to", "contact"),
    "task.chased": _kind("tasks", "to"),
    "question.sent": _kind("cause", "sent_on", "suspends"),
    "question.reminded": _kind("cause"),
    "scope.asked": _kind("question", "reply_by"),
    "scope.settled": _kind("question", "cause"),
    "inquiry.recorded": _kind("inquiry", "answer_by"),
    "inquiry.answered": _kind("inquiry", "answered_on"),
    "inquiry.reminded": _kind("inquiry", "about", "days_left", "to", "contact"),
    "identity.doubted": MOVE | {"method", "reply_by"},
    "identity.checked": _kind(
        *("check", "method", "level", "accepted", "items", "system", "met_at", "on_paper"),
        "keeps_contact",
    ),
    "identity.confirmed": _kind("check", "alone"),
    "identity.level_raised": _kind("level", "note"),
    "identity.revoked": _kind("check", "note"),
    "identity.established": MOVE | {"check", "method", "level"},
    "identity.not_established": MOVE | {"cause"},
    "address.confirmed": _kind("link"),
    "address.protected": _kind(),
    "address.protection_ended": _kind(),
    "code.sent": _kind("code", "purpose"),
    "code.said": _kind("code", "purpose", "via", "system"),
    "code.accepted": _kind("code", "purpose"),
    "code.refused": _kind("code", "purpose", "tries"),
    "proof.received": _kind("proof", "kind", "sha256", "scan"),
    "proof.viewed": _kind("proof"),
    "proof.destroyed": _kind("proof", "sha256", "why"),
    "proof.paper_given_up": _kind("check"),
    "proof.handed_over": _kind("proof", "to"),
    "mail.proof_destroyed": _kind("mail", "sha256", "files"),
    "representative.recorded": _kind("representative", "kind", "answer_to"),
    "representative.asked": _kind("reply_by"),
    "representative.accepted": _kind("representative", "valid_until"),
    "representative.ran_out": _kind("representative"),
    "representative.ended": _kind("representative"),
    "contact.change_asked": _kind("change", "by_staff"),
    "contact.confirmed": _kind("change", "side"),
    "contact.changed": _kind("change"),
    "contact.change_cancelled": _kind("change"),
    "collection.started": MOVE,
    "collection.task_made": _kind("task", "system", "right"),
    "collection.owner_asked": _kind("tasks", "to"),
    "collection.owner_let_in": _kind("user", "link"),
    "collection.task_viewed": _kind("task", "user"),
    "collection.task_answered": _kind("task", "system", "result", "files", "lines"),
    "collection.task_reassigned": _kind("task", "to"),
    "collection.asked_again": _kind("task", "note"),
    "collection.file_handed_in": _kind("task", "file", "sha256", "scan"),
    "collection.file_removed": _kind("task", "file"),
    "redaction.made": _kind("redaction", "file", "what", "ground"),
    "redaction.undone": _kind("redaction", "file"),
    "statement.filled": _kind("right", "map_version", "missing"),
    "statement.edited": _kind("category", "part", "none"),
    "recipient.to_be_told": _kind("notice", "recipient", "task", "tell_by"),
    "recipient.told": _kind("notice", "recipient", "told_on", "evidence"),
    "recipient.not_told": _kind("notice", "recipient"),
    "recipient.not_needed": _kind("notice", "recipient"),
    "recipient.reopened": _kind("notice", "recipient"),
    "recipients.chased": _kind("notices", "to"),
    "follow_up.made": _kind("follow_up", "system", "category", "erase_on"),
    "follow_up.not_needed": _kind("follow_up"),
    "follow_up.asked": _kind("follow_ups", "to"),
    "follow_up.settled": _kind("follow_up", "did", "erase_on"),
    "package.asked": _kind("package", "right", "files"),
    "package.built": _kind("package", "right", "files", "size", "sha256"),
    "collection.completed": MOVE | {"tasks"},
    "decision.proposed": _kind("why"),
    "decision.given_back": _kind(),
    "decision.made": _kind(
        *("decision", "right", "outcome", "grounds", "second", "alone", "unseen")
    ),
    "item.fulfilled": _kind("right", "channels"),
    "suppression.added": _kind("channel", "digest"),
    "letter.queued": _kind("letter", "letter_kind", "number", "content"),
    "letter.frozen": _kind("letter", "letter_kind", "number", "sha256"),
    "mail.received": _kind("mail", "sha256", "outcome"),
    "mail.viewed": _kind("mails"),
    "mail.queued": _kind("mail", "mail_kind"),
    "mail.sent": _kind("mail", "mail_kind"),
    "work.retried": _kind("mails", "letters", "packages"),
    "answer.cancelled": _kind("dispatch"),
    "mail.failed": _kind("mail", "mail_kind", "error"),
    "mail.withheld": _kind("mail_kind"),
    "mail.bounced": _kind("mail", "mail_kind", "code"),
    "mail.bounce_settled": _kind("mail", "mail_kind"),
    "mail.sorted": _kind("mail", "sorted_as", "reference"),
    "mail.unsorted": _kind("mail", "sorted_as", "reference"),
    "mail.downloaded": _kind("mail", "attachment", "sha256"),
    "answer.queued": _kind("dispatch", "channel", "letters", "files"),
    "answer.downloaded": _kind("file", "sha256"),
    "answer.sent_anew": _kind("dispatch", "until"),
    "file.wiped": _kind("file", "sha256"),
    "note.added": _kind("note"),
    "map.changed": _kind("version", "digest", "why"),
    "map.reviewed": _kind("system", "due_on"),
    "map.review_asked": _kind("systems", "to"),
    "map.change_told": _kind("system", "to"),
    "sweep.asked": _kind("sweep"),
    "calendar.made": _kind("user"),
    "calendar.revoked": _kind("user"),
    "deputy.chosen": _kind("user", "deputy"),
    "letterhead.settled": _kind("preset", "window"),
    "letterhead.logo_put_up": _kind("file", "sha256"),
    "letterhead.logo_taken_down": _kind(),
    "retention.purged": _kind("what", "count"),
    "archive.exported": _kind("cases", "masked", "sha256", "references"),
    "archive.viewed": _kind("reference"),
}


class UnknownEvent(ValueError):
    """The kind is not in the table, or carries a fact that its row does not allow."""


def check(kind: str, facts: dict[str, object]) -> None:
    if kind not in KINDS:
        raise UnknownEvent(f"no event kind {kind!r}")
    strangers = set(facts) - KINDS[kind]
    if strangers:
        raise UnknownEvent(f"{kind} may not carry {sorted(strangers)}")
