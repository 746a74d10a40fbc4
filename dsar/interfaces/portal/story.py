"""The case told to the person: one of seven words, what we need, and what happened when.

Says nothing from our registers and names nobody who works here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.eventlog.models import Event
from dsar.law.identity import MANDATE
from dsar.law.outcomes import Outcome
from dsar.organisation.controller.models import Controller
from dsar.procedure import fee

Said = str | Promise


@dataclass(frozen=True)
class Status:
    """A word for the tag, the colour of its ground, and a sentence."""

    look: str
    word: Said
    sentence: Said


CONFIRM = Status(
    "waiting",
    _("Confirm your address"),
    _("We have your request and have begun. Open our e-mail and confirm your address."),
)
RECEIVED = Status("new", _("Received"), _("We have your request and will look into it."))
WORKING = Status("working", _("We are working on it"), _("We are looking into your request."))
DECIDED = Status(
    "working",
    _("We are working on it"),
    _("Your request is decided. Our answer will leave soon."),
)
WAITING = Status("waiting", _("Waiting for you"), _("We need a confirmation from you."))
PAPER = Status(
    "waiting",
    _("Waiting for you"),
    _("We need a document that shows your right to act for somebody else."),
)
ASKED = Status("waiting", _("Waiting for you"), _("We need an answer from you."))
TYPED = Status("working", _("We are working on it"), _("You typed the code. We check it next."))
SENT = Status("working", _("We are working on it"), _("We have your document. We check it next."))
OUR_TURN = Status(
    "working", _("We are working on it"), _("We make sure that the request comes from you.")
)
CHECKED = Status(
    "working", _("We are working on it"), _("We have what we asked for. A colleague checks it too.")
)
READING = Status("working", _("We are working on it"), _("We have your message and will read it."))
ANSWERED = Status("answered", _("Answered"), _("We have answered your request."))
AGAIN = Status("again", _("Being looked at again"), _("We are looking at your request again."))
WITHDRAWN = Status("working", _("Withdrawn"), _("You took your request back."))
STOPPED = Status("answered", _("Answered"), _("We have stopped marketing to you."))
JOINED = Status("working", _("We are working on it"), _("We joined this to your other request."))
NO_REQUEST = Status("answered", _("Answered"), _("We found nothing here to answer as a request."))

BY_STATE: Final[dict[State, Status]] = {
    State.RECEIVED: RECEIVED,
    State.VERIFYING: WAITING,
    State.COLLECTING: WORKING,
    State.REVIEWING: WORKING,
    State.DECIDED: DECIDED,
    State.ANSWERED: ANSWERED,
    State.CLOSED: ANSWERED,
    State.ARCHIVED: ANSWERED,
    State.CONTESTED: AGAIN,
    State.WITHDRAWN: WITHDRAWN,
    State.MERGED: JOINED,
    State.DISMISSED: NO_REQUEST,
}

HAPPENED: Final[dict[str, Said]] = {
    "case.received": _("Your request arrived"),
    "address.confirmed": _("You confirmed your address"),
    "contact.changed": _("Your e-mail address was changed"),
    "proof.received": _("You sent us a document"),
    "proof.destroyed": _("We destroyed the document"),
    "code.sent": _("You asked for a code"),
    "code.accepted": _("You typed the code"),
    "item.fulfilled": _("We stopped marketing to you"),
    "identity.doubted": _("We asked you to confirm who you are"),
    "representative.asked": _("We asked you to show your right to act for somebody else"),
    "question.reminded": _("We reminded you of our question"),
    "clock.suspended": _("Our time stands still while we wait for you"),
    "clock.resumed": _("Our time runs again"),
    "clock.recomputed": _("We counted the date anew"),
    "scope.asked": _("We asked what your request is about"),
    "scope.settled": _("The question of what your request is about is settled"),
    "identity.established": _("We began to collect what your request is about"),
    "collection.started": _("We began to collect what your request is about"),
    "identity.not_established": _("We could not confirm who is asking"),
    "collection.completed": _("We have gone through our systems"),
    "case.extended": _("We told you that we need more time"),
    "fee.announced": _("We told you of a fee"),
    "fee.answered": _("You answered about the fee"),
    "lift.announced": _("We told you that the restriction ends"),
    "lift.done": _("The restriction ended"),
    "case.decided": _("We decided on your request"),
    "case.answered": _("We answered"),
    "answer.downloaded": _("A file of the answer was opened"),
    "answer.sent_anew": _("We sent a new link to the answer"),
    "code.said": _("We told you a code"),
    "case.recalled": _("We took our answer back to correct it"),
    "case.contested": _("You asked us to look again"),
    "case.reviewed_again": _("We began to look again"),
    "case.corrected": _("The request was taken up again"),
    "case.reopened": _("The request was taken up again"),
    "contest.reopened": _("We go on looking again"),
    "case.closed": _("The case was closed"),
    "case.withdrawn": _("You took your request back"),
    "case.merged": _("We joined this to your other request"),
    "case.absorbed": _("We joined another request of yours to this one"),
    "case.dismissed": _("We put this aside"),
    "case.restored": _("We took this up again"),
    "case.archived": _("The case went to our archive"),
    "mail.failed": _("Our e-mail to you did not arrive"),
}
# The same steps where what was asked for is the right to act for another.
OF_MANDATE: Final[dict[str, Said]] = {
    "identity.doubted": _("We asked you to show your right to act for somebody else"),
    "identity.not_established": _("The right to act for somebody else was not shown"),
}
CODES: Final = frozenset({"code", "download_code"})
ONCE: Final = frozenset({"proof.received", "proof.destroyed"})
PASSED = _("The day to answer about the fee passed")
REPLACED = _("We destroyed the document that you replaced")
ACKNOWLEDGED = _("We sent you a confirmation by e-mail")


@dataclass(frozen=True)
class Happening:
    on: date
    what: Said


def events_of(case: Case) -> list[Event]:
    return list(Event.objects.filter(stream=case.reference).order_by("seq"))


def timeline(events: list[Event]) -> Iterator[Happening]:
    """What happened, newest first, without the inner life of the office."""
    day_of, before = Controller.current().day_of, None
    for event in reversed(events):
        what = HAPPENED.get(event.kind)
        # Whether a code reached the address on file would tell of that address.
        if event.kind == "mail.failed" and event.facts.get("mail_kind") in CODES:
            continue
        if MANDATE in (event.facts.get("method"), event.facts.get("cause")):
            what = OF_MANDATE.get(event.kind, what)
        if event.facts.get("why") == "replaced":
            what = REPLACED
        if event.kind == "fee.answered" and event.facts.get("cause") == fee.SILENCE:
            what = PASSED
        if event.kind == "mail.sent" and event.facts.get("mail_kind") == "acknowledgement":
            what = ACKNOWLEDGED
        told = Happening(day_of(event.at), what) if what is not None else None
        # Two files sent at once happened once.
        if told and (told != before or event.kind not in ONCE):
            yield told
        before = told or before


def status_of(
    case: Case,
    events: list[Event],
    *,
    is_asked: bool,
    has_written: bool,
    needs_mandate: bool = False,
    is_our_turn: bool = False,
) -> Status:
    """The case in one of seven words.

    `is_asked` while a question about its scope waits, `has_written` while a message of the person.
    `needs_mandate` while a document waits that shows the right to act for somebody,
    `is_our_turn` while nothing waits for the person, or we are to call.
    """
    state = State(case.state)
    outcomes = {item.outcome for item in case.items.all()}
    if state is State.ARCHIVED and outcomes == {Outcome.WITHDRAWN}:
        return WITHDRAWN
    if case.only_stops_marketing and state in {State.RECEIVED, State.ANSWERED, State.CLOSED}:
        return STOPPED
    if state is State.RECEIVED and case.data_subject.email and not case.address_confirmed_at:
        return CONFIRM
    if needs_mandate:
        return READING if has_written else PAPER
    if is_asked or state is State.VERIFYING:
        asked = WAITING if state is State.VERIFYING else ASKED
        asked = OUR_TURN if is_our_turn and not is_asked else asked
        return READING if has_written else asked
    if BY_STATE[state] is WORKING and any(map(_begins_anew, events)):
        return AGAIN
    return BY_STATE[state]


def _begins_anew(event: Event) -> bool:
    """Whether an answer that had left is looked at again, because of the person or by ourselves."""
    is_ours = event.kind == "case.corrected"
    return is_ours or event.kind == "case.contested"
