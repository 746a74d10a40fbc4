"""What staff read about a message: whose it is, what it seems to ask, and why we think so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db.models import Q, Value
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from dsar.capabilities.mail.models import InboundMail, MailAttachment, MailOutcome
from dsar.cases.models import Case
from dsar.cases.references import PATTERN
from dsar.cases.states import State
from dsar.files.scanner import Scan
from dsar.interfaces.staff import due, words
from dsar.interfaces.staff.mail_proof import destroyed_of, hints_of
from dsar.interfaces.staff.mail_words import (
    CANNOT_BE_READ,
    DEFECTS,
    LANGUAGES,
    OTHER_SENDER,
    SCANS,
    SORTED,
    WHY_UNREAD,
    tag_of,
)
from dsar.interfaces.staff.timeline import name_of
from dsar.organisation.accounts.models import User

MOST_SUGGESTED, MOST_NAMED = 5, 50


def facts_of(mail: InboundMail) -> dict[str, Any]:
    """Everything about one message that is more than its words."""
    seen, files = mail.recognised, list(mail.attachments.select_related("file"))
    return {
        "when": due.moment(mail.received_at),
        "tag": tag_of(mail),
        "kinds": kinds_of(mail),
        "is_sure": seen.get("confidence") == "likely",
        "quotes": list(_quotes(seen.get("reasons", []))),
        "language": LANGUAGES.get(seen.get("language", ""), ""),
        "sender": _sender(mail),
        "notices": _notices(mail, files),
        "proof_hints": hints_of(mail, files),
        "destroyed": destroyed_of(mail),
        "sorted": _sorted(mail),
        "files": [_file(entry) for entry in files],
    }


def kinds_of(mail: InboundMail) -> list[Any]:
    """What the message seems to ask."""
    return [words.KINDS[right] for right in mail.recognised.get("rights", [])]


def _notices(mail: InboundMail, files: list[MailAttachment]) -> list[Any]:
    """What is wrong with the message and what to do about it."""
    told: list[Any] = []
    if mail.file.wiped_at:
        # The rest would send people to an original that is gone.
        return told
    if mail.outcome == MailOutcome.QUARANTINED:
        told.append(WHY_UNREAD.get(mail.reason, CANNOT_BE_READ))
        told.append(_("Look at the original; if it is a request, open a case here by hand."))
    told += dict.fromkeys(DEFECTS[name] for name in mail.defects if name in DEFECTS)
    if any(entry.scan == Scan.INFECTED for entry in files):
        told.append(_("A file of this message has a virus: do not open the original either."))
    return told


def _quotes(reasons: list[str]) -> Iterator[str]:
    for reason in reasons:
        yield reason.removeprefix("found: '").removesuffix("'")


def _sender(mail: InboundMail) -> list[tuple[Any, str]]:
    """How far the sender can be believed; the address alone proves nothing."""
    told: list[tuple[Any, str]] = []
    if not mail.sender_address:
        return told
    if mail.is_other_sender:
        told.append((OTHER_SENDER, "late"))
    if mail.sender_check == "pass":
        told.append((_("our mail server found the sender's domain genuine"), "good"))
    elif mail.sender_check == "fail":
        told.append((_("our mail server found the sender's domain forged"), "late"))
    else:
        told.append((_("sender not verified"), "calm"))
    return told


def _sorted(mail: InboundMail) -> str:
    if not mail.sorted_as or mail.sorted_by is None or mail.sorted_at is None:
        return ""
    return f"{SORTED[mail.sorted_as]} · {name_of(mail.sorted_by)} · {due.moment(mail.sorted_at)}"


def _file(entry: MailAttachment) -> dict[str, Any]:
    return {
        "entry": entry,
        "is_gone": entry.file.wiped_at is not None,
        "scan": SCANS[entry.scan],
        "is_locked": entry.scan == Scan.INFECTED,
    }


def suggestions(mail: InboundMail, by: User) -> list[tuple[Case, Any]]:
    """Cases the message may belong to, the surest first; a number in the text only suggests."""
    cases = Case.objects.visible_to(by).select_related("data_subject")
    cases = cases.alias(address=Lower("data_subject__email")).exclude(state=State.ARCHIVED)
    cases = cases.exclude(pk=mail.case.pk) if mail.case else cases
    found_in = islice(PATTERN.finditer(f"{mail.subject_line}\n{mail.text}"), MOST_NAMED)
    named = {match[0].upper() for match in found_in}
    ways: list[tuple[Q, Any]] = [(Q(reference__in=named), _("its number is in the message"))]
    if mail.sender_address:
        same_address = Q(address=Lower(Value(mail.sender_address)))
        ways.append((same_address, _("the same address")))
    if " " in mail.sender_name.strip():
        ways.append((Q(data_subject__name__iexact=mail.sender_name), _("the same name")))
    found: dict[int, tuple[Case, Any]] = {}
    for way, why in ways:
        for case in cases.filter(way).order_by("-received_at")[:MOST_SUGGESTED]:
            found.setdefault(case.pk, (case, why))
    return list(found.values())[:MOST_SUGGESTED]
