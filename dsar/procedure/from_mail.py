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
    """The sender's address, and any other address named in the message that is not ours."""
    own = Controller.current().email.rpartition("@")[2].casefold()
    named = (match[0] for match in islice(ADDRESS.finditer(row.text[:MOST_SEARCHED]), 50))
    others = [word for word in named if word.casefold().rpartition("@")[2] != own]
    both = [row.sender_address, *others]
    unique = list(dict.fromkeys(word.casefold().rstrip(".") for word in both if word))
    return tuple(Blocked("email", address) for address in unique[:MOST_BLOCKED])
