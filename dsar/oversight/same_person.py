"""Which cases may be of the same person, and which addresses are made to be misread (T4).

It compares, and never decides: two persons may share a name, a telephone or a mailbox.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Final

from django.db.models import Expression, F, Q, Value
from django.db.models.functions import Lower, Replace

from dsar.capabilities.suppression.blocklist import normalise
from dsar.cases.models import Case, DataSubject

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


class Shared(StrEnum):
    """What two persons have in common."""

    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"


def shared(person: DataSubject, other: DataSubject) -> list[Shared]:
    """What the two have in common, the most telling first."""
    told = [
        (Shared.EMAIL, person.email.casefold(), other.email.casefold()),
        (Shared.PHONE, _number(person), _number(other)),
        (Shared.NAME, _plain(person.name), _plain(other.name)),
    ]
    return [what for what, mine, theirs in told if mine and mine == theirs]


def _number(person: DataSubject) -> str:
    return normalise("phone", person.phone) if person.phone else ""


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def has_look_alike(person: DataSubject, others: Iterable[DataSubject]) -> bool:
    """Whether a namesake writes from an address that an eye may take for this one (T4)."""
    return any(looks_like(person.email, other.email) for other in _namesakes(person, others))


def candidates(case: Case, *, after: int) -> list[Case]:
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
    if ways := _ways(person):
        rows = others.filter(data_subject__in=_newest(ways, after))
        found |= {row.pk: row for row in rows}
    return list(found.values())


def oldest() -> int:
    """The last person too old to be compared with; 0 where everybody is compared."""
    keys = DataSubject.objects.order_by("-pk").values_list("pk", flat=True)
    return keys[NEWEST : NEWEST + 1].first() or 0


def _newest(ways: Q, after: int) -> list[int]:
    bare: Expression | F = F("phone")
    for gap in GAPS:
        bare = Replace(bare, Value(gap))
    rows = DataSubject.objects.alias(bare_phone=bare)
    rows = rows.filter(ways, pk__gt=after).order_by("-pk")
    return list(rows.values_list("pk", flat=True)[:MOST_READ])


def _ways(person: DataSubject) -> Q | None:
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


def _namesakes(person: DataSubject, others: Iterable[DataSubject]) -> Iterator[DataSubject]:
    """Those with the same name, or the same words before the @."""
    local = person.email.casefold().rpartition("@")[0]
    for other in others:
        has_name = _plain(person.name) and _plain(person.name) == _plain(other.name)
        if has_name or (local and local == other.email.casefold().rpartition("@")[0]):
            yield other


def has_other_addresses(person: DataSubject, others: Iterable[DataSubject]) -> bool:
    """Whether requests in this name came from another address than this one."""
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
