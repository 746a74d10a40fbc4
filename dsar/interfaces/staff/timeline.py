"""One line of time for a case: events, mails in and out, letters and notes, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.utils.translation import gettext as _

from dsar.capabilities.letters.compose import title_of
from dsar.capabilities.letters.models import Letter
from dsar.capabilities.mail.models import InboundMail, MailOutcome, OutgoingMail
from dsar.capabilities.mail.outbox import CODE, LINK
from dsar.cases.contests import Contest
from dsar.cases.models import Case, Note
from dsar.eventlog.models import Event
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.contest_words import RESULTS
from dsar.interfaces.staff.event_words import EVENTS, PASSED
from dsar.interfaces.staff.mail_words import tag_of
from dsar.law.explain import distance, short_date
from dsar.organisation.accounts.models import User
from dsar.organisation.datamap.models import Recipient, System
from dsar.procedure import fee

MOST_EVENTS = 500
TOLD_ELSEWHERE: Final = frozenset(
    {
        *(
            "case.viewed",
            "mail.viewed",
            "letter.queued",
            "letter.frozen",
            "note.added",
            "mail.received",
        ),
        *("mail.queued", "mail.sent", "mail.failed", "mail.bounced", "collection.task_made"),
    }
)


@dataclass(frozen=True)
class Entry:
    """One line: when, what, who; a message or a note also has its text."""

    at: datetime
    kind: str
    title: Any
    who: str = ""
    detail: Any = ""
    text: str = ""
    tag: Any = ""
    tone: str = "calm"
    letter: Letter | None = None
    message_id: int = 0

    @property
    def when(self) -> str:
        return due.moment(self.at)


def timeline(case: Case) -> list[Entry]:
    """Everything that happened in a case, for the colleagues who handle it."""
    events = Event.objects.filter(stream=case.reference).exclude(kind__in=TOLD_ELSEWHERE)
    entries = [
        *(_note(row) for row in case.notes.select_related("written_by")),
        *(_letter(row) for row in case.letters.select_related("file")),
        *(_outgoing(row) for row in case.outgoing_mails.all()),
        *(_inbound(row) for row in case.inbound_mails.select_related("file")),
        *(_contest(row) for row in case.contests.all()),
        *of_events(events.order_by("-seq")[:MOST_EVENTS]),
    ]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def of_events(events: Iterable[Event]) -> Iterator[Entry]:
    rows = list(events)
    names = names_of(row.actor for row in rows)
    tongue = words.language()
    parties: dict[str, dict[Any, str]] = {
        "system": {row.key: row.called(tongue) for row in System.objects.all()},
        "recipient": {row.pk: row.called(tongue) for row in Recipient.objects.all()},
    }
    for row in rows:
        told = DETAILS.get(row.kind)
        said = [called.get(row.facts.get(fact), "") for fact, called in parties.items()]
        detail = ": ".join(part for part in (*said, told(row.facts) if told else "") if part)
        title = _title(row)
        yield Entry(row.at, "event", title, names.get(row.actor, row.actor), detail)


def _title(row: Event) -> Any:
    is_silent = row.kind == "fee.answered" and row.facts.get("cause") == fee.SILENCE
    return PASSED if is_silent else EVENTS.get(row.kind, row.kind)


def names_of(actors: Iterable[str]) -> dict[str, str]:
    """The names behind actor codes, in one query."""
    codes = set(actors)
    keys = [int(code.partition(":")[2]) for code in codes if code.startswith("staff:")]
    names = {user.actor.code: name_of(user) for user in User.objects.filter(pk__in=keys)}
    return names | {"person": _("The person"), "system": _("Automatic"), "": ""}


def name_of(user: User) -> str:
    return user.get_full_name() or user.username


def _outgoing(row: OutgoingMail) -> Entry:
    tag, tone = _("Queued"), "waiting"
    if row.bounced_at:
        tag, tone = " ".join([_("Came back"), row.bounce_code]).strip(), "late"
    elif row.done_at:
        tag, tone = _("Sent"), "good"
    elif row.failed_at:
        tag, tone = _("Could not be sent"), "late"
    elif row.due_at is None:
        tag = _("Waits for its letter")
    body = CODE.sub(_("[one-time code]"), LINK.sub(_("[secret link]"), row.body))
    to = _("To %(address)s") % {"address": row.addressee}
    return Entry(row.done_at or row.queued_at, "out", row.subject_line, to, "", body, tag, tone)


def _inbound(row: InboundMail) -> Entry:
    title = row.subject_line or _("Message without a subject")
    sender = _("From %(address)s") % {"address": row.sender_address}
    tag, tone = ("", "calm") if row.outcome == MailOutcome.OPENED else tag_of(row)
    if row.is_other_sender:
        tag, tone = _("another sender than the person of the case"), "late"
    if row.file.wiped_at:
        tag, tone = _("Destroyed as proof of identity"), "calm"
    return Entry(row.received_at, "in", title, sender, "", row.text, tag, tone, message_id=row.pk)


def _contest(row: Contest) -> Entry:
    return Entry(
        row.contested_at, "in", _("Why the person disagrees"), _("The person"), "", row.text
    )


def _letter(row: Letter) -> Entry:
    heading = title_of(row.content, language=words.language())
    tag, tone = (_("PDF"), "good") if row.is_frozen else (_("Being written"), "waiting")
    if row.is_taken_back:
        tag, tone = _("Taken back before it left"), "calm"
    return Entry(row.created_at, "letter", heading, "", row.number, "", tag, tone, row)


def _note(row: Note) -> Entry:
    title = _("Staff only")
    return Entry(row.written_at, "note", title, name_of(row.written_by), "", row.text)


def _named(table: dict[str, Any], fact: str) -> Callable[[dict[str, Any]], str]:
    return lambda facts: str(table.get(facts.get(fact, ""), ""))


def _screen(facts: dict[str, Any]) -> str:
    # Which of the case's files it was stands after a colon.
    return str(words.SCREENS.get(facts["screen"].partition(":")[0], ""))


def _decision(facts: dict[str, Any]) -> str:
    kind, outcome = words.KINDS[facts["right"]], words.OUTCOMES[facts["outcome"]]
    return f"{kind}: {outcome}"


def _asked(facts: dict[str, Any]) -> str:
    return ", ".join(str(words.KINDS[right]) for right in facts.get("rights", []))


def _day(fact: str) -> Callable[[dict[str, Any]], str]:
    return lambda facts: short_date(date.fromisoformat(facts[fact]), words.language())


def _moved(facts: dict[str, Any]) -> str:
    return f"{_day('earlier_due_on')(facts)} → {_day('due_on')(facts)}"


def _reminded(facts: dict[str, Any]) -> str:
    kind, _colon, days = facts["about"].partition(":")
    if kind == "silence":
        return _("the person has not answered for %(days)s days") % {"days": days}
    return distance(facts["days_left"], words.language())


def _missing(facts: dict[str, Any]) -> str:
    if not facts["missing"]:
        return _("nothing is missing")
    return _("parts missing: %(number)s") % {"number": facts["missing"]}


DETAILS: Final[dict[str, Callable[[dict[str, Any]], str]]] = {
    "case.received": _asked,
    "case.extended": _moved,
    "contest.settled": _named(RESULTS, "result"),
    "clock.recomputed": _moved,
    "deadline.reminded": _reminded,
    "statement.filled": _missing,
    "statement.edited": lambda facts: str(facts["category"]),
    "inquiry.reminded": _reminded,
    "clock.suspended": _day("asked_on"),
    "clock.resumed": _day("ended_on"),
    "question.sent": _day("sent_on"),
    "scope.settled": _named(words.SETTLED, "cause"),
    "inquiry.recorded": _day("answer_by"),
    "inquiry.answered": _day("answered_on"),
    "contact.confirmed": _named(words.ADDRESSES, "side"),
    "case.merged": lambda facts: str(facts.get("into", "")),
    "identity.checked": _named(words.METHODS, "method"),
    "identity.level_raised": lambda facts: str(words.PROOF_LEVELS.get(facts.get("level", 0), "")),
    "identity.doubted": _named(words.ASKED, "method"),
    "representative.recorded": _named(words.MANDATES, "kind"),
    "proof.destroyed": _named(words.DESTROYED, "why"),
    "collection.task_answered": _named(words.RESULTS, "result"),
    "decision.made": _decision,
    "letter.queued": lambda facts: str(facts.get("number", "")),
    "letter.frozen": lambda facts: str(facts.get("number", "")),
    "case.viewed": _screen,
}
