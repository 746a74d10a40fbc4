"""Beside a case: who may be the same person, and what speaks for care. It suggests, never acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from dsar.cases.models import Case, DataSubject
from dsar.eventlog.models import Event
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.screens import today
from dsar.oversight import same_person
from dsar.oversight.same_person import Shared
from dsar.procedure.identity import change_contact

WHY: Final = {
    Shared.EMAIL: gettext_noop("the same e-mail address"),
    Shared.PHONE: gettext_noop("the same phone number"),
    Shared.NAME: gettext_noop("the same name"),
}


@dataclass(frozen=True)
class Linked:
    """Another case, as one line: what it is, where it stands, and why it is suggested."""

    reference: str
    kinds: str
    state: Any
    due: str
    why: str


@dataclass(frozen=True)
class Sign:
    """One plain sentence with what to do about it."""

    text: str
    tone: str = "waiting"


def linked_facts(case: Case) -> dict[str, Any]:
    """The panel of one case; nothing of it is ever shown to the person."""
    at, on, oldest = timezone.now(), today(), same_person.oldest()
    found = same_person.candidates(case, after=oldest)
    why = {row.pk: _why(case.data_subject, row.data_subject) for row in found}
    same = [row for row in found if why[row.pk]]
    same.sort(key=lambda row: (row.is_open, row.received_at), reverse=True)
    return {
        "same": [_line(row, why[row.pk], on) for row in same[: same_person.MOST]],
        "signs": [
            *_signs(case, [row.data_subject for row in found], at=at),
            *_limits(oldest),
        ],
        "alarms": list(_alarms(case)),
    }


def _why(person: DataSubject, other: DataSubject) -> str:
    return ", ".join(_(WHY[shared]) for shared in same_person.shared(person, other))


def _line(case: Case, why: str, on: date) -> Linked:
    kinds = ", ".join(str(words.KINDS[item.right]) for item in case.items.all())
    when = due.due_words(case, on) if case.is_open else ""
    return Linked(case.reference, kinds, words.STATES[case.state], when, why)


def _signs(case: Case, others: list[DataSubject], *, at: datetime) -> Iterator[Sign]:
    """What the records say of who is asking; each with what to do."""
    person = case.data_subject
    if case.inbound_mails.filter(is_other_sender=True).exists():
        yield Sign(
            _(
                "A reply came from another address than the request. Do not follow it: ask at the "
                "address of the case."
            ),
            "late",
        )
    if same_person.has_look_alike(person, others):
        yield Sign(
            _(
                "This address looks almost like one of another request. Compare them letter by "
                "letter, and check who is asking by something else than the address."
            ),
            "late",
        )
    if same_person.has_other_addresses(person, others):
        yield Sign(
            _(
                "Requests in this name came from different addresses. Check each by itself: what "
                "one has shown counts for no other."
            )
        )
    yield from _of_the_address(case, at=at)


def _of_the_address(case: Case, *, at: datetime) -> Iterator[Sign]:
    if change_contact.waiting(case, at=at):
        yield Sign(
            _(
                "Another e-mail address waits to be confirmed. Until both mailboxes have said yes, "
                "write to the present one."
            )
        )
    if not case.data_subject.email or case.only_stops_marketing:
        return
    if case.address_confirmed_at:
        told = _("The mailbox was confirmed. It shows who reads the mail, not who they are.")
        yield Sign(told, "good")
    else:
        yield Sign(
            _(
                "Nobody has confirmed the mailbox yet. Wait for the button in our mail, or check "
                "who is asking in another way."
            )
        )


def _limits(oldest: int) -> Iterator[Sign]:
    if oldest:
        told = _(
            "Names and phone numbers were compared with the newest %(number)s requests only. "
            "E-mail addresses were compared with all."
        )
        yield Sign(told % {"number": f"{same_person.NEWEST:,}".replace(",", "\u00a0")})


def _alarms(case: Case) -> Iterator[Sign]:
    """An address said that it was not them, and no colleague has written about it since."""
    said = Event.objects.filter(stream=case.reference, kind="contact.change_cancelled")
    last = said.filter(actor="person").order_by("seq").last()
    if last and not case.notes.filter(written_at__gte=last.at).exists():
        yield Sign(
            _(
                "Somebody asked for another e-mail address, and a mailbox answered: “It was not "
                "me.” Nothing was changed. Doubt who is asking, and write a note of what you did."
            ),
            "late",
        )
