"""Beside a case: who may be the same person, and what speaks for care. It suggests, never acts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any, Final

from django.db.models import Expression, F, Q, Value
from django.db.models.functions import Lower, Replace
from django.utils import timezone
from django.utils.translation import gettext as _

from dsar.capabilities.suppression.blocklist import normalise
from dsar.cases.models import Case, DataSubject
from dsar.eventlog.models import Event
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.screens import today
from dsar.procedure import change_contact

MOST: Final = 5
# Names and numbers have no index: each row is compared, so their number is bounded.
NEWEST: Final = 100_000
MOST_READ: Final = 200
# What people put between the digits of a number, and how many digits at its end are compared.
GAPS: Final = (" ", "-", "(", ")", ".", "/", "\u00a0")
LAST_DIGITS: Final = 6
LIKE: Final = {
    "a": "\u0430\u03b1",
    "c": "\u0441",
    "d": "\u0501",
    "e": "3\u0435",
    "j": "\u0458",
    "l": "1|i\u0456\u0131",
    "o": "0\u043e\u03bf",
    "p": "\u0440\u03c1",
    "s": "5\u0455",
    "x": "\u0445",
    "y": "\u0443",
    "v": "\u03bd",
}
TWINS: Final = {ord(twin): plain for plain, twins in LIKE.items() for twin in twins}
PAIRS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"))


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
    at, on, oldest = timezone.now(), today(), _oldest()
    found = _candidates(case, oldest)
    why = {row.pk: _why(case.data_subject, row.data_subject) for row in found}
    same = [row for row in found if why[row.pk]]
    same.sort(key=lambda row: (row.is_open, row.received_at), reverse=True)
    return {
        "same": [_line(row, why[row.pk], on) for row in same[:MOST]],
        "signs": [
            *_signs(case, [row.data_subject for row in found], at=at),
            *_limits(oldest),
        ],
        "alarms": list(_alarms(case)),
    }


def _candidates(case: Case, oldest: int) -> list[Case]:
    """Cases that share something: the address by its index, the rest among the newest."""
    person, others = case.data_subject, Case.objects.exclude(pk=case.pk)
    others = others.select_related("data_subject").prefetch_related("items")
    found: dict[int, Case] = {}
    if person.email:
        alike = others.alias(address=Lower("data_subject__email"))
        alike = alike.filter(address=Lower(Value(person.email)))
        newest = alike.order_by("-received_at", "-pk")
        found |= {row.pk: row for row in newest.open()[:MOST]}
        found |= {row.pk: row for row in newest[:MOST]}
    if shared := _shared(person):
        rows = others.filter(data_subject__in=_newest(shared, oldest))
        found |= {row.pk: row for row in rows}
    return list(found.values())


def _oldest() -> int:
    """The last person too old to be compared with; 0 where everybody is compared."""
    keys = DataSubject.objects.order_by("-pk").values_list("pk", flat=True)
    return keys[NEWEST : NEWEST + 1].first() or 0


def _newest(shared: Q, oldest: int) -> list[int]:
    bare: Expression | F = F("phone")
    for gap in GAPS:
        bare = Replace(bare, Value(gap))
    rows = DataSubject.objects.alias(bare_phone=bare)
    rows = rows.filter(shared, pk__gt=oldest).order_by("-pk")
    return list(rows.values_list("pk", flat=True)[:MOST_READ])


def _shared(person: DataSubject) -> Q | None:
    """The same name or local part, or a number that ends alike; Python looks closer."""
    local, _at, domain = person.email.rpartition("@")
    digits = re.sub(r"\D", "", person.phone)[-LAST_DIGITS:]
    ways = [
        *([_named(person.name)] if person.name.strip() else []),
        *([Q(email__istartswith=f"{local}@")] if local and domain else []),
        *([Q(phone__endswith=digits[-1]) & Q(bare_phone__endswith=digits)] if digits else []),
    ]
    return reduce(or_, ways) if ways else None


def _named(name: str) -> Q:
    """The same words; a database may not know which letter is the small one of Ä or Ж."""
    plain = [re.sub(r"[^A-Za-z0-9]", ".", word) for word in name.split()]
    start, gap = plain[0].partition(".")[0], r"\s+"
    way = Q(name__iregex=rf"^\s*{gap.join(plain)}\s*$")
    return Q(name__istartswith=start) & way if start else way


def _why(person: DataSubject, other: DataSubject) -> str:
    shared = [
        (_("the same e-mail address"), person.email.casefold(), other.email.casefold()),
        (_("the same phone number"), _number(person), _number(other)),
        (_("the same name"), _plain(person.name), _plain(other.name)),
    ]
    return ", ".join(why for why, mine, theirs in shared if mine and mine == theirs)


def _number(person: DataSubject) -> str:
    return normalise("phone", person.phone) if person.phone else ""


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


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
    if any(looks_like(person.email, other.email) for other in _namesakes(person, others)):
        yield Sign(
            _(
                "This address looks almost like one of another request. Compare them letter by "
                "letter, and check who is asking by something else than the address."
            ),
            "late",
        )
    if _has_other_addresses(person, others):
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
        yield Sign(told % {"number": f"{NEWEST:,}".replace(",", "\u00a0")})


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


def _namesakes(person: DataSubject, others: Iterable[DataSubject]) -> Iterator[DataSubject]:
    """Those with the same name, or the same words before the @."""
    local = person.email.casefold().rpartition("@")[0]
    for other in others:
        has_name = _plain(person.name) and _plain(person.name) == _plain(other.name)
        if has_name or (local and local == other.email.casefold().rpartition("@")[0]):
            yield other


def _has_other_addresses(person: DataSubject, others: Iterable[DataSubject]) -> bool:
    mine, name = person.email.casefold(), _plain(person.name)
    named = (other for other in others if name and _plain(other.name) == name)
    return any(mine and other.email and other.email.casefold() != mine for other in named)


def looks_like(one: str, other: str) -> bool:
    """Whether two addresses differ, but so little that an eye may miss it (T4)."""
    first, second = _as_read(one), _as_read(other)
    if not first or not second or first == second:
        return False
    return _folded(first) == _folded(second) or _is_one_apart(first, second)


def _as_read(address: str) -> str:
    """An address as people see it: in small letters, its domain out of its ASCII dress."""
    local, _at, domain = address.casefold().rpartition("@")
    with suppress(UnicodeError):
        domain = domain.encode("ascii").decode("idna")
    return f"{local}@{domain}" if local else ""


def _folded(text: str) -> str:
    """One sign for all that look alike: 1 and l, 0 and o, rn and m, Greek and Cyrillic twins."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in plain if not unicodedata.combining(char)).translate(TWINS)
    for pair, single in PAIRS:
        plain = plain.replace(pair, single)
    return plain


def _is_one_apart(one: str, other: str) -> bool:
    """One letter more, less or other, or two neighbours that changed places."""
    start = _in_common(one, other)
    one, other = one[start:], other[start:]
    end = _in_common(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


def _in_common(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
