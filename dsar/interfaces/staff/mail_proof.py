"""Copies of identity documents in mail: what hints at one, and what is told of a destroyed one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from dsar.capabilities.identity.models import ProofRequest
from dsar.capabilities.mail.models import InboundMail, MailAttachment
from dsar.eventlog.append import INSTALLATION
from dsar.eventlog.models import Event
from dsar.interfaces.staff import due
from dsar.interfaces.staff.timeline import names_of
from dsar.law.identity_codes import has_identity_code

# As people name such a file; a word that stands in others too must stand alone.
NAMES: Final = re.compile(
    r"passport|henkil[oö]kort|ajokort|k[oö]rkort|driving.?licen[cs]e"
    r"|(?<![^\W_])id[-_ ]?(?:kort|card)"
    r"|(?<![^\W\d_])(?:pass|passet|passi|passin|passini)(?:kuva|kopio|kopia)?(?![^\W\d_])",
    re.IGNORECASE,
)
PICTURES: Final = ("image/", "application/pdf")
IDENTITY_QUESTIONS: Final = ("identity_request", "identity_reminder")


def hints_of(mail: InboundMail, files: Sequence[MailAttachment]) -> list[str]:
    """Why a message perhaps holds a copy of an identity document; only a colleague can tell."""
    if mail.file.wiped_at:
        return []
    told = []
    if looks := [entry.name for entry in files if _looks_like_proof(entry, mail)]:
        told.append(
            _("Perhaps a copy of an identity document: %(files)s.") % {"files": ", ".join(looks)}
        )
    if has_identity_code(f"{mail.subject_line}\n{mail.text}"):
        told.append(_("The message seems to hold a personal identity code."))
    return told


def _looks_like_proof(entry: MailAttachment, mail: InboundMail) -> bool:
    if NAMES.search(unicodedata.normalize("NFC", entry.name)):
        return True
    return entry.media_type.startswith(PICTURES) and _answers_who_asks(mail)


def _answers_who_asks(mail: InboundMail) -> bool:
    if mail.answers is not None and mail.answers.kind in IDENTITY_QUESTIONS:
        return True
    asked = ProofRequest.objects.open().filter(case=mail.case_id)
    return mail.case_id is not None and asked.exists()


def destroyed_of(mail: InboundMail) -> dict[str, Any] | None:
    """What was destroyed, when and by whom; None for a message that is whole."""
    if not mail.file.wiped_at:
        return None
    row = Event.objects.filter(
        stream=INSTALLATION, kind="mail.proof_destroyed", facts__mail=mail.pk
    ).last()
    return {
        "when": due.moment(mail.file.wiped_at),
        "who": names_of([row.actor])[row.actor] if row else "",
        "digests": list(_digests(row)) if row else [mail.sha256],
    }


def _digests(row: Event) -> Iterator[str]:
    yield row.facts["sha256"]
    yield from row.facts["files"]
