"""To whom we write: the one home of the name, the address and how a list may call the person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dsar.cases.disclosure import is_mandate_clear
from dsar.cases.models import Case, DataSubject
from dsar.cases.representatives import Representative, representative_of

MOST_LINES: Final = 6
ACTS_FOR: Final = {
    "fi": "edustaa: {name}",
    "sv": "ombud för {name}",
    "en": "acting for {name}",
}


@dataclass(frozen=True)
class Addressee:
    """Who gets the letters and mails of a case; `acts_for` names the person it is about."""

    name: str
    email: str = ""
    postal: tuple[str, ...] = ()
    acts_for: str = ""
    is_protected: bool = False

    def lines(self, language: str) -> list[str]:
        """The rows for the window of the envelope; a protected address is not among them."""
        who = [self.name]
        if self.acts_for:
            who.append(ACTS_FOR[language].format(name=self.acts_for))
        where = [] if self.is_protected else [*(self.postal or [self.email])]
        return [line for line in [*who, *where] if line][:MOST_LINES]


def addressee_of(case: Case, *, at: datetime) -> Addressee:
    """Who is written to (Art. 12(3)); until a mandate is clear, the address the request came from.

    An address that somebody acting for the person uses is never taken for the person's own, so
    that the end of a mandate sends no answer there.
    """
    person, rows = case.data_subject, list(case.representatives.all())
    acting = next((row for row in rows if row.ended_at is None), None)
    is_protected = person.protected_at is not None
    if acting is not None and not is_mandate_clear(case, at=at):
        where = _lines(person.address)
        return Addressee(acting.name, person.email, where, person.name, is_protected)
    if acting is not None and acting.answer_to == Representative.AnswerTo.REPRESENTATIVE:
        where = _lines(acting.address)
        return Addressee(acting.name, acting.email, where, person.name, is_protected)
    is_theirs = person.email.casefold() in {row.email.casefold() for row in rows}
    email = "" if is_theirs else person.email
    return Addressee(person.name, email, _lines(person.address), is_protected=is_protected)


def is_other_sender(case: Case, address: str, *, at: datetime) -> bool:
    """Whether an address is neither the person's nor that of who may act for them now."""
    known, acting = {case.data_subject.email.casefold()}, representative_of(case)
    if acting is not None and acting.email and is_mandate_clear(case, at=at):
        known.add(acting.email.casefold())
    return address.casefold() not in known


def listed_name(person: DataSubject) -> str:
    """What a list calls the person: of one whose address is protected, the initials only."""
    if person.protected_at is None:
        return person.name or person.email or person.phone
    return " ".join(f"{word[0]}." for word in person.name.split()[:3])


def _lines(address: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in address.splitlines() if line.strip())
