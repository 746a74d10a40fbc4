"""A message as the submission it makes: whose, in which language, and what marketing must spare."""

from __future__ import annotations

import re
from itertools import islice

from dsar.capabilities.mail.models import InboundMail
from dsar.cases.models import LANGUAGES, Channel
from dsar.law.rights import Right
from dsar.organisation.controller.models import Controller
from dsar.procedure.receive import Submission
from dsar.procedure.stop_marketing import Blocked

ADDRESS = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
# As people write one: from 0 or +, with spaces and dashes between the figures.
NUMBER = re.compile(r"(?<![\w+])(?:\+|0)\d(?:[ ()-]{0,2}\d){6,14}(?!\w)")
OURS = frozenset(code for code, _name in LANGUAGES)
FALLBACK = "en"
MOST_BLOCKED = 5
MOST_SEARCHED = 20_000


def submission_of(row: InboundMail, rights: tuple[Right, ...]) -> Submission:
    """What a message asks (Art. 12(2)); a language we do not write is answered in English."""
    language = row.recognised.get("language", "")
    return Submission(
        rights=rights,
        language=language if language in OURS else FALLBACK,
        channel=Channel.EMAIL,
        name=row.sender_name,
        email=row.sender_address,
        text=row.text,
        blocked=blocked_by(row) if Right.MARKETING_OBJECTION in rights else (),
        received_at=row.received_at,
        mail_id=row.pk,
    )


def blocked_by(row: InboundMail) -> tuple[Blocked, ...]:
    """The sender's address, and other addresses and numbers in the message that are not ours."""
    own = Controller.current().email.rpartition("@")[2].casefold()
    named = (match[0] for match in islice(ADDRESS.finditer(row.text[:MOST_SEARCHED]), 50))
    others = [word for word in named if word.casefold().rpartition("@")[2] != own]
    both = [row.sender_address, *others]
    unique = list(dict.fromkeys(word.casefold().rstrip(".") for word in both if word))
    addresses = [Blocked("email", address) for address in unique[:MOST_BLOCKED]]
    return *addresses, *(Blocked("phone", number) for number in _numbers(row.text))


def _numbers(text: str) -> list[str]:
    """Telephone numbers named in the message, ours excepted."""
    ours = re.sub(r"\D", "", Controller.current().phone)[-7:]
    found = (match[0].strip() for match in islice(NUMBER.finditer(text[:MOST_SEARCHED]), 20))
    digits = {number: re.sub(r"\D", "", number) for number in found}
    kept = [n for n, plain in digits.items() if 8 <= len(plain) <= 15 and plain[-7:] != ours]
    return kept[:MOST_BLOCKED]
